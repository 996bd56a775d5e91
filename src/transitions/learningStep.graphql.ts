import { builder } from '../api/builder.ts'
import { demandOfEdge } from '../demand/demandFields.ts'
import { Requirement } from '../graph/rows.ts'
import { Basis } from '../readiness/basis.ts'
import { effortOf, levelNeeded, levelNow } from './learningStep.ts'
import { learningStep } from './learningStepType.ts'
import { alternativesOf, librariesFor, nearestKnown } from './nearestKnown.ts'
import { stepEvidence } from './stepEvidence.ts'

builder.objectType(learningStep, {
  description: 'One thing to learn on the way to a role.',
  fields: (t) => ({
    feature: t.field({
      type: 'Feature',
      description: 'The skill or library to learn; of a category of software, the product most in demand.',
      resolve: ({ task, feature }) => task.snapshot.features.rows[feature]!,
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
        "The part of the target's usual preparation that it stands for, in years; 0 where the preparation is unknown or it could not be compared. " +
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
    demand: t.field({
      ...demandOfEdge,
      resolve: ({ task, feature }, args, context) =>
        demandOfEdge.resolve({ role: task.to, node: task.snapshot.features.rows[feature]! }, args, context),
    }),
  }),
})
