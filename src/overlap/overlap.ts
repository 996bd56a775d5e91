import { sortWithin } from '../columns/countingSort.ts'
import { type Adjacency, positionOf, weightAt } from '../graph/adjacency.ts'
import { byWeight } from '../graph/byWeight.ts'
import { featuresFor } from '../graph/comparable.ts'
import type { FeatureRow, LibraryRow, RoleRow, SkillRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** What two or more roles have in common; each part is found when it is first asked for. */
export class Overlap {
  readonly snapshot: Snapshot
  readonly roles: readonly RoleRow[]
  // Kept here and not in a map by overlap: such a map keeps what a request made until all garbage is collected.
  #shared: RankedFeatures | undefined
  #exclusive: ExclusiveFeatures[] | undefined

  /** @param roles at least two, all different, in the order asked */
  constructor(snapshot: Snapshot, roles: readonly RoleRow[]) {
    this.snapshot = snapshot
    this.roles = roles
  }

  /** The features that all of the roles have. */
  get shared(): RankedFeatures {
    this.#shared ??= sharedFeatures(this)
    return this.#shared
  }

  /** Per role, in the order asked, the features that none of the others has. */
  get exclusive(): ExclusiveFeatures[] {
    this.#exclusive ??= exclusiveFeatures(this)
    return this.#exclusive
  }
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

function sharedFeatures({ snapshot, roles }: Overlap): RankedFeatures {
  const { ofRole } = featuresFor(snapshot, roles)
  const [first, ...others] = roles
  const alsoIn = holders(ofRole, first!, others)
  const start = ofRole.offsets[first!.index]!
  const features: number[] = []
  const importance: number[] = []
  for (let place = 0; place < alsoIn.length; place++) {
    if (alsoIn[place] !== others.length) continue
    const feature = ofRole.targets[start + place]!
    let sum = 0
    for (const { index } of roles) sum += weightAt(ofRole, positionOf(ofRole, index, feature))
    features.push(feature)
    importance.push(sum)
  }
  const order = new Uint32Array(features.length)
  for (let place = 0; place < order.length; place++) order[place] = place
  sortWithin(order, Uint32Array.of(0, order.length), (a, b) => importance[b]! - importance[a]! || a - b)
  const found = ranked()
  for (const place of order) add(found, snapshot.features.rows[features[place]!]!)
  return found
}

function exclusiveFeatures({ snapshot, roles }: Overlap): ExclusiveFeatures[] {
  const { ofRole } = featuresFor(snapshot, roles)
  return roles.map((role) => {
    const others = roles.filter((other) => other !== role)
    const alsoIn = holders(ofRole, role, others)
    const start = ofRole.offsets[role.index]!
    const found = { role, ...ranked() }
    for (const position of byWeight(ofRole, role.index)) {
      if (alsoIn[position - start] === 0) add(found, snapshot.features.rows[ofRole.targets[position]!]!)
    }
    return found
  })
}

/** Per feature of a role, in ascending order, how many of the others have it too. */
function holders(ofRole: Adjacency, role: RoleRow, others: readonly RoleRow[]): Uint8Array {
  const { offsets, targets } = ofRole
  const start = offsets[role.index]!
  const end = offsets[role.index + 1]!
  const found = new Uint8Array(end - start)
  for (const { index } of others) {
    let left = start
    let right = offsets[index]!
    const last = offsets[index + 1]!
    while (left < end && right < last) {
      const difference = targets[left]! - targets[right]!
      if (difference === 0) found[left - start]!++
      if (difference <= 0) left++
      if (difference >= 0) right++
    }
  }
  return found
}

/** Ranked features that are still to be added. */
interface Growing extends RankedFeatures {
  readonly all: FeatureRow[]
  readonly skills: SkillRow[]
  readonly libraries: LibraryRow[]
}

function ranked(): Growing {
  return { all: [], skills: [], libraries: [] }
}

/** Adds the next less important feature. */
function add({ all, skills, libraries }: Growing, feature: FeatureRow): void {
  all.push(feature)
  if (feature.type === 'Skill') skills.push(feature)
  else libraries.push(feature)
}
