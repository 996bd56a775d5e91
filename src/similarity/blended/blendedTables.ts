import { Adjacency } from '../../graph/adjacency.ts'
import { type Corpus, rolesOf } from '../../graph/corpus.ts'
import { power } from '../../graph/elementaryFunctions.ts'
import type { Snapshot } from '../../graph/snapshot.ts'
import { broaderSkillEdges } from './broaderSkillEdges.ts'
import { type Prior, priorOf } from './prior.ts'
import { type Ratings, ratings } from './ratings.ts'

/** Blocks of features, each with its share of the score and the power of its norm that vectors are divided by. */
const blocks = [
  /** Skills that the source rates: their weights differ from role to role. */
  { name: 'rated', worth: 1, damping: 1 },
  /** Other skills, for example work activities. */
  { name: 'special', worth: 0.75, damping: 0.75 },
  /** The skills one step broader than these. */
  { name: 'general', worth: 1 / 3, damping: 0.75 },
  { name: 'libraries', worth: 0.75, damping: 0.75 },
] as const

/** The numbers of the blocks, by name. */
const blockNumber = Object.fromEntries(blocks.map(({ name }, number) => [name, number])) as Record<
  (typeof blocks)[number]['name'],
  number
>

/** Ratings count from this many standard deviations above the mean, and more the higher they are. */
const ratedFrom = -0.5
/** The least that a rating counts. */
const leastRating = 0.05
/** How much a rating of a skill counts beside one of a body of knowledge: nearly every role needs some of each skill. */
const ofSkill = 0.5

/** BLENDED prepared for a corpus. Broader skills are numbered after all features, in the order of skills. */
export interface BlendedTables {
  /** From role to feature and broader skill. */
  readonly ofRole: Adjacency
  readonly toRole: Adjacency
  /** Per feature, the number of its block. */
  readonly blockOf: Uint8Array
  /** Per feature, what the product of two amounts is multiplied by. */
  readonly factors: Float64Array
  /** Per feature, what is subtracted from a weight to make an amount; may be negative. */
  readonly bases: Float64Array
  /** Per feature, the least amount. */
  readonly leasts: Float64Array
  /** Per block and role, what terms of the block are multiplied by; 0 if the role has nothing of it. */
  readonly scales: readonly Float64Array[]
  /** The greatest sum of any role with itself. */
  readonly largestNorm: number
  readonly prior: Prior
}

/**
 * Prepares BLENDED: per block of features, the product of two roles' vectors, each divided by a power of its norm; the
 * sum over the blocks, weighted by their worth, times a prior. So every shared feature adds its part, and roles that
 * share nothing score 0.
 *
 * - A rated skill counts (x - mean) / deviation + 1/2, at least 1/20, and half of that if it is no knowledge. It counts
 *   from near the mean because roles with many high ratings would otherwise be similar to all others.
 * - What is not rated counts x · (N / df)^¼, so that the product of two counts √(N / df).
 * - So does a broader skill; x is then the greatest weight of the skills below it.
 *
 * A block's vectors are scaled to the mean square 1, and the worth of the blocks in the corpus to the sum 1: a role and
 * itself score about 1.
 */
export function blendedTables(snapshot: Snapshot, corpus: Corpus): BlendedTables {
  const { features } = corpus
  const roles = rolesOf(corpus)
  const rating = ratings(roles, snapshot.skills.rows.length, features.ofRole)
  const general = broaderSkillEdges(roles, features.ofRole, snapshot.edges.broader.forward, rating.rated)
  const featureCount = features.rows.length
  const ofRole = general.size === 0 ? features.ofRole : Adjacency.joined(features.ofRole, general, featureCount)
  const toRole =
    general.size === 0 ? features.toRole : Adjacency.reversed(ofRole, featureCount + snapshot.skills.rows.length)
  const columns = featureColumns(corpus, toRole, rating)
  const prior = priorOf(snapshot.roles.rows, roles, features.datasetOfRole)
  return { ofRole, toRole, ...columns, ...roleScales(roles, ofRole, columns), prior }
}

type FeatureColumns = Pick<BlendedTables, 'blockOf' | 'factors' | 'bases' | 'leasts'>

function featureColumns(
  { features: { rows }, roleCount, frequencies }: Corpus,
  toRole: Adjacency,
  { rated, means, deviations }: Ratings,
): FeatureColumns {
  const count = toRole.nodeCount
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
    // Only roles of the corpus have edges to broader skills.
    const frequency = frequencies[feature] ?? toRole.degree(feature)
    columns.factors[feature] = frequency === 0 ? 0 : Math.sqrt(roleCount / frequency)
    columns.blockOf[feature] =
      feature < rated.length ? blockNumber.special : feature < rows.length ? blockNumber.libraries : blockNumber.general
  }
  return columns
}

/** The scales of the roles' vectors. */
function roleScales(
  roles: Uint32Array,
  ofRole: Adjacency,
  { blockOf, factors, bases, leasts }: FeatureColumns,
): Pick<BlendedTables, 'scales' | 'largestNorm'> {
  // At first the squares of the norms.
  const scales = blocks.map(() => new Float64Array(ofRole.nodeCount))
  for (const role of roles) {
    ofRole.eachEdge(role, (feature, weight) => {
      const amount = Math.max(leasts[feature]!, weight - bases[feature]!)
      scales[blockOf[feature]!]![role]! += factors[feature]! * (amount * amount)
    })
  }
  const meanSquares = blocks.map(({ damping }, block) => {
    const squares = scales[block]!
    let having = 0
    let sum = 0
    for (const role of roles) {
      if (squares[role] === 0) continue
      having++
      sum += power(squares[role]!, 1 - damping)
    }
    return sum / Math.max(having, 1)
  })
  const worth = blocks.reduce((sum, block, place) => sum + (meanSquares[place]! > 0 ? block.worth : 0), 0)
  const norms = new Float64Array(ofRole.nodeCount)
  for (const [place, block] of blocks.entries()) {
    const column = scales[place]!
    const scale = Math.sqrt(block.worth / worth / (meanSquares[place]! || 1))
    for (const role of roles) {
      const square = column[role]!
      if (square === 0) continue
      column[role] = scale * power(square, -block.damping / 2)
      norms[role]! += square * column[role]! ** 2
    }
  }
  return { scales, largestNorm: norms.reduce((largest, norm) => Math.max(largest, norm), 0) }
}
