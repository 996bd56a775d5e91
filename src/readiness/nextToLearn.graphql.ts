import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import type { Context } from '../api/context.ts'
import { listCost } from '../api/listCost.ts'
import { numberWithin } from '../api/numberWithin.ts'
import { nullOnlyOnError } from '../api/semanticNonNull.ts'
import { datasetIndices } from '../graph/datasetsNamed.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { Problem } from '../problem.ts'
import { defaultFirst, haveInput, largestFirst } from './haveInput.ts'
import type { Knowledge } from './knowledge.ts'
import { knowledgeFor } from './knowledgeFor.ts'
import { type FeatureGain, nextToLearn } from './nextToLearn.ts'
import { Profile } from './profile.ts'
import { costOfRanking, type RoleFit, rolesFor } from './rolesFor.ts'

/** How many roles are looked at if no targets are named. */
const nearestRoles = 10

/** How many fields it costs to look at one target. */
const workPerTarget = 150

const mostTargets = 100

const featureGain = builder.objectRef<FeatureGain>('FeatureGain').implement({
  description: 'What learning one skill or library would bring.',
  fields: (t) => ({
    feature: t.expose('feature', { type: 'Feature', description: 'The skill or library to learn.' }),
    gain: t.exposeFloat('gain', {
      description:
        'What it adds to the readiness for the target roles, the mean weighted by how near each role is; above 0, at ' +
        'most 1.',
    }),
    roles: t.field({
      type: ['Role'],
      description: 'The target roles that it brings closer, the one that gains most first; ties by slug.',
      args: {
        first: t.arg.int({
          defaultValue: defaultFirst,
          description: `How many roles to give at most, 0 to ${largestFirst}.`,
        }),
      },
      complexity: ({ first }) => listCost(first ?? defaultFirst),
      resolve: ({ roles }, { first }) => roles.slice(0, numberWithin('first', first ?? defaultFirst, 0, largestFirst)),
    }),
  }),
})

interface Arguments {
  readonly targets?: readonly string[] | null | undefined
  readonly in?: readonly string[] | null | undefined
  readonly first?: number | null | undefined
}

function gains(context: Context, knowledge: Knowledge, args: Arguments): FeatureGain[] {
  const most = numberWithin('first', args.first ?? defaultFirst, 0, largestFirst)
  const targets = targetsOf(context, knowledge, args)
  charge(context, targets.length * workPerTarget)
  return nextToLearn(knowledge, targets, most)
}

/**
 * The roles to learn for: those named, each as near as the others, or else those that are nearest to what somebody has.
 *
 * @throws Problem NOT_FOUND for an unknown slug; BAD_INPUT if the list is empty or too long
 */
function targetsOf(context: Context, knowledge: Knowledge, { targets, in: datasets }: Arguments): RoleFit[] {
  const { snapshot } = context
  const wanted = datasetIndices(snapshot.features, datasets)
  if (targets == null) {
    charge(context, costOfRanking(knowledge, wanted))
    return rolesFor(knowledge, wanted, nearestRoles)
  }
  if (targets.length === 0) throw new Problem('BAD_INPUT', 'targets names no role; leave it out for the nearest roles.')
  if (targets.length > mostTargets) {
    throw new Problem('BAD_INPUT', `targets names ${targets.length} roles; at most ${mostTargets} are looked at.`)
  }
  return [...new Set(targets)]
    .map((slug) => ({ role: bySlugOrThrow(snapshot.roles, 'role', slug), fit: 1 }))
    .sort((a, b) => a.role.index - b.role.index)
}

const description =
  'What to learn next: the single skills or libraries that bring the target roles closest, ties by slug. What is known ' +
  'or follows from what is known is left out, what needs something else first, and what is deprecated.'

const args = {
  targets:
    `Slugs of the target roles, at most ${mostTargets}, each counted once. If absent, the ${nearestRoles} roles that fit ` +
    'best what somebody has, the nearer ones counting more.',
  in: 'Names of the datasets that the nearest roles are looked for in; all if absent.',
  first: `How many to give at most, 0 to ${largestFirst}.`,
}
const complexity = ({ first }: Arguments) => listCost(first ?? defaultFirst, 50, largestFirst)

builder.queryField('nextToLearn', (t) =>
  t.field({
    ...nullOnlyOnError,
    type: [featureGain],
    description: `${description} Neither have nor targets given is BAD_INPUT; if nothing of it is recognised, NOT_FOUND lists the closest names.`,
    args: {
      have: t.arg({ type: haveInput, required: true, description: 'What somebody already has.' }),
      targets: t.arg.stringList({ description: args.targets }),
      in: t.arg.stringList({ description: args.in }),
      first: t.arg.int({ defaultValue: defaultFirst, description: args.first }),
    },
    complexity,
    resolve: (_root, { have, ...rest }, context) =>
      gains(context, knowledgeFor(context, have, [], rest.targets != null), rest),
  }),
)

builder.objectField(Profile, 'nextToLearn', (t) =>
  t.field({
    type: [featureGain],
    description,
    args: {
      targets: t.arg.stringList({ description: args.targets }),
      in: t.arg.stringList({ description: args.in }),
      first: t.arg.int({ defaultValue: defaultFirst, description: args.first }),
    },
    complexity,
    resolve: ({ knowledge }, rest, context) => gains(context, knowledge, rest),
  }),
)
