import type { Index, Weight } from '../catalogue/units.ts'
import { byWeight } from '../graph/byWeight.ts'
import { corpusFor, featuresFor } from '../graph/comparable.ts'
import type { FeatureRow, LibraryRow, RoleRow, SkillRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** Roles to compare. */
export interface Comparison {
  readonly snapshot: Snapshot
  /** At least two, all different, in the order asked. */
  readonly roles: readonly RoleRow[]
}

/** What exactly some of the roles compared have, and none of the others: a region of their Venn diagram. */
export class Region {
  readonly comparison: Comparison
  /** The roles of the region, at least one, in the order asked. */
  readonly roles: readonly RoleRow[]
  /** Ascending. */
  readonly #unranked: readonly Index<'Feature'>[]
  #features: readonly Index<'Feature'>[] | undefined
  #rows: FeatureRows | undefined

  /** @param features ascending */
  constructor(comparison: Comparison, roles: readonly RoleRow[], features: readonly Index<'Feature'>[]) {
    this.comparison = comparison
    this.roles = roles
    this.#unranked = features
  }

  /** How many features it has. */
  get size(): number {
    return this.#unranked.length
  }

  /** By falling importance, the sum of their weights over the roles; of equal ones the rarer first, then by index. */
  get features(): readonly Index<'Feature'>[] {
    this.#features ??= this.roles.length === 1 ? this.#ofOneRole() : this.#ofSeveral()
    return this.#features
  }

  /** The rows of the features. */
  get all(): readonly FeatureRow[] {
    return this.#parted.all
  }

  get skills(): readonly SkillRow[] {
    return this.#parted.skills
  }

  get libraries(): readonly LibraryRow[] {
    return this.#parted.libraries
  }

  get #parted(): FeatureRows {
    const { snapshot, roles } = this.comparison
    this.#rows ??= parted(this.features, featuresFor(snapshot, roles).rows)
    return this.#rows
  }

  /** The order of one role's list is kept, so it is not sorted again. */
  #ofOneRole(): Index<'Feature'>[] {
    const { snapshot, roles } = this.comparison
    const { ofRole } = featuresFor(snapshot, roles)
    const own = new Set(this.#unranked)
    const found: Index<'Feature'>[] = []
    for (const position of byWeight(ofRole, this.roles[0]!.index, corpusFor(snapshot, roles).rarities)) {
      const feature = ofRole.targetAt(position)
      if (own.has(feature)) found.push(feature)
    }
    return found
  }

  #ofSeveral(): Index<'Feature'>[] {
    const { snapshot, roles } = this.comparison
    const { ofRole } = featuresFor(snapshot, roles)
    const { rarities } = corpusFor(snapshot, roles)
    const ranked = this.#unranked.map((feature) => {
      let importance: Weight = 0
      for (const { index } of this.roles) importance += ofRole.weightAt(ofRole.between(index, feature))
      return { feature, importance }
    })
    ranked.sort(
      (a, b) => b.importance - a.importance || rarities[b.feature]! - rarities[a.feature]! || a.feature - b.feature,
    )
    return ranked.map(({ feature }) => feature)
  }
}

/**
 * Each combination of roles that has something, the combinations of most roles first, then those with most features, then
 * those with the role asked for first.
 */
export function regionsOf(comparison: Comparison): Region[] {
  const { roles } = comparison
  const regions = [...held(comparison)]
    .sort(([a], [b]) => byFirstRole(a, b))
    .map(([holders, features]) => {
      const holding = roles.filter((_role, place) => (holders >> place) & 1)
      return new Region(comparison, holding, features)
    })
  return regions.sort((a, b) => b.roles.length - a.roles.length || b.size - a.size)
}

/** Orders sets of bits by the lowest bit that only one of them has. */
function byFirstRole(a: number, b: number): number {
  const differing = a ^ b
  return a & (differing & -differing) ? -1 : 1
}

interface FeatureRows {
  readonly all: readonly FeatureRow[]
  readonly skills: readonly SkillRow[]
  readonly libraries: readonly LibraryRow[]
}

/**
 * The features by the roles that have them, a bit for each role in the order asked: at most 32 roles. Walks the lists of
 * all roles at once, as each is sorted by feature.
 */
function held({ snapshot, roles }: Comparison): Map<number, Index<'Feature'>[]> {
  const { ofRole } = featuresFor(snapshot, roles)
  const positions = roles.map(({ index }) => ofRole.start(index))
  const ends = roles.map(({ index }) => ofRole.end(index))
  const found = new Map<number, Index<'Feature'>[]>()
  for (;;) {
    let feature = Number.POSITIVE_INFINITY
    for (let place = 0; place < roles.length; place++) {
      const position = positions[place]!
      if (position < ends[place]!) feature = Math.min(feature, ofRole.targetAt(position))
    }
    if (feature === Number.POSITIVE_INFINITY) return found
    let holders = 0
    for (let place = 0; place < roles.length; place++) {
      const position = positions[place]!
      if (position >= ends[place]! || ofRole.targetAt(position) !== feature) continue
      holders |= 1 << place
      positions[place] = position + 1
    }
    const known = found.get(holders)
    if (known === undefined) found.set(holders, [feature])
    else known.push(feature)
  }
}

function parted(features: readonly Index<'Feature'>[], rows: readonly FeatureRow[]): FeatureRows {
  const all = features.map((feature) => rows[feature]!)
  const skills: SkillRow[] = []
  const libraries: LibraryRow[] = []
  for (const feature of all) {
    if (feature.type === 'Skill') skills.push(feature)
    else libraries.push(feature)
  }
  return { all, skills, libraries }
}
