import { builder } from '../builder.ts'
import { charge } from '../charge.ts'
import type { Context } from '../context.ts'
import { find } from '../graph/find.ts'
import type { RoleRow } from '../graph/rows.ts'
import { datasetNames } from '../graph/spanning.ts'
import { careerPathSentence } from './careerPathSentence.ts'
import { type CareerPath, careerPaths, hopEffort } from './careerPaths.ts'
import { LearningPlan, type LearningStep } from './learningPlan.ts'
import { numberWithin } from './numberWithin.ts'
import { type Transition, transition } from './transition.ts'
import { transitionSentence } from './transitionSentence.ts'
import { workOfGap, workOfPlan } from './work.ts'

/** What a transition comes to, at the cost of the request. */
function planFor(transition: Transition, context: Context): LearningPlan {
  charge(context, workOfPlan(transition))
  return new LearningPlan(transition)
}

function between(context: Context, from: RoleRow, to: string): LearningPlan {
  return planFor(transition(context.snapshot, from, find(context.snapshot.roles, 'role', to)), context)
}

// What the lists of one role usually hold, for the estimate of what a query costs.
const features = { field: 1, multiplier: 30 }

const learningStep = builder.objectRef<LearningStep>('LearningStep').implement({
  description: 'One thing to learn on the way from a role to another.',
  fields: (t) => ({
    feature: t.expose('feature', { type: 'Feature', description: 'The skill or library to learn.' }),
    priority: t.exposeFloat('priority', {
      description: 'How much it matters: its weight in the target times its rarity in the datasets compared, above 0.',
    }),
    effort: t.exposeFloat('effort', {
      description: 'How far it is from what is known: its weight in the target times (1 - proximity), 0 to 1.',
    }),
    nearest: t.expose('nearest', {
      type: 'Feature',
      nullable: true,
      description: 'The nearest thing already known; null when no role asks for it together with anything known.',
    }),
    proximity: t.exposeFloat('proximity', {
      description:
        'How near that is: the number of roles that ask for both over that of the roles that ask for the commoner of ' +
        'the two, 0 to 1.',
    }),
    libraries: t.expose('libraries', {
      type: ['Library'],
      description: 'Libraries of the target that serve the skill, the most important to the target first.',
    }),
  }),
})

const transitionType = builder.objectRef<LearningPlan>('Transition').implement({
  description:
    'What somebody in one role still has to learn for another, in a sensible order. Directed: the way back differs. ' +
    'As a hop of a career path it counts everything of the roles before as known.',
  fields: (t) => ({
    from: t.field({
      type: 'Role',
      description: 'The role to start from.',
      resolve: ({ transition }) => transition.from,
    }),
    to: t.field({ type: 'Role', description: 'The target.', resolve: ({ transition }) => transition.to }),
    datasets: t.stringList({
      description:
        'Names of the datasets compared, from A to Z. Of several, shared libraries and the skills that exact or close ' +
        'matches tie count as the same.',
      resolve: ({ transition }) => datasetNames(transition.corpus),
    }),
    readiness: t.exposeFloat('readiness', {
      description: 'Share of the target by weight that is already covered, 0 to 1.',
    }),
    effort: t.exposeFloat('effort', {
      description:
        'Sum of the efforts of the steps, at least 0. The unit is one thing of weight 1 learnt from scratch.',
    }),
    retained: t.expose('retained', {
      type: ['Feature'],
      description: 'What the target asks for and is known already, the most important to the target first.',
      complexity: features,
    }),
    steps: t.expose('steps', {
      type: [learningStep],
      description:
        'What the target asks for and is not known, in the order in which to learn it: prerequisites, broader skills ' +
        'and the skills a library serves first; then what more roles ask for; then by priority; then by slug.',
      complexity: features,
    }),
    sentence: t.string({ description: 'The transition in one plain sentence.', resolve: transitionSentence }),
  }),
})

const careerPath = builder.objectRef<CareerPath>('CareerPath').implement({
  description: 'A way from one role to another, directly or by way of others, none of them twice.',
  fields: (t) => ({
    hops: t.field({
      type: [transitionType],
      description: 'The transitions in their order. What the roles before one ask for counts as known in it.',
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ hops }, _args, context) => hops.map((hop) => planFor(hop, context)),
    }),
    effort: t.exposeFloat('effort', {
      description: `What the paths are ranked by: the sum of the efforts of the hops, plus ${hopEffort} for each hop.`,
    }),
    sentence: t.string({
      description: 'The path in one plain sentence.',
      resolve: (path, _args, context) => {
        charge(context, path.hops.length * workOfGap)
        return careerPathSentence(path)
      },
    }),
  }),
})

builder.queryFields((t) => ({
  transition: t.field({
    type: transitionType,
    description:
      'What somebody in one role still has to learn for another. From a role to itself nothing; an unknown slug is ' +
      'NOT_FOUND.',
    args: {
      from: t.arg.string({ required: true, description: 'Slug of the role to start from.' }),
      to: t.arg.string({ required: true, description: 'Slug of the target.' }),
    },
    complexity: { field: 20, multiplier: 1 },
    resolve: (_root, { from, to }, context) => between(context, find(context.snapshot.roles, 'role', from), to),
  }),
  careerPaths: t.field({
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
        find(context.snapshot.roles, 'role', from),
        find(context.snapshot.roles, 'role', to),
        numberWithin('maxHops', maxHops ?? 4, 1, 6),
        numberWithin('first', first ?? 3, 1, 20),
        (work) => charge(context, work),
      ),
  }),
}))

builder.objectField('Role', 'transition', (t) =>
  t.field({
    type: transitionType,
    description: 'What somebody in this role still has to learn for another.',
    args: { to: t.arg.string({ required: true, description: 'Slug of the target.' }) },
    complexity: { field: 20, multiplier: 1 },
    resolve: (role: RoleRow, { to }, context) => between(context, role, to),
  }),
)
