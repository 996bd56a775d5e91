import type { Index, Weight } from '../catalogue/units.ts'
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
export interface Region {
  readonly comparison: Comparison
  /** The roles of the region, at least one, in the order asked. */
  readonly roles: readonly RoleRow[]
  /** By falling importance, the sum of their weights over the roles; of equal ones the rarer first, then by index. */
  readonly features: readonly Index<'Feature'>[]
  /** The rows of the features. */
  readonly all: readonly FeatureRow[]
  readonly skills: readonly SkillRow[]
  readonly libraries: readonly LibraryRow[]
}

/**
 * Each combination of roles that has something, the combinations of most roles first, then those with most features, then
 * those with the role asked for first.
 */
export function regionsOf(comparison: Comparison): Region[] {
  const { snapshot, roles: compared } = comparison
  const { rows } = featuresFor(snapshot, compared)
  const { rarities } = corpusFor(snapshot, compared)
  const regions = [...held(comparison)]
    .sort(([a], [b]) => byFirstRole(a, b))
    .map(([holders, found]): Region => {
      found.sort(
        (a, b) => b.importance - a.importance || rarities[b.feature]! - rarities[a.feature]! || a.feature - b.feature,
      )
      const roles = compared.filter((_role, place) => (holders >> place) & 1)
      const features = found.map(({ feature }) => feature)
      const all = features.map((feature) => rows[feature]!)
      return { comparison, roles, features, ...parted(all) }
    })
  return regions.sort((a, b) => b.roles.length - a.roles.length || b.all.length - a.all.length)
}

/** Orders sets of bits by the lowest bit that only one of them has. */
function byFirstRole(a: number, b: number): number {
  const differing = a ^ b
  return a & (differing & -differing) ? -1 : 1
}

interface HeldFeature {
  readonly feature: Index<'Feature'>
  readonly importance: Weight
}

/**
 * The features by the roles that have them, a bit for each role in the order asked: at most 32 roles. Walks the lists of
 * all roles at once, as each is sorted by feature.
 */
function held({ snapshot, roles }: Comparison): Map<number, HeldFeature[]> {
  const { ofRole } = featuresFor(snapshot, roles)
  const positions = roles.map(({ index }) => ofRole.start(index))
  const ends = roles.map(({ index }) => ofRole.end(index))
  const found = new Map<number, HeldFeature[]>()
  for (;;) {
    let feature = Number.POSITIVE_INFINITY
    for (let place = 0; place < roles.length; place++) {
      const position = positions[place]!
      if (position < ends[place]!) feature = Math.min(feature, ofRole.targetAt(position))
    }
    if (feature === Number.POSITIVE_INFINITY) return found
    let holders = 0
    let importance = 0
    for (let place = 0; place < roles.length; place++) {
      const position = positions[place]!
      if (position >= ends[place]! || ofRole.targetAt(position) !== feature) continue
      holders |= 1 << place
      importance += ofRole.weightAt(position)
      positions[place] = position + 1
    }
    const known = found.get(holders)
    if (known === undefined) found.set(holders, [{ feature, importance }])
    else known.push({ feature, importance })
  }
}

function parted(all: readonly FeatureRow[]): Pick<Region, 'all' | 'skills' | 'libraries'> {
  const skills: SkillRow[] = []
  const libraries: LibraryRow[] = []
  for (const feature of all) {
    if (feature.type === 'Skill') skills.push(feature)
    else libraries.push(feature)
  }
  return { all, skills, libraries }
}
