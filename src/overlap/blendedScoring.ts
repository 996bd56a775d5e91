import { type Adjacency, adjacency } from '../graph/adjacency.ts'
import type { Corpus } from '../graph/corpus.ts'
import { reverse } from '../graph/edgeSet.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { type Block, blendedBlocks, blocks, type Entry } from './blendedBlocks.ts'
import { closeness } from './closeness.ts'
import { measures } from './measure.ts'
import type { Scoring } from './scoring.ts'

const names = Object.keys(blocks) as Block[]

/**
 * The scoring by BLENDED: per block of features, the product of two roles' vectors, each divided by a power of its
 * norm; their sum, weighted by what the blocks are worth, times how close the roles are beforehand. So every shared
 * feature adds its part, and roles that share nothing score 0.
 *
 * A block's vectors are scaled to the mean square 1, and what the blocks of the corpus are worth to the sum 1: a role
 * and itself score about 1.
 */
export function blendedScoring(snapshot: Snapshot, corpus: Corpus): Scoring {
  const { skills, roles } = snapshot
  const rows = [...corpus.features.rows, ...skills.rows]
  const { offsets, targets, values } = vectors(snapshot, corpus)
  // What a feature counts at most: the weights of the edges are shares of it, in (0, 1].
  const largest = new Float64Array(rows.length)
  for (const [edge, value] of values.entries()) largest[targets[edge]!] = Math.max(largest[targets[edge]!]!, value)
  const weights = values.map((value, edge) => value / largest[targets[edge]!]!)
  // Hardly two of them are the same, so each is its own code.
  const ofRole = adjacency(offsets, targets, { codes: Uint32Array.from(weights.keys()), values: [...weights] })
  const rarities = new Float64Array(rows.length)
  rarities.set(corpus.rarities)
  rarities.set(corpus.rarities.subarray(0, skills.rows.length), corpus.rarities.length)
  return {
    corpus: {
      ...corpus,
      rarities,
      features: { ...corpus.features, rows, ofRole, toRole: reverse(ofRole, rows.length) },
    },
    measure: measures.BLENDED,
    weights,
    factors: largest.map((value) => value * value),
    sizes: new Float64Array(roles.rows.length),
    closeness: closeness(roles.rows),
  }
}

/** The vectors of all roles, block by block scaled and put together, in ascending order of feature. */
function vectors(
  snapshot: Snapshot,
  corpus: Corpus,
): Pick<Adjacency, 'offsets' | 'targets'> & { values: Float64Array } {
  const found = blendedBlocks(snapshot, corpus)
  const scales = blockScales([...found.values()])
  const offsets = new Uint32Array(snapshot.roles.rows.length + 1)
  const vector: Entry[] = []
  for (const { index } of snapshot.roles.rows) {
    const ofRole: Entry[] = []
    const entries = found.get(index)
    for (const name of entries ? names : []) {
      const scale = scales[name] * dampening(name, entries![name])
      for (const [feature, value] of entries![name]) ofRole.push([feature, value * scale])
    }
    vector.push(...ofRole.sort(([a], [b]) => a - b))
    offsets[index + 1] = vector.length
  }
  return {
    offsets,
    targets: Uint32Array.from(vector, ([feature]) => feature),
    values: Float64Array.from(vector, ([, value]) => value),
  }
}

/** What the vectors of each block are multiplied by. */
function blockScales(found: readonly Record<Block, Entry[]>[]): Record<Block, number> {
  const meanSquares = names.map((name) => {
    const having = found.filter((entries) => entries[name].length > 0)
    const squares = having.map((entries) => (norm(entries[name]) * dampening(name, entries[name])) ** 2)
    return squares.reduce((sum, square) => sum + square, 0) / Math.max(having.length, 1)
  })
  const worth = names.reduce((sum, name, place) => sum + (meanSquares[place]! > 0 ? blocks[name].worth : 0), 0)
  const scales = names.map((name, place) => Math.sqrt(blocks[name].worth / worth / (meanSquares[place]! || 1)))
  return Object.fromEntries(names.map((name, place) => [name, scales[place]!])) as Record<Block, number>
}

/** One over the power of its norm that a vector is divided by: by the whole norm, products would be cosines. */
function dampening(name: Block, entries: readonly Entry[]): number {
  return entries.length === 0 ? 0 : norm(entries) ** -blocks[name].damping
}

function norm(entries: readonly Entry[]): number {
  return Math.sqrt(entries.reduce((sum, [, value]) => sum + value * value, 0))
}
