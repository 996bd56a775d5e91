import { valueAt } from '../../src/columns/dictionaryColumn.ts'
import type { RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'

/**
 * What each role asks for, and how much, without regard to speed. Features are numbered as in the snapshot; of skills that
 * matches tie, the lowest number stands for all.
 */
export function tiedFeatures(snapshot: Snapshot): ReadonlyMap<RoleRow, ReadonlyMap<number, number>> {
  const { roles, skills, edges } = snapshot
  const number = new Set(roles.rows.map(({ source }) => source.dataset)).size > 1 ? lowestTied(snapshot) : Number
  return new Map(
    roles.rows.map((role) => {
      const weights = new Map<number, number>()
      for (const [set, shift] of [
        [edges.roleSkills.forward, 0],
        [edges.roleLibraries.forward, skills.rows.length],
      ] as const) {
        for (let edge = set.start(role.index); edge < set.end(role.index); edge++) {
          const feature = shift === 0 ? number(set.targetAt(edge)) : set.targetAt(edge) + shift
          weights.set(feature, Math.max(weights.get(feature) ?? 0, set.weightAt(edge)))
        }
      }
      return [role, weights]
    }),
  )
}

/** Per skill, the lowest index among those that exact and close matches tie it to, directly or through others. */
export function lowestTied({ skills, edges }: Snapshot): (skill: number) => number {
  const lowest = skills.rows.map(({ index }) => index)
  const { forward, attributes } = edges.skillMatches
  for (let changed = true; changed; ) {
    changed = false
    for (const { index } of skills.rows) {
      for (let edge = forward.start(index); edge < forward.end(index); edge++) {
        if (!['EXACT', 'CLOSE'].includes(valueAt(attributes, edge).relation)) continue
        const other = forward.targetAt(edge)
        const low = Math.min(lowest[index]!, lowest[other]!)
        changed ||= lowest[index] !== low || lowest[other] !== low
        lowest[index] = low
        lowest[other] = low
      }
    }
  }
  return (skill) => lowest[skill]!
}
