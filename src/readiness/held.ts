import type { Index, Share } from '../catalogue/units.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Needs } from './needs.ts'

/** What somebody holds on one basis, in columns. */
export interface Held {
  /** Ascending. */
  readonly features: Uint32Array
  /** Per feature, how much of it is known, in (0, 1]; on RATINGS the level. */
  readonly amounts: Float64Array
  /** Numbers of the groups of which anything is known, ascending. */
  readonly groups: Uint32Array
  /** The roles of another dataset that it was read from; empty if it is known directly. */
  readonly through: readonly RoleRow[]
}

/** @param groupOf per feature, the number of its group, 0 for none; null if there are no groups */
export function heldOf(
  amounts: ReadonlyMap<Index<'Feature'>, number>,
  groupOf: Uint32Array | null,
  through: readonly RoleRow[] = [],
): Held {
  const features = Uint32Array.from(amounts.keys()).sort()
  const groups = groupOf === null ? [] : new Set(features.map((feature) => groupOf[feature]!))
  return {
    features,
    amounts: Float64Array.from(features, (feature) => amounts.get(feature)!),
    groups: Uint32Array.from(groups).sort(),
    through,
  }
}

/** How much of a feature is held; 0 if nothing. */
export function amountOf({ features, amounts }: Held, feature: Index<'Feature'>): number {
  const place = placeOf(features, feature)
  return place < 0 ? 0 : amounts[place]!
}

/**
 * How much of a need is covered.
 *
 * @param place of the need
 * @param ofGroup how much of it anything of its group covers
 */
export function coveredAt(
  { meeting, required, baselines, groups }: Needs,
  place: number,
  held: Held,
  ofGroup: Share,
): Share {
  const baseline = baselines === null ? 0 : baselines[place]!
  const needed = required === null ? 1 : required[place]! - baseline
  let most = 0
  const end = meeting.offsets[place + 1]!
  for (let meets = meeting.offsets[place]!; meets < end; meets++) {
    const known = amountOf(held, meeting.features[meets]!) - baseline
    if (known <= 0) continue
    const share = (known >= needed ? 1 : known / needed) * meeting.shares[meets]!
    if (share > most) most = share
  }
  if (most >= ofGroup || groups === null || groups[place] === 0) return most
  return placeOf(held.groups, groups[place]!) < 0 ? most : ofGroup
}

/** The feature held that covers most of a need: the thing itself, or what serves in its place; null if it is neither. */
export function coveringAt({ meeting }: Needs, place: number, held: Held): Index<'Feature'> | null {
  let most = 0
  let covering: Index<'Feature'> | null = null
  for (let meets = meeting.offsets[place]!; meets < meeting.offsets[place + 1]!; meets++) {
    const amount = amountOf(held, meeting.features[meets]!) * meeting.shares[meets]!
    if (amount <= most) continue
    most = amount
    covering = meeting.features[meets]!
  }
  return covering
}

/** The share by weight of some needs that is covered. */
export function coverage(needs: Needs, held: Held, ofGroup: Share): Share {
  let sum = 0
  for (let place = 0; place < needs.weights.length; place++) {
    sum += needs.weights[place]! * coveredAt(needs, place, held, ofGroup)
  }
  return sum / needs.total
}

/** Binary search; -1 if absent. */
function placeOf(ascending: Uint32Array, wanted: number): number {
  let low = 0
  let high = ascending.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = ascending[middle]!
    if (found === wanted) return middle
    if (found < wanted) low = middle + 1
    else high = middle - 1
  }
  return -1
}
