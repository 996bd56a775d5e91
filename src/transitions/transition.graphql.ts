import { builder } from '../api/builder.ts'
import { globalId } from '../api/globalId.ts'
import { listCost } from '../api/listCost.ts'
import { numberWithin } from '../api/numberWithin.ts'
import { nullOnlyOnError } from '../api/semanticNonNull.ts'
import type { RoleRow } from '../graph/rows.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { Problem } from '../problem.ts'
import { haveInput } from '../readiness/haveInput.ts'
import { knowledgeOf } from '../readiness/knowledge.ts'
import { knowledgeFor } from '../readiness/knowledgeFor.ts'
import { Profile } from '../readiness/profile.ts'
import { readinessPart } from '../readiness/readinessPart.ts'
import { LearningPlan } from './learningPlan.ts'
import { learningStep } from './learningStepType.ts'
import { planFor } from './planFor.ts'
import { reason, transitionSentence } from './transitionSentence.ts'

const defaultSteps = 20
const mostSteps = 100

builder.objectType(LearningPlan, {
  name: 'Transition',
  description:
    'What somebody still has to learn for a role, in a sensible order. Directed: the way back differs. Both sides are ' +
    'compared on what both have facts of, and on nothing else.',
  fields: (t) => ({
    id: t.id({
      nullable: true,
      description:
        'Global id, made of the slugs of both roles: a cache key for clients. Null where have takes part, so that nothing ' +
        'of it is in an id.',
      resolve: ({ id }) => (id === null ? null : globalId('Transition', id)),
    }),
    from: t.expose('from', {
      type: 'Role',
      nullable: true,
      description: 'The role to start from; null without one, or with several.',
    }),
    to: t.expose('to', { type: 'Role', description: 'The target.' }),
    datasets: t.stringList({
      description: 'Names of the datasets that the facts compared are from, from A to Z.',
      resolve: ({ datasets }) => [...datasets],
    }),
    readiness: t.exposeFloat('readiness', {
      nullable: true,
      description:
        'Share of what the target needs that is covered, 0 to 1: the sum of the parts. 1 if both are the same job; null ' +
        'if there is nothing to compare by.',
    }),
    reason: t.string({
      nullable: true,
      description: 'Why readiness is null; null where it is not.',
      resolve: (plan) => (plan.readiness === null ? reason(plan) : null),
    }),
    parts: t.field({
      type: [readinessPart],
      description: 'What each basis adds to readiness; empty if it is null.',
      complexity: { field: 1, multiplier: 4 },
      resolve: ({ bases }) => [...bases],
    }),
    effort: t.exposeFloat('effort', {
      nullable: true,
      description:
        "The target's usual preparation that is not covered, in years: (1 - readiness) times the years that its job zone " +
        'stands for. It compares targets and is no time of study; null where the preparation is unknown.',
    }),
    retained: t.field({
      type: ['Feature'],
      description:
        'What the target needs and is known or follows from what is known, the most important to the target first.',
      complexity: { field: 1, multiplier: 30 },
      resolve: ({ retained }) => [...retained],
    }),
    steps: t.field({
      type: [learningStep],
      description:
        'What to learn, in order: prerequisites first, then the essential before the optional, then by priority, then by ' +
        'slug. What follows from what is known is no step, nor is what little the target needs of a prerequisite.',
      args: {
        first: t.arg.int({ defaultValue: defaultSteps, description: `How many to give at most, 0 to ${mostSteps}.` }),
      },
      complexity: ({ first }) => listCost(first ?? defaultSteps, 1, mostSteps),
      resolve: ({ steps }, { first }) => steps.slice(0, numberWithin('first', first ?? defaultSteps, 0, mostSteps)),
    }),
    stepCount: t.int({ description: 'How many steps there are.', resolve: ({ steps }) => steps.length }),
    sentence: t.string({ description: 'The transition in one or two plain sentences.', resolve: transitionSentence }),
  }),
})

builder.queryFields((t) => ({
  transition: t.field({
    ...nullOnlyOnError,
    type: LearningPlan,
    description:
      'What somebody still has to learn for a role: from a role, from what they have, or both. From a role to itself ' +
      'nothing. An unknown slug is NOT_FOUND; neither from nor have is BAD_INPUT.',
    args: {
      from: t.arg.string({ description: 'Slug of the role to start from.' }),
      have: t.arg({ type: haveInput, description: 'What somebody has, alone or beside the role.' }),
      to: t.arg.string({ required: true, description: 'Slug of the target.' }),
    },
    complexity: { field: 20, multiplier: 1 },
    resolve: (_root, { from, have, to }, context) => {
      const { snapshot } = context
      const target = bySlugOrThrow(snapshot.roles, 'role', to)
      const start = from == null ? null : bySlugOrThrow(snapshot.roles, 'role', from)
      if (have != null) return planFor(context, knowledgeFor(context, have, start === null ? [] : [start]), target)
      if (start === null) {
        throw new Problem('BAD_INPUT', 'Neither from nor have is given; name the role to start from, or what you have.')
      }
      return planFor(context, knowledgeOf(snapshot, start), target)
    },
  }),
}))

builder.objectField('Role', 'transition', (t) =>
  t.field({
    ...nullOnlyOnError,
    type: LearningPlan,
    description: 'What somebody in this role still has to learn for another.',
    args: { to: t.arg.string({ required: true, description: 'Slug of the target.' }) },
    complexity: { field: 20, multiplier: 1 },
    resolve: (role: RoleRow, { to }, context) =>
      planFor(context, knowledgeOf(context.snapshot, role), bySlugOrThrow(context.snapshot.roles, 'role', to)),
  }),
)

builder.objectField(Profile, 'transition', (t) =>
  t.field({
    type: LearningPlan,
    nullable: true,
    description: 'What is still to be learnt for a role; null if nothing that is had was recognised.',
    args: { to: t.arg.string({ required: true, description: 'Slug of the target.' }) },
    complexity: { field: 20, multiplier: 1 },
    resolve: ({ knowledge }, { to }, context) => {
      const target = bySlugOrThrow(context.snapshot.roles, 'role', to)
      const isEmpty = knowledge.roles.length + knowledge.named.length === 0
      return isEmpty ? null : planFor(context, knowledge, target)
    },
  }),
)
