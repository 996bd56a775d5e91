import { builder } from '../api/builder.ts'
import { addComputedType } from '../api/nodeOf.ts'
import { nullOnlyOnError } from '../api/semanticNonNull.ts'
import { corpusFor, datasetNames } from '../graph/comparable.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { Problem } from '../problem.ts'
import { defaultMeasure, SimilarityMeasure } from '../similarity/measures.ts'
import { compared } from './compared.ts'
import { Overlap } from './overlap.ts'
import { type Contribution, explanation, type MatrixCell, matrix, overlapScore } from './overlapScore.ts'
import { overlapSentence } from './overlapSentence.ts'
import type { Region } from './regions.ts'

/** How many roles one query may compare: the number of pairs grows with the square. */
const most = 20

/**
 * Compares the roles with the given slugs, in this order.
 *
 * @throws Problem BAD_INPUT for fewer than two, more than twenty or the same one twice; NOT_FOUND for unknown slugs
 */
function compare(snapshot: Snapshot, slugs: readonly string[]): Overlap {
  if (slugs.length < 2) {
    throw new Problem(
      'BAD_INPUT',
      `roles names ${slugs.length === 0 ? 'no role' : 'one role'}; a comparison needs at least two.`,
    )
  }
  if (slugs.length > most) {
    throw new Problem('BAD_INPUT', `roles names ${slugs.length} roles; one comparison takes at most ${most}.`)
  }
  const roles = slugs.map((slug) => bySlugOrThrow(snapshot.roles, 'role', slug))
  // One role may have several slugs, of which it had some before.
  const twice = roles.find((role, place) => roles.indexOf(role) !== place)
  if (twice !== undefined) {
    throw new Problem('BAD_INPUT', `roles names "${twice.slug}" twice; a comparison needs different roles.`)
  }
  return new Overlap(snapshot, roles)
}

const exclusive = builder.objectRef<Region>('ExclusiveFeatures').implement({
  description: 'What one role asks for and none of the others.',
  fields: (t) => ({
    role: t.field({
      type: 'Role',
      description: 'The role that asks for it.',
      resolve: ({ roles: [role] }) => role!,
    }),
    skills: t.field({
      type: ['Skill'],
      description: 'Skills, the most important first.',
      resolve: ({ skills }) => [...skills],
    }),
    libraries: t.field({
      type: ['Library'],
      description: 'Libraries, the most important first.',
      resolve: ({ libraries }) => [...libraries],
    }),
  }),
})

const contribution = builder.objectRef<Contribution>('Contribution').implement({
  description: "One shared feature's part of a score.",
  fields: (t) => ({
    feature: t.expose('feature', { type: 'Feature', description: 'The shared skill or library.' }),
    contribution: t.exposeFloat('contribution', {
      description: 'Its part; the parts of all features sum to the score.',
    }),
    rarity: t.exposeFloat('rarity', { description: 'How rare it is in the datasets compared, at least 1.' }),
  }),
})

const pairScore = builder.objectRef<MatrixCell>('PairScore').implement({
  description: 'Two roles and their score.',
  fields: (t) => ({
    a: t.expose('a', { type: 'Role', description: 'The first role; where one comes from, for a directed measure.' }),
    b: t.expose('b', { type: 'Role', description: 'The second role; where one goes to, for a directed measure.' }),
    score: t.exposeFloat('score', { description: 'Their score, in the range and unit of the measure.' }),
  }),
})

addComputedType('Overlap', (snapshot, slugs) => {
  const roles = slugs.split(',')
  return roles.every((slug) => snapshot.roles.bySlug.has(slug)) ? compare(snapshot, roles) : null
})

builder.node(Overlap, {
  name: 'Overlap',
  id: { description: 'Global id, made of the slugs of the roles in the order asked.', resolve: ({ slug }) => slug },
  description: 'What two or more roles share, what only one of them asks for, and why a score is what it is.',
  fields: (t) => {
    const measure = () =>
      t.arg({ type: SimilarityMeasure, defaultValue: defaultMeasure, description: 'How to measure similarity.' })
    return {
      roles: t.expose('roles', { type: ['Role'], description: 'The roles compared, in the order asked.' }),
      datasets: t.stringList({
        description:
          'Names of the datasets that the roles belong to, from A to Z. Across datasets, roles share libraries, and ' +
          'skills with an exact or close match count as the same.',
        resolve: ({ snapshot, roles }) => datasetNames(corpusFor(snapshot, roles)),
      }),
      sharedSkills: t.field({
        type: ['Skill'],
        description: 'Skills that all of the roles ask for, the most important to them together first.',
        resolve: (overlap, _args, context) => compared(overlap, context).shared.skills,
      }),
      sharedLibraries: t.field({
        type: ['Library'],
        description: 'Libraries that all of the roles work with, the most important to them together first.',
        resolve: (overlap, _args, context) => compared(overlap, context).shared.libraries,
      }),
      exclusive: t.field({
        type: [exclusive],
        description: 'Per role, in the order asked, what none of the others asks for.',
        resolve: (overlap, _args, context) => compared(overlap, context).exclusive,
      }),
      score: t.float({
        description:
          'Two roles: their score, in the range and unit of the measure; a directed one goes from the first to the ' +
          'second. More: the mean over the pairs.',
        args: { measure: measure() },
        resolve: (overlap, { measure }, context) => overlapScore(compared(overlap, context), measure ?? defaultMeasure),
      }),
      explanation: t.field({
        type: [contribution],
        description:
          'Per feature that at least two of the roles share, its part of the score, the largest first. The parts sum to the score.',
        args: { measure: measure() },
        resolve: (overlap, { measure }, context) => explanation(compared(overlap, context), measure ?? defaultMeasure),
      }),
      matrix: t.field({
        type: [pairScore],
        description: 'Every pair of the roles once, in the order asked, with its score: for a heat map.',
        args: { measure: measure() },
        resolve: (overlap, { measure }, context) => matrix(compared(overlap, context), measure ?? defaultMeasure),
      }),
      sentence: t.string({
        description:
          'The overlap in plain English: a sentence on what is shared and, if the lists can tell, one on what is not.',
        resolve: (overlap, _args, context) => overlapSentence(compared(overlap, context)),
      }),
    }
  },
})

builder.queryField('overlap', (t) =>
  t.field({
    ...nullOnlyOnError,
    type: Overlap,
    description: 'Compares roles. At least two, all different, else BAD_INPUT; an unknown slug is NOT_FOUND.',
    args: { roles: t.arg.stringList({ required: true, description: 'Slugs of two or more roles.' }) },
    resolve: (_root, { roles }, { snapshot }) => compare(snapshot, roles),
  }),
)

builder.objectField('Role', 'overlap', (t) =>
  t.field({
    ...nullOnlyOnError,
    type: Overlap,
    description: 'Compares this role with another.',
    args: { with: t.arg.string({ required: true, description: 'Slug of the other role.' }) },
    resolve: ({ slug }, args, { snapshot }) =>
      compare(snapshot, [slug, bySlugOrThrow(snapshot.roles, 'role', args.with).slug]),
  }),
)
