import type { Index, Weight } from '../catalogue/units.ts'
import type { Adjacency } from '../graph/adjacency.ts'
import { byWeight } from '../graph/byWeight.ts'
import { corpusFor, featuresFor } from '../graph/comparable.ts'
import type { FeatureRow, LibraryRow, RoleRow, SkillRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** What two or more roles have in common; each part is computed when first asked for. */
export class Overlap {
  readonly snapshot: Snapshot
  readonly roles: readonly RoleRow[]
  // Cached on the instance: a WeakMap would hold what a request computes until a major GC.
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

/** Features by falling importance, the sum of their weights over the roles; of equal ones the rarer first, then by index. */
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
  const { ofRole, rows } = featuresFor(snapshot, roles)
  const [first, ...others] = roles
  const holders = holderCounts(ofRole, first!, others)
  const start = ofRole.start(first!.index)
  const shared: { feature: Index<'Feature'>; importance: Weight }[] = []
  for (let edge = 0; edge < holders.length; edge++) {
    if (holders[edge] !== others.length) continue
    const feature = ofRole.targetAt(start + edge)
    let importance = 0
    for (const { index } of roles) importance += ofRole.weightAt(ofRole.between(index, feature))
    shared.push({ feature, importance })
  }
  const { rarities } = corpusFor(snapshot, roles)
  shared.sort(
    (a, b) => b.importance - a.importance || rarities[b.feature]! - rarities[a.feature]! || a.feature - b.feature,
  )
  return ranked(shared.map(({ feature }) => rows[feature]!))
}

function exclusiveFeatures({ snapshot, roles }: Overlap): ExclusiveFeatures[] {
  const { ofRole, rows } = featuresFor(snapshot, roles)
  const { rarities } = corpusFor(snapshot, roles)
  return roles.map((role) => {
    const holders = holderCounts(
      ofRole,
      role,
      roles.filter((other) => other !== role),
    )
    const start = ofRole.start(role.index)
    const alone: FeatureRow[] = []
    for (const position of byWeight(ofRole, role.index, rarities)) {
      if (holders[position - start] === 0) alone.push(rows[ofRole.targetAt(position)]!)
    }
    return { role, ...ranked(alone) }
  })
}

/** Per edge of a role, how many of the others have its feature too. */
function holderCounts(ofRole: Adjacency<'Role', 'Feature'>, role: RoleRow, others: readonly RoleRow[]): Uint8Array {
  const start = ofRole.start(role.index)
  const counts = new Uint8Array(ofRole.degree(role.index))
  for (const other of others) {
    ofRole.eachShared(role.index, other.index, (_feature, position) => {
      counts[position - start]!++
    })
  }
  return counts
}

function ranked(all: readonly FeatureRow[]): RankedFeatures {
  const skills: SkillRow[] = []
  const libraries: LibraryRow[] = []
  for (const feature of all) {
    if (feature.type === 'Skill') skills.push(feature)
    else libraries.push(feature)
  }
  return { all, skills, libraries }
}
