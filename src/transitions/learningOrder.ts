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
 * come last, and are left out where fewer than three steps are more than that, or where other steps build on them. Of
 * libraries that serve in place of each other the heaviest is a step, and names the others as its alternatives. Within a
 * cycle of prerequisites there is no order.
 */
export function learningOrder(snapshot: Snapshot, steps: readonly LearningStep[]): LearningStep[] {
  const earlier = prerequisitesWithin(snapshot, steps)
  const ranks = rankedAlong(steps, earlier)
  const greatest = ranks.reduce((most, { priority }) => Math.max(most, priority), 0)
  const tier = ({ priority, isOptional }: Rank) => (priority < trifle * greatest ? 2 : isOptional ? 1 : 0)
  const tiers = ranks.map(tier)
  const before = (a: number, b: number) =>
    tiers[a]! - tiers[b]! ||
    ranks[b]!.priority - ranks[a]!.priority ||
    steps[b]!.importance - steps[a]!.importance ||
    steps[a]!.feature - steps[b]!.feature
  const ordered: number[] = []
  const isPlaced = sideSteps(steps, earlier)
  for (const place of inPlaceOfOthers(steps)) isPlaced[place] = 1
  const visit = (place: number) => {
    if (isPlaced[place] === 1) return
    isPlaced[place] = 1
    for (const other of earlier[place]!.sort(before)) visit(other)
    ordered.push(place)
  }
  for (const place of [...steps.keys()].sort(before)) visit(place)
  const weighty = ordered.filter((place) => tiers[place]! < 2)
  return (weighty.length < firstSteps ? weighty : ordered).map((place) => ({
    ...steps[place]!,
    priority: ranks[place]!.priority,
  }))
}

/**
 * Per step, 1 if it is a trifle that other steps build on: as much of it as the target needs is learnt with these, and it
 * is left out.
 */
function sideSteps(steps: readonly LearningStep[], earlier: readonly (readonly number[])[]): Uint8Array {
  const greatest = steps.reduce((most, { importance }) => Math.max(most, importance), 0)
  const found = new Uint8Array(steps.length)
  for (const places of earlier) {
    for (const place of places) if (steps[place]!.importance < trifle * greatest) found[place] = 1
  }
  return found
}

/** The places of libraries that serve in place of a heavier step: whoever has learnt the one knows most of the other. */
function inPlaceOfOthers(steps: readonly LearningStep[]): number[] {
  const chosen = new Set<number>()
  const byImportance = [...steps.keys()].sort((a, b) => steps[b]!.importance - steps[a]!.importance || a - b)
  return byImportance.filter((place) => {
    const { compared, feature } = steps[place]!
    const { offsets, features } = compared.needs.meeting
    const others = features.subarray(offsets[steps[place]!.place]! + 1, offsets[steps[place]!.place + 1]!)
    if (others.some((other) => chosen.has(other))) return true
    chosen.add(feature)
    return false
  })
}

interface Rank {
  readonly priority: number
  readonly isOptional: boolean
}

/** Hands what a step ranks by down to all that is learnt before it. */
function rankedAlong(steps: readonly LearningStep[], earlier: readonly (readonly number[])[]): Rank[] {
  const ranks = steps.map((step) => ({ priority: step.importance, isOptional: isOptional(step) }))
  for (const [later, places] of earlier.entries()) {
    for (const place of places) {
      ranks[place]!.priority = Math.max(ranks[place]!.priority, steps[later]!.importance)
      if (!isOptional(steps[later]!)) ranks[place]!.isOptional = false
    }
  }
  return ranks
}

/** Of rated skills, the importance says already what the requirement is derived from. */
function isOptional({ requirement, compared }: LearningStep): boolean {
  return requirement === 'OPTIONAL' && compared.table.basis !== 'RATINGS'
}

/** Per step, the places of the steps that must be learnt before it: its prerequisites, but for those on a cycle with it. */
function prerequisitesWithin(snapshot: Snapshot, steps: readonly LearningStep[]): number[][] {
  const prerequisites = prerequisitesAmongAsked(snapshot)
  const placeOf = new Map(steps.map(({ feature }, place) => [feature, place]))
  const earlier = steps.map(({ feature }) => {
    const places: number[] = []
    const end = prerequisites.end(feature)
    for (let position = prerequisites.start(feature); position < end; position++) {
      const place = placeOf.get(prerequisites.targetAt(position))
      if (place !== undefined) places.push(place)
    }
    return places
  })
  return earlier.map((places, later) => places.filter((place) => !earlier[place]!.includes(later)))
}
