import type { Adjacency } from '../graph/adjacency.ts'
import type { Features } from '../graph/features.ts'
import { memoised } from '../graph/memoised.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { representatives } from '../graph/spanning.ts'

/**
 * Per feature, the numbers of those that the data wants learnt right before it: before a skill its prerequisites and
 * its broader skills, before a library the skills it serves.
 *
 * @param features those of the snapshot, or those in which tied skills are one
 */
export function learntBefore(snapshot: Snapshot, features: Features): readonly (readonly number[])[] {
  return listed(snapshot, features === snapshot.features ? 'APART' : 'TIED')
}

const listed = memoised((snapshot: Snapshot, skills: 'APART' | 'TIED') => {
  const { prerequisites, broader, skillLibraries } = snapshot.edges
  const represented = skills === 'TIED' ? representatives(snapshot) : Uint32Array.from(snapshot.skills.rows.keys())
  const before = snapshot.features.rows.map((): number[] => [])
  const list = ({ offsets, targets }: Adjacency, node: number, feature: number) => {
    for (let edge = offsets[node]!; edge < offsets[node + 1]!; edge++) {
      before[feature]!.push(represented[targets[edge]!]!)
    }
  }
  for (const [skill, representative] of represented.entries()) {
    list(prerequisites.forward, skill, representative)
    list(broader.forward, skill, representative)
  }
  for (const { index } of snapshot.libraries.rows) {
    list(skillLibraries.backward, index, represented.length + index)
  }
  return before
}, 'learnt before')

/** All that is learnt before a feature, directly or through others; the feature itself only where it is on a cycle. */
export function allLearntBefore(before: readonly (readonly number[])[], feature: number): Set<number> {
  const found = new Set<number>()
  const open = [feature]
  for (let later = open.pop(); later !== undefined; later = open.pop()) {
    for (const earlier of before[later]!) {
      if (found.has(earlier)) continue
      found.add(earlier)
      open.push(earlier)
    }
  }
  return found
}
