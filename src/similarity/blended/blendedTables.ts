import { type Adjacency, degree } from '../../graph/adjacency.ts'
import { type Corpus, rolesOf } from '../../graph/corpus.ts'
import { reverse } from '../../graph/edgeSet.ts'
import { join } from '../../graph/join.ts'
import type { Snapshot } from '../../graph/snapshot.ts'
import { effectiveWeight } from '../scoring.ts'
import { type Blend, blockNumber, blocks } from './blend.ts'
import { broaderSkillEdges } from './broaderSkillEdges.ts'
import { priorOf } from './prior.ts'
import { type Ratings, ratings } from './ratings.ts'

/** A rating counts from so many standard deviations above the mean on, and the more the higher it is. */
const ratedFrom = -0.5
/** Lower ratings count as much as this. */
const leastRating = 0.05
/** A rating of a skill, which nearly every role needs some of, says so much less than one of a body of knowledge. */
const ofSkill = 0.5

/** All that the scoring by BLENDED has of its own. */
export interface BlendedTables {
  readonly ofRole: Adjacency
  readonly toRole: Adjacency
  readonly factors: Float64Array
  readonly norms: Float64Array
  readonly blend: Blend
}

/**
 * The tables of BLENDED: per block of features, the product of two roles' vectors, each divided by a power of its norm;
 * their sum, weighted by what the blocks are worth, times how close the roles are beforehand. So every shared feature
 * adds its part, and roles that share nothing score 0.
 *
 * - A rated skill counts (x − mean) / deviation + 1/2, at least 1/20; half of it where it is no knowledge. It counts
 *   from near the mean because otherwise roles with many high ratings would be near to all others.
 * - What is not rated counts x · (N / df)^¼, so that the product of two counts √(N / df).
 * - What is more general does too; x is then the heaviest weight of those it stands for.
 *
 * A block's vectors are scaled to the mean square 1, and what the blocks of the corpus are worth to the sum 1: a role
 * and itself score about 1.
 */
export function blendedTables(snapshot: Snapshot, corpus: Corpus): BlendedTables {
  const { features } = corpus
  const roles = rolesOf(corpus)
  const rating = ratings(roles, snapshot.skills.rows.length, features.ofRole)
  const general = broaderSkillEdges(roles, features.ofRole, snapshot.edges.broader.forward, rating.rated)
  const nothingMore = general.targets.length === 0
  const ofRole = nothingMore ? features.ofRole : join(features.ofRole, general, features.rows.length)
  const toRole = nothingMore ? features.toRole : reverse(ofRole, features.rows.length + rating.rated.length)
  const columns = featureColumns(corpus, toRole, rating)
  const { norms, shares } = roleColumns(roles, ofRole, columns)
  const { factors, ...ofFeature } = columns
  const largest = norms.reduce((largest, size) => Math.max(largest, size), 0)
  const closeness = priorOf(snapshot.roles.rows, roles, features.datasetOfRole)
  return { ofRole, toRole, factors, norms, blend: { ...ofFeature, shares, largest, closeness } }
}

/** What is to be known of features, and of what is more general. */
type FeatureColumns = Pick<Blend, 'blockOf' | 'bases' | 'leasts'> & { readonly factors: Float64Array }

function featureColumns(
  { features: { rows }, roleCount, frequencies }: Corpus,
  toRole: Adjacency,
  { rated, means, deviations }: Ratings,
): FeatureColumns {
  const count = toRole.offsets.length - 1
  const columns = {
    blockOf: new Uint8Array(count),
    factors: new Float64Array(count),
    bases: new Float64Array(count),
    leasts: new Float64Array(count),
  }
  for (let feature = 0; feature < count; feature++) {
    if (rated[feature]) {
      const deviation = deviations[feature]!
      const share = rows[feature]!.kind === 'SKILL' ? ofSkill : 1
      columns.blockOf[feature] = blockNumber.rated
      columns.factors[feature] = (share / deviation) ** 2
      columns.bases[feature] = means[feature]! + ratedFrom * deviation
      columns.leasts[feature] = leastRating * deviation
      continue
    }
    // Roles of other datasets have no edge to anything more general.
    const frequency = frequencies[feature] ?? degree(toRole, feature)
    columns.factors[feature] = frequency === 0 ? 0 : Math.sqrt(roleCount / frequency)
    columns.blockOf[feature] =
      feature < rated.length ? blockNumber.special : feature < rows.length ? blockNumber.libraries : blockNumber.general
  }
  return columns
}

/** Scales the vectors of the roles. */
function roleColumns(
  roles: Uint32Array,
  { offsets, targets, coded: { codes, values } }: Adjacency,
  { factors, blockOf, ...blend }: FeatureColumns,
): { norms: Float64Array; shares: Float64Array[] } {
  const weighing = { weights: Float64Array.from(values), blend }
  const norms = new Float64Array(offsets.length - 1)
  // At first the squares of the norms.
  const shares = blocks.map(() => new Float64Array(norms.length))
  for (const role of roles) {
    for (let edge = offsets[role]!; edge < offsets[role + 1]!; edge++) {
      const feature = targets[edge]!
      const amount = effectiveWeight(weighing, feature, codes[edge]!)
      shares[blockOf[feature]!]![role]! += factors[feature]! * (amount * amount)
    }
  }
  const meanSquares = blocks.map(({ damping }, block) => {
    const squares = shares[block]!
    let having = 0
    let sum = 0
    for (const role of roles) {
      if (squares[role] === 0) continue
      having++
      sum += squares[role]! ** (1 - damping)
    }
    return sum / Math.max(having, 1)
  })
  const worth = blocks.reduce((sum, block, place) => sum + (meanSquares[place]! > 0 ? block.worth : 0), 0)
  for (const [place, block] of blocks.entries()) {
    const column = shares[place]!
    const scale = Math.sqrt(block.worth / worth / (meanSquares[place]! || 1))
    for (const role of roles) {
      const square = column[role]!
      if (square === 0) continue
      column[role] = scale * square ** (-block.damping / 2)
      norms[role]! += square * column[role]! ** 2
    }
  }
  return { norms, shares }
}
