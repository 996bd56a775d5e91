import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import type { Context } from '../api/context.ts'
import { numberWithin } from '../api/numberWithin.ts'
import { Requirement, type RoleRow } from '../graph/rows.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { Problem } from '../problem.ts'
import { Basis } from '../readiness/basis.ts'
import { haveInput } from '../readiness/haveInput.ts'
import { type Knowledge, knowledgeOf } from '../readiness/knowledge.ts'
import { knowledgeFor } from '../readiness/knowledgeFor.ts'
import { readinessPart } from '../readiness/parts.graphql.ts'
import { Profile } from '../readiness/profile.ts'
import { costOfPlan, LearningPlan } from './learningPlan.ts'
import { effortOf, type LearningStep, levelNeeded, levelNow } from './learningStep.ts'
import { alternativesOf, librariesFor, nearestKnown } from './nearestKnown.ts'
import { stepEvidence } from './stepEvidence.ts'
import { transitionSentence } from './transitionSentence.ts'

const defaultSteps = 20
const mostSteps = 100

/** What learning for a role takes, charged. */
export function planFor(context: Context, knowledge: Knowledge, to: RoleRow): LearningPlan {
  charge(context, costOfPlan(context.snapshot, knowledge, to))
  return new LearningPlan(knowledge, to)
}

const learningStep = builder.objectRef<LearningStep>('LearningStep').implement({
  description: 'One thing to learn on the way to a role.',
  fields: (t) => ({
    feature: t.field({
      type: 'Feature',
      description: 'The skill or library to learn; of a category of software, the product most in demand.',
      resolve: ({ plan, feature }) => plan.snapshot.features.rows[feature]!,
    }),
    basis: t.field({
      type: Basis,
      description: 'The kind of fact that asks for it.',
      resolve: ({ compared }) => compared.table.basis,
    }),
    requirement: t.expose('requirement', {
      type: Requirement,
      nullable: true,
      description: 'Whether the target cannot do without it; null where no source says so.',
    }),
    importance: t.exposeFloat('importance', {
      description:
        "How much the target is still missing of it, relative to the target's heaviest need; above 0, at most 1.",
    }),
    priority: t.exposeFloat('priority', {
      description: 'What the steps are ordered by: its importance, or that of the heaviest step that it unlocks.',
    }),
    levelNow: t.float({
      nullable: true,
      description: 'How well it is known, 0 to 1, on the scale of the source; null where no source rates it.',
      resolve: levelNow,
    }),
    levelNeeded: t.float({
      nullable: true,
      description: 'How well the target needs it, 0 to 1, on the same scale.',
      resolve: levelNeeded,
    }),
    effort: t.float({
      description:
        "The part of the target's usual preparation that it stands for, in years; 0 where the preparation is unknown. " +
        'It is no time of study.',
      resolve: effortOf,
    }),
    nearest: t.field({
      type: 'Feature',
      nullable: true,
      description: 'Something known from which it is easier: an alternative, or something of the same kind.',
      resolve: (step) => nearestKnown(step)?.feature ?? null,
    }),
    proximity: t.float({
      description: 'How much of it the nearest covers, 0 to 1; 0 if there is none.',
      resolve: (step) => nearestKnown(step)?.share ?? 0,
    }),
    alternatives: t.field({
      type: ['Library'],
      description:
        'Libraries that would do as well: others of its category, those in demand first, or what serves in its place.',
      resolve: (step) => alternativesOf(step),
    }),
    libraries: t.field({
      type: ['Library'],
      description: 'Libraries of the target that serve the skill, the most important to the target first.',
      resolve: (step) => librariesFor(step),
    }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'Why the target needs it.',
      resolve: (step) => stepEvidence(step),
    }),
  }),
})

builder.objectType(LearningPlan, {
  name: 'Transition',
  description:
    'What somebody still has to learn for a role, in a sensible order. Directed: the way back differs. Both sides are ' +
    'compared on what both have facts of, and on nothing else.',
  fields: (t) => ({
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
    reason: t.exposeString('reason', {
      nullable: true,
      description: 'Why readiness is null; null where it is not.',
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
      complexity: ({ first }) => ({ field: 1, multiplier: first ?? defaultSteps }),
      resolve: ({ steps }, { first }) => steps.slice(0, numberWithin('first', first ?? defaultSteps, 0, mostSteps)),
    }),
    stepCount: t.int({ description: 'How many steps there are.', resolve: ({ steps }) => steps.length }),
    sentence: t.string({ description: 'The transition in one or two plain sentences.', resolve: transitionSentence }),
  }),
})

builder.queryFields((t) => ({
  transition: t.field({
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
