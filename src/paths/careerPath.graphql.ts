import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import { numberWithin } from '../api/numberWithin.ts'
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
    cost: t.exposeFloat('cost', {
      description:
        'What the paths are ranked by, the sum over the hops: -ln readiness + 0.2, + 0.35 for each job zone that the hop ' +
        'rises beyond one, + 1 where neither role is among the 25 most similar to the other.',
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
    type: [careerPath],
    description:
      'Chains of plausible moves from one role to another, cheapest first; the direct way is last, and alone where ' +
      'nothing is more plausible. A stop is a role that the start is readier for than for the target, that is readier for ' +
      'the target than the start is, that needs no more preparation than both, and that brings the harder hop closer by at ' +
      'least 0.1. Of these, the forty by way of which the product of both readinesses is largest are searched; among all ' +
      'paths through them none is cheaper than those given. The same role twice or a number out of range is BAD_INPUT, an ' +
      'unknown slug NOT_FOUND; a search that takes too long in a very large graph is TOO_EXPENSIVE.',
    args: {
      from: t.arg.string({ required: true, description: 'Slug of the role to start from.' }),
      to: t.arg.string({ required: true, description: 'Slug of the target, another role.' }),
      maxHops: t.arg.int({ defaultValue: 4, description: 'How many hops a path may have, 1 to 6.' }),
      first: t.arg.int({ defaultValue: 3, description: 'How many paths to give at most, 1 to 20.' }),
    },
    complexity: ({ first }) => ({ field: 500, multiplier: first ?? 3 }),
    resolve: (_root, { from, to, maxHops, first }, context) =>
      careerPaths(
        context.snapshot,
        bySlugOrThrow(context.snapshot.roles, 'role', from),
        bySlugOrThrow(context.snapshot.roles, 'role', to),
        numberWithin('maxHops', maxHops ?? 4, 1, 6),
        numberWithin('first', first ?? 3, 1, 20),
        (work) => charge(context, work),
      ),
  }),
)
