import type { Snapshot } from '../graph/snapshot.ts'
import type { LearningStep } from './learningStep.ts'
import { prerequisitesAmongAsked } from './prerequisiteGraph.ts'

/** A step that matters less than this beside the greatest is a trifle. */
const trifle = 0.15

/** A plan starts with so many steps at least that are no trifles, or has none. */
const firstSteps = 3

/**
 * The order in which to learn: prerequisites before what needs them, also through others; then the essential before the
 * optional; then by priority; then by index. A prerequisite matters as much as the greatest step that it unlocks. Trifles
 * come last, and are left out where fewer than three steps are more than that. Within a cycle of prerequisites there is
 * no order.
 */
export function learningOrder(snapshot: Snapshot, all: readonly LearningStep[]): LearningStep[] {
  const steps = withoutSideSteps(snapshot, all)
  const earlier = prerequisitesWithin(snapshot, steps)
  const ranks = rankedAlong(steps, earlier)
  const greatest = ranks.reduce((most, { priority }) => Math.max(most, priority), 0)
  const tier = ({ priority, isOptional }: Rank) => (priority < trifle * greatest ? 2 : isOptional ? 1 : 0)
  const places = [...steps.keys()].sort(
    (a, b) =>
      tier(ranks[a]!) - tier(ranks[b]!) ||
      ranks[b]!.priority - ranks[a]!.priority ||
      steps[b]!.importance - steps[a]!.importance ||
      steps[a]!.feature - steps[b]!.feature,
  )
  const ordered: number[] = []
  const isPlaced = new Uint8Array(steps.length)
  const visit = (place: number) => {
    if (isPlaced[place]) return
    isPlaced[place] = 1
    for (const other of places) if (earlier[place]!.has(other)) visit(other)
    ordered.push(place)
  }
  for (const place of places) visit(place)
  const weighty = ordered.filter((place) => tier(ranks[place]!) < 2)
  return (weighty.length < firstSteps ? weighty : ordered).map((place) => ({
    ...steps[place]!,
    priority: ranks[place]!.priority,
  }))
}

/** Leaves out trifles that other steps build on: as much of them as the target needs is learnt with these. */
function withoutSideSteps(snapshot: Snapshot, steps: readonly LearningStep[]): LearningStep[] {
  const greatest = steps.reduce((most, { importance }) => Math.max(most, importance), 0)
  const earlier = prerequisitesWithin(snapshot, steps)
  const isBuiltOn = new Set(earlier.flatMap((places) => [...places]))
  return steps.filter(({ importance }, place) => importance >= trifle * greatest || !isBuiltOn.has(place))
}

interface Rank {
  readonly priority: number
  readonly isOptional: boolean
}

/** Of rated skills, the importance says already what the requirement is derived from. */
function isOptional({ requirement, compared }: LearningStep): boolean {
  return requirement === 'OPTIONAL' && compared.table.basis !== 'RATINGS'
}

/** Hands what a step ranks by down to all that is learnt before it. */
function rankedAlong(steps: readonly LearningStep[], earlier: readonly ReadonlySet<number>[]): Rank[] {
  const ranks = steps.map((step) => ({ priority: step.importance, isOptional: isOptional(step) }))
  for (const [later, places] of earlier.entries()) {
    for (const place of places) {
      ranks[place]!.priority = Math.max(ranks[place]!.priority, steps[later]!.importance)
      if (!isOptional(steps[later]!)) ranks[place]!.isOptional = false
    }
  }
  return ranks
}

/** Per step, the places of the steps that must be learnt before it: its prerequisites, but for those on a cycle with it. */
function prerequisitesWithin(snapshot: Snapshot, steps: readonly LearningStep[]): Set<number>[] {
  const prerequisites = prerequisitesAmongAsked(snapshot, snapshot.features)
  const placeOf = new Map(steps.map(({ feature }, place) => [feature, place]))
  const earlier = steps.map(({ feature }) => {
    const places = Array.from(prerequisites.targetsOf(feature), (other) => placeOf.get(other))
    return new Set(places.filter((place) => place !== undefined))
  })
  return earlier.map((places, later) => new Set([...places].filter((place) => !earlier[place]!.has(later))))
}
