import type { Index } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import type { Adjacency } from '../graph/adjacency.ts'
import { matchRoots } from '../graph/comparable.ts'
import { type Features, featureIndex } from '../graph/features.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { SparseRows } from '../graph/sparseRows.ts'

/** From each feature to those that are learnt before it. */
export type PrerequisiteGraph = SparseRows<'Feature', 'Feature'>

/**
 * From each feature to those that the data wants learnt right before it: before a skill its prerequisites and its
 * broader skills, before a library the skills it serves and the libraries it builds on.
 *
 * @param features those of the snapshot, or those in which equivalent skills are one
 */
export function prerequisiteGraph(snapshot: Snapshot, features: Features): PrerequisiteGraph {
  return ofAll(snapshot, features === snapshot.features ? 'APART' : 'MERGED')
}

/**
 * The same among the features that some role asks for: from each to all that are learnt before it, directly or through
 * others. Only these are ever learnt, and they are few: most of what is above the skills of a classification is groups.
 */
export function prerequisitesAmongAsked(snapshot: Snapshot, features: Features): PrerequisiteGraph {
  return ofAsked(snapshot, features === snapshot.features ? 'APART' : 'MERGED')
}

/** Whether equivalent skills are features of their own, or one. */
type Equivalents = 'APART' | 'MERGED'

const ofAll = derived((snapshot: Snapshot, equivalents: Equivalents): PrerequisiteGraph => {
  const { features, skills, libraries, edges } = snapshot
  const roots = rootsOf(snapshot, equivalents)
  const pairs: number[] = []
  const add = <From extends string>(set: Adjacency<From, 'Skill'>, node: Index<From>, later: Index<'Feature'>) => {
    for (const skill of set.targetsOf(node)) pairs.push(later * features.rows.length + roots[skill]!)
  }
  for (const { index } of skills.rows) {
    add(edges.prerequisites.forward, index, roots[index]!)
    add(edges.broader.forward, index, roots[index]!)
  }
  for (const library of libraries.rows) {
    const later = featureIndex(features, library)
    for (const skill of edges.skillLibraries.backward.targetsOf(library.index)) {
      // A library that stands for a skill is not learnt before itself.
      if (roots[skill] !== later) pairs.push(later * features.rows.length + roots[skill]!)
    }
    for (const earlier of edges.buildsOn.forward.targetsOf(library.index)) {
      pairs.push(later * features.rows.length + featureIndex(features, libraries.rows[earlier]!))
    }
  }
  return graphOf(pairs, features.rows.length)
}, 'prerequisites')

const ofAsked = derived((snapshot: Snapshot, equivalents: Equivalents): PrerequisiteGraph => {
  const { rows, toRole } = snapshot.features
  const roots = rootsOf(snapshot, equivalents)
  const isAsked = new Uint8Array(rows.length)
  for (let feature = 0; feature < rows.length; feature++) {
    if (toRole.degree(feature) > 0) isAsked[roots[feature] ?? feature] = 1
  }
  const prerequisites = ofAll(snapshot, equivalents)
  const pairs: number[] = []
  for (let later = 0; later < rows.length; later++) {
    if (isAsked[later] === 0) continue
    for (const earlier of allPrerequisites(prerequisites, later)) {
      if (isAsked[earlier] === 1) pairs.push(later * rows.length + earlier)
    }
  }
  return graphOf(pairs, rows.length)
}, 'prerequisites among asked')

/** Per feature, or per skill alone, the feature that stands for it. */
function rootsOf(snapshot: Snapshot, equivalents: Equivalents): Uint32Array {
  return equivalents === 'MERGED' ? matchRoots(snapshot) : Uint32Array.from(snapshot.skills.rows.keys())
}

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
