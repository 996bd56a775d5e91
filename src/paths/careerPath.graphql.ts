import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import { numberWithin } from '../api/numberWithin.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { costOfGap, costOfPlan } from '../transitions/cost.ts'
import { LearningPlan } from '../transitions/learningPlan.ts'
import { careerPathSentence } from './careerPathSentence.ts'
import { type CareerPath, careerPaths, hopEffort } from './careerPaths.ts'

const careerPath = builder.objectRef<CareerPath>('CareerPath').implement({
  description: 'A way from one role to another, directly or by way of others, none of them twice.',
  fields: (t) => ({
    hops: t.field({
      type: [LearningPlan],
      description: 'The transitions in their order. What the roles before one ask for counts as known in it.',
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ hops }, _args, context) =>
        hops.map((hop) => {
          charge(context, costOfPlan(hop))
          return new LearningPlan(hop)
        }),
    }),
    effort: t.exposeFloat('effort', {
      description: `What the paths are ranked by: the sum of the efforts of the hops, plus ${hopEffort} for each hop.`,
    }),
    sentence: t.string({
      description: 'The path in one plain sentence.',
      resolve: (path, _args, context) => {
        charge(context, path.hops.length * costOfGap)
        return careerPathSentence(path)
      },
    }),
  }),
})

builder.queryField('careerPaths', (t) =>
  t.field({
    type: [careerPath],
    description:
      'The ways of least effort from one role to another within their datasets, ties by slug; there is always the ' +
      'direct one. The others lead through stepping stones, roles that the start covers more of than of the target and ' +
      'that cover more of the target than the start does: through the twenty by way of which two hops take the least ' +
      'effort. Among all paths through these none is cheaper than those given. Where there are at most twenty other ' +
      'roles, paths lead through any. The same role twice or a number out of range is BAD_INPUT, an unknown slug ' +
      'NOT_FOUND; a search that takes too long in a very large graph is TOO_EXPENSIVE.',
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
