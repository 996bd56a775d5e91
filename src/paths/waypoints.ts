import type { Cost, Index } from '../catalogue/units.ts'
import { type Corpus, rolesOf } from '../graph/corpus.ts'
import { totalWeights } from '../readiness/readiness.ts'
import { type Proximities, proximities } from '../transitions/proximity.ts'
import { effort } from './effort.ts'

/**
 * The roles that a career path may lead through: the stepping stones by way of which the target is reached in two hops
 * with the least effort, ties by slug. In a corpus of few roles all others are waypoints. Deprecated roles never are.
 *
 * @param most how many to find at most
 * @returns indices of roles of the corpus, neither `from` nor `to`
 */
export function waypoints(corpus: Corpus, from: Index<'Role'>, to: Index<'Role'>, most: number): Index<'Role'>[] {
  const { deprecatedRoles } = corpus.features
  const others = [...rolesOf(corpus)].filter((role) => role !== from && role !== to && !deprecatedRoles[role])
  if (others.length <= most) return others
  const stones = steppingStones(corpus, from, to, others)
  if (stones.length <= most) return stones
  const efforts = effortsByWayOf(corpus, from, stones, to)
  return [...stones.keys()]
    .sort((a, b) => efforts[a]! - efforts[b]! || a - b)
    .slice(0, most)
    .map((place) => stones[place]!)
}

/**
 * The approximate cost of finding the waypoints. Each feature of both roles is compared with all others, and for each of
 * the target's, the roles are visited that have any feature which occurs together with it.
 */
export function costOfWaypoints({ features }: Corpus, from: Index<'Role'>, to: Index<'Role'>): Cost {
  const { ofRole, toRole, rows } = features
  const perRole = ofRole.size / ofRole.nodeCount
  const perFeature = ofRole.size / rows.length
  let visited = 0
  for (const feature of ofRole.targetsOf(to)) {
    visited += Math.min(ofRole.size, toRole.degree(feature) * perRole * perFeature)
  }
  const compared = (ofRole.degree(from) + ofRole.degree(to)) * (rows.length + ofRole.nodeCount)
  return (compared + visited) / 800
}

/**
 * The roles on the way from one to another: the start covers more of them than of the target, and they cover more of
 * the target than the start does. (By effort alone, paths would lead through whichever roles ask for little.)
 */
function steppingStones(
  { features }: Corpus,
  from: Index<'Role'>,
  to: Index<'Role'>,
  others: readonly Index<'Role'>[],
): Index<'Role'>[] {
  const { ofRole, toRole } = features
  const totals = totalWeights(features)
  const covered = new Float64Array(totals.length)
  for (const known of ofRole.targetsOf(from)) {
    toRole.eachEdge(known, (role, weight) => {
      covered[role]! += weight
    })
  }
  const covering = new Float64Array(totals.length)
  ofRole.eachEdge(to, (wanted, weight) => {
    for (const role of toRole.targetsOf(wanted)) covering[role]! += weight
  })
  const directly = covered[to]! / (totals[to]! || 1)
  return others.filter((role) => covered[role]! > directly * totals[role]! && covering[role]! > covering[from]!)
}

/** Per stone, the effort of the hop to it and of the one from there to the target. */
function effortsByWayOf(
  corpus: Corpus,
  from: Index<'Role'>,
  stones: readonly Index<'Role'>[],
  to: Index<'Role'>,
): Float64Array {
  const { ofRole, rows } = corpus.features
  const proximitiesOf = proximities(corpus)
  const nearStart = nearestTo(corpus, from, proximitiesOf)
  const efforts = Float64Array.from(stones, (role) => effort(ofRole, role, [nearStart]))
  const near = new Float64Array(rows.length)
  ofRole.eachEdge(to, (feature, weight) => {
    if (ofRole.has(from, feature)) return
    proximitiesOf(feature, near)
    for (let place = 0; place < stones.length; place++) {
      let nearest = nearStart[feature]!
      const end = ofRole.end(stones[place]!)
      for (let position = ofRole.start(stones[place]!); position < end; position++) {
        const known = near[ofRole.targetAt(position)]!
        if (known > nearest) nearest = known
      }
      efforts[place]! += weight * (1 - nearest)
    }
  })
  return efforts
}

/** Per feature, the highest θ that it has with a feature of the role. */
function nearestTo({ features }: Corpus, role: Index<'Role'>, proximitiesOf: Proximities): Float64Array {
  const nearest = new Float64Array(features.rows.length)
  const near = new Float64Array(features.rows.length)
  for (const known of features.ofRole.targetsOf(role)) {
    proximitiesOf(known, near)
    for (let feature = 0; feature < near.length; feature++) {
      if (near[feature]! > nearest[feature]!) nearest[feature] = near[feature]!
    }
  }
  return nearest
}
