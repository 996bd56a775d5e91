import type { Index, Level, Share, Years } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import type { Requirement, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { Basis } from '../readiness/basis.ts'
import type { ComparedBasis } from '../readiness/comparison.ts'
import { amountOf, coveredAt } from '../readiness/held.ts'
import { type Implied, impliedFrom } from '../readiness/implications.ts'
import type { Knowledge } from '../readiness/knowledge.ts'
import { RatingTable } from '../readiness/ratingTable.ts'

/** What steps are made from. */
export interface LearningTask {
  readonly snapshot: Snapshot
  readonly knowledge: Knowledge
  readonly to: RoleRow
  /** What is compared. */
  readonly bases: readonly ComparedBasis[]
  /** The same, and what is needed but could not be compared. */
  readonly basesToLearn: readonly ComparedBasis[]
  /** The target's usual preparation; null if it is unknown. */
  readonly preparation: Years | null
}

/** One thing to learn. */
export interface LearningStep {
  readonly task: LearningTask
  readonly compared: ComparedBasis
  /** Place among the needs of the basis. */
  readonly place: number
  readonly feature: Index<'Feature'>
  /** How much of it is covered already, below 1. */
  readonly covered: Share
  /** What is missing of it, relative to the heaviest need of the target; in (0, 1]. */
  readonly importance: Share
  /** Importance, or that of the heaviest step that it unlocks. */
  readonly priority: Share
  readonly requirement: Requirement | null
}

/** Of what is known to this share, the rest is learnt on the job. Levels are measured; a weight tells less exactly. */
const nearlyAll = { RATINGS: 0.85, ACTIVITIES: 0.6, SKILLS: 0.6, LIBRARIES: 0.6 } as const satisfies Record<
  Basis,
  Share
>

/** How much a basis counts in a plan that has rated skills: activities and products are learnt on the job. */
const besideRatings = { RATINGS: 1, ACTIVITIES: 0.1, SKILLS: 1, LIBRARIES: 0.25 } as const satisfies Record<
  Basis,
  number
>

/** Ratings at or below the mean of all roles are what one learns on the way, not what one starts with. */
const leastStandardScore = 0.1

/** What is missing for a target, without an order. What follows from what is known is no step of its own. */
export function stepsOf(task: LearningTask): LearningStep[] {
  const known = task.knowledge.implied
  const bases = task.basesToLearn
  const isRated = bases.some(({ table }) => table.basis === 'RATINGS')
  const weightOf = ({ table, share }: ComparedBasis) => (isRated ? share * besideRatings[table.basis] : share)
  const greatestWeight = Math.max(...bases.map(weightOf))
  return bases.flatMap((compared) => {
    const { table, needs, held } = compared
    const weights = needs.weights.map((weight, place) => weight * emphasis(compared, place))
    const heaviest = weights.reduce((most, weight) => Math.max(most, weight), 0)
    return Array.from(needs.features).flatMap((feature, place): LearningStep[] => {
      const covered = coveredAt(needs, place, held, table.ofGroup)
      if (isKnown(known, feature, table.basis, covered)) return []
      const importance = ((weights[place]! / heaviest) * (1 - covered) * weightOf(compared)) / greatestWeight
      const requirement = requirementOf(task, feature)
      return [{ task, compared, place, feature, covered, importance, priority: importance, requirement }]
    })
  })
}

/** Whether something needed is no step: nearly all of it is known, or it follows from what is known. */
export function isKnown(
  known: ReadonlyMap<Index<'Feature'>, Implied>,
  feature: Index<'Feature'>,
  basis: Basis,
  covered: Share,
): boolean {
  const implied = known.get(feature)
  return (
    covered >= nearlyAll[basis] || (implied !== undefined && implied.by !== feature && implied.share >= impliedFrom)
  )
}

/**
 * A skill that the target needs far above the mean says more of it than one that it needs as others do; its importance
 * counts once more, lest a plan starts with what is merely unusual.
 */
function emphasis({ table, needs }: ComparedBasis, place: number): number {
  if (!(table instanceof RatingTable)) return 1
  const level = needs.required![place]!
  const importance = needs.weights[place]! / (level - needs.baselines![place]!)
  return importance * Math.max(leastStandardScore, table.standardScore(needs.features[place]!, level))
}

function requirementOf({ snapshot, to }: LearningTask, feature: Index<'Feature'>): Requirement | null {
  const { forward, attributes } = snapshot.edges.roleSkills
  if (feature >= snapshot.features.skillCount) return null
  const position = forward.between(to.index, feature + 0)
  return position < 0 ? null : valueAt(attributes, position).requirement
}

/** How well it is known, on the scale of the source; null where nothing is rated. */
export function levelNow({ compared, feature }: LearningStep): Level | null {
  return compared.table.basis === 'RATINGS' ? amountOf(compared.held, feature) : null
}

/** How well it must be known. */
export function levelNeeded({ compared, place }: LearningStep): Level | null {
  return compared.table.basis === 'RATINGS' ? compared.needs.required![place]! : null
}

/** The part of the target's usual preparation that it stands for; 0 if the preparation is unknown. */
export function effortOf({ task, compared, place, covered }: LearningStep): Years {
  const { needs, share } = compared
  // What could not be compared is no part of the effort of the whole, either.
  if (!task.bases.includes(compared)) return 0
  return ((share * needs.weights[place]!) / needs.total) * (1 - covered) * (task.preparation ?? 0)
}
