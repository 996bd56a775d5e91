import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import type { Context } from '../api/context.ts'
import { datasetNames } from '../graph/comparable.ts'
import type { RoleRow } from '../graph/rows.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { costOfPlan } from './cost.ts'
import { LearningPlan, type LearningStep } from './learningPlan.ts'
import { transition } from './transition.ts'
import { transitionSentence } from './transitionSentence.ts'

function planBetween(context: Context, from: RoleRow, to: string): LearningPlan {
  const wanted = transition(context.snapshot, from, bySlugOrThrow(context.snapshot.roles, 'role', to))
  charge(context, costOfPlan(wanted))
  return new LearningPlan(wanted)
}

// The usual length of a role's lists, for the estimate of a query's cost.
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

builder.objectType(LearningPlan, {
  name: 'Transition',
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

builder.queryFields((t) => ({
  transition: t.field({
    type: LearningPlan,
    description:
      'What somebody in one role still has to learn for another. From a role to itself nothing; an unknown slug is ' +
      'NOT_FOUND.',
    args: {
      from: t.arg.string({ required: true, description: 'Slug of the role to start from.' }),
      to: t.arg.string({ required: true, description: 'Slug of the target.' }),
    },
    complexity: { field: 20, multiplier: 1 },
    resolve: (_root, { from, to }, context) =>
      planBetween(context, bySlugOrThrow(context.snapshot.roles, 'role', from), to),
  }),
}))

builder.objectField('Role', 'transition', (t) =>
  t.field({
    type: LearningPlan,
    description: 'What somebody in this role still has to learn for another.',
    args: { to: t.arg.string({ required: true, description: 'Slug of the target.' }) },
    complexity: { field: 20, multiplier: 1 },
    resolve: (role: RoleRow, { to }, context) => planBetween(context, role, to),
  }),
)
