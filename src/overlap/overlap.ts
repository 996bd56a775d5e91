import { weightAt } from '../graph/adjacency.ts'
import { sortWithin } from '../graph/countingSort.ts'
import { memoised } from '../graph/memoised.ts'
import type { FeatureRow, LibraryRow, RoleRow, SkillRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { featuresFor } from '../graph/spanning.ts'

/** A question about what two or more roles have in common; the functions that take it answer its parts. */
export interface Overlap {
  readonly snapshot: Snapshot
  /** At least two, all different, in the order asked. */
  readonly roles: readonly RoleRow[]
}

/** Poses the question, without any work yet. */
export function overlap(snapshot: Snapshot, roles: readonly RoleRow[]): Overlap {
  return { snapshot, roles }
}

/** Features by falling importance, the sum of their weights over the roles; of equal ones the lower number first. */
export interface RankedFeatures {
  /** Skills and libraries together. */
  readonly all: readonly FeatureRow[]
  readonly skills: readonly SkillRow[]
  readonly libraries: readonly LibraryRow[]
}

/** What one role has and none of the others. */
export interface ExclusiveFeatures extends RankedFeatures {
  readonly role: RoleRow
}

/** The features that all of the roles have. */
export function sharedFeatures(overlap: Overlap): RankedFeatures {
  const { roles, snapshot } = overlap
  const shared = tally(overlap).filter(({ holders }) => holders === roles.length)
  return ranked(shared, snapshot.features.rows)
}

/** Per role, in the order of the question, the features that none of the others has. */
export function exclusiveFeatures(overlap: Overlap): ExclusiveFeatures[] {
  const { roles, snapshot } = overlap
  const unshared = tally(overlap).filter(({ holders }) => holders === 1)
  return roles.map((role) => {
    const own = unshared.filter(({ holder }) => holder === role)
    return { role, ...ranked(own, snapshot.features.rows) }
  })
}

/** How the roles stand to one feature. */
interface Count {
  readonly feature: number
  /** How many of the roles have it. */
  holders: number
  /** The first of the roles that has it. */
  readonly holder: RoleRow
  /** Sum of its weights over the roles. */
  importance: number
}

/** Counted once per question, whichever of its parts are asked for. */
const tally = memoised(({ snapshot, roles }: Overlap): readonly Count[] => {
  const { ofRole } = featuresFor(snapshot, roles)
  const { offsets, targets } = ofRole
  const counts = new Map<number, Count>()
  for (const role of roles) {
    for (let position = offsets[role.index]!; position < offsets[role.index + 1]!; position++) {
      const feature = targets[position]!
      const weight = weightAt(ofRole, position)
      const count = counts.get(feature)
      if (count) {
        count.holders++
        count.importance += weight
      } else counts.set(feature, { feature, holders: 1, holder: role, importance: weight })
    }
  }
  return [...counts.values()]
})

function ranked(counts: readonly Count[], rows: readonly FeatureRow[]): RankedFeatures {
  const order = Uint32Array.from(counts.keys())
  sortWithin(order, Uint32Array.of(0, counts.length), (a, b) => {
    const first = counts[a]!
    const second = counts[b]!
    return second.importance - first.importance || first.feature - second.feature
  })
  const all: FeatureRow[] = []
  const skills: SkillRow[] = []
  const libraries: LibraryRow[] = []
  for (const place of order) {
    const row = rows[counts[place]!.feature]!
    all.push(row)
    if (row.type === 'Skill') skills.push(row)
    else libraries.push(row)
  }
  return { all, skills, libraries }
}
