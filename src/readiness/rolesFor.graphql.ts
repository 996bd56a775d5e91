import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import type { Context } from '../api/context.ts'
import { listCost } from '../api/listCost.ts'
import { numberWithin } from '../api/numberWithin.ts'
import { nullOnlyOnError } from '../api/semanticNonNull.ts'
import type { Share } from '../catalogue/units.ts'
import { datasetIndices } from '../graph/datasetsNamed.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import { type ComparedBasis, compare, readiness } from './comparison.ts'
import { defaultFirst, haveInput, largestFirst } from './haveInput.ts'
import type { Knowledge } from './knowledge.ts'
import { knowledgeFor } from './knowledgeFor.ts'
import { Profile } from './profile.ts'
import { readinessPart } from './readinessPart.ts'
import { costOfRanking, matchedAndMissing, rolesFor } from './rolesFor.ts'

/** How many fields it costs to compare what somebody knows with one role in full. */
const workPerRole = 20

/** A role that fits, compared with what somebody knows. */
class RoleReadiness {
  readonly role: RoleRow
  readonly fit: Share
  readonly knowledge: Knowledge
  #bases: readonly ComparedBasis[] | undefined
  #needs: { readonly matched: FeatureRow[]; readonly missing: FeatureRow[] } | undefined

  constructor(role: RoleRow, fit: Share, knowledge: Knowledge) {
    this.role = role
    this.fit = fit
    this.knowledge = knowledge
  }

  get readiness(): Share | null {
    return readiness(this.knowledge.snapshot, this.knowledge, this.role)
  }

  get bases(): readonly ComparedBasis[] {
    this.#bases ??= compare(this.knowledge.snapshot, this.knowledge, this.role)
    return this.#bases
  }

  get needs(): { readonly matched: FeatureRow[]; readonly missing: FeatureRow[] } {
    this.#needs ??= matchedAndMissing(this.knowledge.snapshot, this.bases)
    return this.#needs
  }
}

const roleReadiness = builder.objectRef<RoleReadiness>('RoleReadiness').implement({
  description: 'How well a role fits what somebody has, and how ready they are for it.',
  fields: (t) => {
    const complexity = { field: 1, multiplier: 30 }
    return {
      role: t.expose('role', { type: 'Role', description: 'The role.' }),
      fit: t.exposeFloat('fit', {
        description:
          'What the roles are ranked by, above 0, at most 1: how much of what is had is special to the role, smoothed ' +
          'over what is named together. Of roles alone it is the readiness. It compares roles, and is no share.',
      }),
      readiness: t.exposeFloat('readiness', {
        nullable: true,
        description: 'Share of what the role needs that is covered, 0 to 1; null if there is nothing to compare by.',
      }),
      reason: t.string({
        nullable: true,
        description: 'Why readiness is null; null where it is not.',
        resolve: (row) =>
          row.readiness === null ? 'What the role needs is told in other terms than what is had.' : null,
      }),
      parts: t.field({
        type: [readinessPart],
        description: 'What each basis adds to readiness; empty if it is null.',
        complexity: { field: 1, multiplier: 4 },
        resolve: ({ bases }) => [...bases],
      }),
      matched: t.field({
        type: ['Feature'],
        description:
          'What is had that covers half at least of something the role needs, the most important to the role first.',
        complexity,
        resolve: ({ needs }) => needs.matched,
      }),
      missing: t.field({
        type: ['Feature'],
        description: 'What the role needs and is not covered by half, the most important to the role first.',
        complexity,
        resolve: ({ needs }) => needs.missing,
      }),
    }
  },
})

/** The roles of some datasets that fit what somebody knows, charged. */
function fitting(
  context: Context,
  knowledge: Knowledge,
  {
    in: datasets,
    first,
  }: { readonly in?: readonly string[] | null | undefined; readonly first?: number | null | undefined },
): RoleReadiness[] {
  const most = numberWithin('first', first ?? defaultFirst, 0, largestFirst)
  const wanted = datasetIndices(context.snapshot.features, datasets)
  charge(context, costOfRanking(knowledge, wanted) + most * workPerRole)
  return rolesFor(knowledge, wanted, most).map(({ role, fit }) => new RoleReadiness(role, fit, knowledge))
}

const description =
  'The roles that fit what somebody has, the best first, ties by slug. What they have are skills and libraries: roles ' +
  'are ranked by fit. What they have are roles alone: others of the same datasets are ranked by readiness. Deprecated ' +
  'roles are left out, and roles for which nothing is covered.'

const first = { defaultValue: defaultFirst, description: `How many to give at most, 0 to ${largestFirst}.` }
const inDatasets = 'Names of the datasets whose roles are wanted, for example "onet"; all if absent.'
const complexity = ({ first }: { readonly first?: number | null | undefined }) =>
  listCost(first ?? defaultFirst, 50, largestFirst)

builder.queryField('rolesFor', (t) =>
  t.field({
    ...nullOnlyOnError,
    type: [roleReadiness],
    description: `${description} Nothing given is BAD_INPUT; if nothing of it is recognised, NOT_FOUND lists the closest names.`,
    args: {
      have: t.arg({ type: haveInput, required: true, description: 'What somebody already has.' }),
      in: t.arg.stringList({ description: inDatasets }),
      first: t.arg.int(first),
    },
    complexity,
    resolve: (_root, { have, ...args }, context) => fitting(context, knowledgeFor(context, have), args),
  }),
)

builder.objectField(Profile, 'rolesFor', (t) =>
  t.field({
    type: [roleReadiness],
    description,
    args: { in: t.arg.stringList({ description: inDatasets }), first: t.arg.int(first) },
    complexity,
    resolve: ({ knowledge }, args, context) => fitting(context, knowledge, args),
  }),
)
