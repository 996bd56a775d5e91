import { positionOf, weightAt } from '../graph/adjacency.ts'
import { type Corpus, rolesOf } from '../graph/corpus.ts'
import { effort } from '../readiness/effort.ts'
import { cooccurrence, type Together } from '../transitions/cooccurrence.ts'
import { proximity } from '../transitions/proximity.ts'
import { steppingStones } from './steppingStones.ts'

/**
 * The roles that a career path may lead through: the stepping stones by way of which the target is reached in two hops
 * with the least effort, ties by slug. In a corpus of few roles all of them are waypoints. Deprecated roles are none.
 *
 * @param from index of the role at the start
 * @param to index of the target
 * @param most how many to find at most
 * @returns indexes of roles of the corpus, neither from nor to
 */
export function waypoints(corpus: Corpus, from: number, to: number, most: number): number[] {
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

/** Per stone, the effort of the hop to it and of the one from there to the target. */
function effortsByWayOf(corpus: Corpus, from: number, stones: readonly number[], to: number): Float64Array {
  const { ofRole, rows } = corpus.features
  const { offsets, targets } = ofRole
  const together = cooccurrence(corpus)
  const nearStart = proximitiesTo(corpus, from, together)
  const efforts = Float64Array.from(stones, (role) => effort(ofRole, role, [nearStart]))
  const near = new Float64Array(rows.length)
  for (let missing = offsets[to]!; missing < offsets[to + 1]!; missing++) {
    const feature = targets[missing]!
    if (positionOf(ofRole, from, feature) >= 0) continue
    const counts = together(feature)
    for (let other = 0; other < near.length; other++) {
      near[other] = counts[other] === 0 ? 0 : proximity(corpus, feature, other, counts[other]!)
    }
    const weight = weightAt(ofRole, missing)
    for (let place = 0; place < stones.length; place++) {
      const end = offsets[stones[place]! + 1]!
      let nearest = nearStart[feature]!
      for (let edge = offsets[stones[place]!]!; edge < end; edge++) {
        const known = near[targets[edge]!]!
        if (known > nearest) nearest = known
      }
      efforts[place]! += weight * (1 - nearest)
    }
  }
  return efforts
}

/** Per feature, the highest θ that it has with a feature of the role. */
function proximitiesTo(corpus: Corpus, role: number, together: Together): Float64Array {
  const { offsets, targets } = corpus.features.ofRole
  const nearest = new Float64Array(corpus.features.rows.length)
  for (let edge = offsets[role]!; edge < offsets[role + 1]!; edge++) {
    const known = targets[edge]!
    const counts = together(known)
    for (let feature = 0; feature < counts.length; feature++) {
      if (counts[feature] === 0) continue
      const near = proximity(corpus, known, feature, counts[feature]!)
      if (near > nearest[feature]!) nearest[feature] = near
    }
  }
  return nearest
}
