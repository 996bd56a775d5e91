import type { Index, Share } from '../catalogue/units.ts'
import type { FeatureRow, LibraryRow } from '../graph/rows.ts'
import { amountOf } from '../readiness/held.ts'
import type { LearningStep } from './learningStep.ts'

/** Something known from which a step is easier, and how much of the step it covers. */
export interface NearestKnown {
  readonly feature: FeatureRow
  readonly share: Share
}

/**
 * What is known and helps with a step: what serves in its place, another product of its category, another activity under
 * the same broader one, or a skill that the data calls related. Null if there is nothing: that two things are named
 * together often does not make the one help with the other.
 */
export function nearestKnown(step: LearningStep): NearestKnown | null {
  const { compared, feature, task } = step
  const { table, held } = compared
  const { features } = task.snapshot
  const better = (best: NearestKnown | null, other: Index<'Feature'>, share: Share): NearestKnown | null =>
    share > (best?.share ?? 0) ? { feature: features.rows[other]!, share } : best
  let best: NearestKnown | null = null
  const { offsets, features: meeting, shares } = compared.needs.meeting
  for (let place = offsets[step.place]! + 1; place < offsets[step.place + 1]!; place++) {
    const other = meeting[place]!
    best = better(best, other, amountOf(held, other) * shares[place]!)
  }
  const group = table.groupOf?.[feature] ?? 0
  if (best === null && group > 0) {
    for (let place = 0; place < held.features.length; place++) {
      const other = held.features[place]!
      if (other === feature || table.groupOf![other] !== group || held.amounts[place]! < 1) continue
      best = better(best, other, table.ofGroup)
    }
  }
  if (best === null && feature < features.skillCount) {
    for (const other of task.snapshot.edges.related.forward.targetsOf(feature + 0)) {
      if (amountOf(held, other + 0) >= knownWell) best = better(best, other + 0, ofRelated)
    }
  }
  return best
}

/** How much of a skill a related one covers; it counts for nothing in readiness. */
const ofRelated: Share = 0.3
const knownWell: Share = 0.5

/** What serves as well: the other products of a category, those in demand first, or the library's alternatives. */
export function alternativesOf({ compared, place, task }: LearningStep): LibraryRow[] {
  const { offsets, features } = compared.needs.meeting
  const others = features.subarray(offsets[place]! + 1, offsets[place + 1]!)
  const rows = Array.from(others, (feature) => task.snapshot.features.rows[feature]!)
  return rows.filter((row) => row.type === 'Library')
}

/** The target's libraries that serve a skill, the most important to the target first. */
export function librariesFor({ feature, task: { snapshot, to } }: LearningStep): LibraryRow[] {
  const { features, edges, libraries } = snapshot
  if (feature >= features.skillCount) return []
  const serving = edges.skillLibraries.forward
  const asked = edges.roleLibraries.forward
  return Array.from(serving.targetsOf(feature + 0))
    .map((library) => ({ library, position: asked.between(to.index, library) }))
    .filter(({ position }) => position >= 0)
    .sort((a, b) => asked.weightAt(b.position) - asked.weightAt(a.position) || a.library - b.library)
    .map(({ library }) => libraries.rows[library]!)
}
