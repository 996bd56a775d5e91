import { countingSort, offsetsOf } from '../columns/countingSort.ts'
import { derived } from '../derived/derived.ts'
import { type Adjacency, degree } from '../graph/adjacency.ts'
import { matchRoots } from '../graph/comparable.ts'
import type { Features } from '../graph/features.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** From features to what is learnt before them, in compressed sparse rows. */
export type LearntBefore = Pick<Adjacency, 'offsets' | 'targets'>

/**
 * From each feature to those that the data wants learnt right before it: before a skill its prerequisites and its
 * broader skills, before a library the skills it serves.
 *
 * @param features those of the snapshot, or those in which tied skills are one
 */
export function prerequisiteGraph(snapshot: Snapshot, features: Features): LearntBefore {
  return listed(snapshot, features === snapshot.features ? 'APART' : 'TIED')
}

/**
 * The same among the features that some role asks for: from each to those right before it, or before it by way of
 * features that no role asks for. Only these are ever to be learnt, and they are few: what is above the skills of a
 * classification is mostly groups.
 */
export function prerequisitesAmongAsked(snapshot: Snapshot, features: Features): LearntBefore {
  return listedAmongAsked(snapshot, features === snapshot.features ? 'APART' : 'TIED')
}

/** How skills are numbered: each for itself, or those that are tied as one. */
type Skills = 'APART' | 'TIED'

const listed = derived((snapshot: Snapshot, skills: Skills): LearntBefore => {
  const { prerequisites, broader, skillLibraries } = snapshot.edges
  const represented = representedBy(snapshot, skills)
  const later: number[] = []
  const earlier: number[] = []
  const list = ({ offsets, targets }: Adjacency, node: number, feature: number) => {
    for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
      later.push(feature)
      earlier.push(represented[targets[edge]!]!)
    }
  }
  for (const [skill, representative] of represented.entries()) {
    list(prerequisites.forward, skill, representative)
    list(broader.forward, skill, representative)
  }
  for (const { index } of snapshot.libraries.rows) {
    list(skillLibraries.backward, index, represented.length + index)
  }
  return inRows(later, earlier, snapshot.features.rows.length)
}, 'learnt before')

const listedAmongAsked = derived((snapshot: Snapshot, skills: Skills): LearntBefore => {
  const { rows, toRole } = snapshot.features
  const represented = representedBy(snapshot, skills)
  const isAsked = new Uint8Array(rows.length)
  for (let feature = 0; feature < rows.length; feature++) {
    if (degree(toRole, feature) > 0) isAsked[represented[feature] ?? feature] = 1
  }
  const before = listed(snapshot, skills)
  const allBefore = allPrerequisites(before, isAsked)
  const later: number[] = []
  const earlier: number[] = []
  for (let feature = 0; feature < rows.length; feature++) {
    if (isAsked[feature] === 0) continue
    for (const other of allBefore(feature)) {
      if (isAsked[other] === 0) continue
      later.push(feature)
      earlier.push(other)
    }
  }
  return inRows(later, earlier, rows.length)
}, 'learnt before among asked')

function representedBy(snapshot: Snapshot, skills: Skills): Uint32Array {
  return skills === 'TIED' ? matchRoots(snapshot) : Uint32Array.from(snapshot.skills.rows.keys())
}

function inRows(later: readonly number[], earlier: readonly number[], featureCount: number): LearntBefore {
  const keys = Uint32Array.from(later)
  const order = countingSort(keys, featureCount)
  return { offsets: offsetsOf(keys, featureCount), targets: order.map((edge) => earlier[edge]!) }
}

/**
 * Gives a function to all that is learnt before a feature, directly or through others, each once; the feature itself
 * only where it is on a cycle.
 *
 * @param isEnd per feature, 1 where what is learnt before it is of no interest
 */
export function allPrerequisites(before: LearntBefore, isEnd?: Uint8Array): (feature: number) => number[] {
  const { offsets, targets } = before
  const isFound = marks(before)
  return (feature) => {
    const found: number[] = []
    let later: number | undefined = feature
    for (let next = 0; later !== undefined; later = found[next++]) {
      if (isEnd?.[later] === 1 && next > 0) continue
      const end = offsets[later + 1]!
      for (let edge = offsets[later]!; edge < end; edge++) {
        const earlier = targets[edge]!
        if (isFound[earlier] === 1) continue
        isFound[earlier] = 1
        found.push(earlier)
      }
    }
    for (const earlier of found) isFound[earlier] = 0
    return found
  }
}

/** A mark per feature, all 0 between searches, so that none has to make a million of them. */
const marks = derived(({ offsets }: LearntBefore) => new Uint8Array(offsets.length))
