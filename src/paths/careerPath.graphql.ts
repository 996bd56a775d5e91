import { builder } from '../api/builder.ts'
import { charge, chargeTo } from '../api/charge.ts'
import { listCost } from '../api/listCost.ts'
import { numberWithin } from '../api/numberWithin.ts'
import { nullOnlyOnError } from '../api/semanticNonNull.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { LearningPlan } from '../transitions/learningPlan.ts'
import { planFor } from '../transitions/planFor.ts'
import { careerPathSentence } from './careerPathSentence.ts'
import { type CareerPath, careerPaths, effortOfPath, hopsOf } from './careerPaths.ts'

const careerPath = builder.objectRef<CareerPath>('CareerPath').implement({
  description: 'A way from one role to another, directly or by way of others, none of them twice.',
  fields: (t) => ({
    hops: t.field({
      type: [LearningPlan],
      description: 'The transitions in their order, each from one role of the path to the next.',
      complexity: { field: 1, multiplier: 4 },
      resolve: (path, _args, context) => hopsOf(path).map(({ knowledge, to }) => planFor(context, knowledge, to)),
    }),
    effort: t.float({
      nullable: true,
      description: 'The sum of the efforts of the hops, in years of usual preparation; null where one is unknown.',
      resolve: effortOfPath,
    }),
    cost: t.float({
      nullable: true,
      description:
        'What the paths are ranked by, the sum over the hops: -ln readiness + 0.2, + 0.35 for each job zone that the hop ' +
        'rises beyond one, + 3 ln(1 + (rank - 1) / m). The rank, 1 to 100, is that of one of both roles among those of the ' +
        'dataset of the other that are most similar to it (BLENDED), whichever gives less; m is a hundredth of the roles of ' +
        'that dataset, at least 10. Between datasets, the rank is the mean of those of the roles that it is matched with. ' +
        'Null for the direct way where there is nothing to compare by.',
      resolve: ({ cost }) => (Number.isFinite(cost) ? cost : null),
    }),
    sentence: t.string({
      description: 'The path in plain English.',
      resolve: (path, _args, context) => {
        charge(context, path.roles.length * workPerRole)
        return careerPathSentence(path)
      },
    }),
  }),
})

/** How many fields it costs to say how hard a hop is. */
const workPerRole = 10

builder.queryField('careerPaths', (t) =>
  t.field({
    ...nullOnlyOnError,
    type: [careerPath],
    description:
      'Chains of plausible moves from one role to another, cheapest first; the direct way is last, and alone where ' +
      'nothing is cheaper. Each hop of a path with stops is clearly easier than the direct way: its readiness is higher by ' +
      'at least 0.05, and it costs at most 0.6 of the direct way. A stop is a role that the start is readier for than for ' +
      'the target, that is readier for the target than the start is, and whose job zone is no higher than the higher one ' +
      'of both; it is not deprecated, and no hop is between roles that are matched. Stops are sought among the 100 roles most ' +
      'similar to the start and the 100 most similar to the target, in the datasets of both: the fifty by way of which the ' +
      'two hops cost least are searched, and of all paths through them the cheapest are given. The same role twice or a ' +
      'number out of range is BAD_INPUT, an unknown slug NOT_FOUND; a search that takes too long in a very large graph is ' +
      'TOO_EXPENSIVE.',
    args: {
      from: t.arg.string({ required: true, description: 'Slug of the role to start from.' }),
      to: t.arg.string({ required: true, description: 'Slug of the target, another role.' }),
      maxHops: t.arg.int({ defaultValue: 4, description: 'How many hops a path may have, 1 to 6.' }),
      first: t.arg.int({ defaultValue: 3, description: 'How many paths to give at most, 0 to 100.' }),
    },
    complexity: ({ first }) => listCost(first ?? 3, 500, 100),
    resolve: (_root, { from, to, maxHops, first }, context) => {
      const most = numberWithin('first', first ?? 3, 0, 100)
      return careerPaths(
        context.snapshot,
        bySlugOrThrow(context.snapshot.roles, 'role', from),
        bySlugOrThrow(context.snapshot.roles, 'role', to),
        numberWithin('maxHops', maxHops ?? 4, 1, 6),
        Math.max(1, most),
        chargeTo(context),
      ).slice(0, most)
    },
  }),
)
