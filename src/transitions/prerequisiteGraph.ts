import type { Index } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import { featureIndex } from '../graph/features.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { SparseRows } from '../graph/sparseRows.ts'

/** From each feature to those that are learnt before it. */
export type PrerequisiteGraph = SparseRows<'Feature', 'Feature'>

/**
 * From each feature to those that the data wants learnt right before it: before a skill its prerequisites and its
 * broader skills, before a library its language and the libraries it builds on.
 */
export const prerequisiteGraph = derived((snapshot: Snapshot): PrerequisiteGraph => {
  const { features, skills, libraries, edges } = snapshot
  const pairs: number[] = []
  const add = (later: Index<'Feature'>, earlier: Index<'Feature'>) => pairs.push(later * features.rows.length + earlier)
  for (const { index } of skills.rows) {
    for (const earlier of edges.prerequisites.forward.targetsOf(index)) add(index + 0, earlier)
    for (const earlier of edges.broader.forward.targetsOf(index)) add(index + 0, earlier)
  }
  for (const library of libraries.rows) {
    const later = featureIndex(features, library)
    if (library.language !== null) add(later, featureIndex(features, library.language))
    for (const earlier of edges.buildsOn.forward.targetsOf(library.index)) add(later, features.skillCount + earlier)
  }
  return graphOf(pairs, features.rows.length)
}, 'prerequisites')

/**
 * The same among the features that some role asks for: from each to all that are learnt before it, directly or through
 * others. Only these are ever learnt, and they are few: most of what is above the skills of a classification is groups.
 */
export const prerequisitesAmongAsked = derived((snapshot: Snapshot): PrerequisiteGraph => {
  const { rows, toRole } = snapshot.features
  const prerequisites = prerequisiteGraph(snapshot)
  const pairs: number[] = []
  for (let later = 0; later < rows.length; later++) {
    if (toRole.degree(later) === 0) continue
    for (const earlier of allPrerequisites(prerequisites, later)) {
      if (toRole.degree(earlier) > 0) pairs.push(later * rows.length + earlier)
    }
  }
  return graphOf(pairs, rows.length)
}, 'prerequisites among asked')

/** @param pairs in any order: each the later feature times the number of features, plus the earlier one */
function graphOf(pairs: readonly number[], featureCount: number): PrerequisiteGraph {
  const sorted = Float64Array.from(pairs).sort()
  const different = sorted.filter((pair, place) => pair !== sorted[place - 1])
  return SparseRows.of(
    Uint32Array.from(different, (pair) => Math.floor(pair / featureCount)),
    Uint32Array.from(different, (pair) => pair % featureCount),
    featureCount,
  )
}

/**
 * All that is learnt before a feature, directly or through others; the feature itself only if it is on a cycle. Breadth
 * first.
 */
export function allPrerequisites(
  prerequisites: PrerequisiteGraph,
  feature: Index<'Feature'>,
): readonly Index<'Feature'>[] {
  const found: Index<'Feature'>[] = []
  let known: Set<Index<'Feature'>> | undefined
  const addBefore = (later: Index<'Feature'>) => {
    const end = prerequisites.end(later)
    for (let position = prerequisites.start(later); position < end; position++) {
      const earlier = prerequisites.targetAt(position)
      if (known ? known.has(earlier) : found.includes(earlier)) continue
      found.push(earlier)
      known?.add(earlier)
      // Few features have more; for those that have few, a list is faster than a set.
      if (found.length === 16) known = new Set(found)
    }
  }
  addBefore(feature)
  // The loop also visits what is added meanwhile.
  for (const later of found) addBefore(later)
  return found
}
