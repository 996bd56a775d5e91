import type { Index } from '../../catalogue/units.ts'
import type { Adjacency } from '../../graph/adjacency.ts'
import type { Corpus } from '../../graph/corpus.ts'
import type { Bounds, Explanation, RoleScorer, Score, Scorer } from '../measure.ts'
import type { BlendedTables } from './blendedTables.ts'
import { greatestPrior, prior } from './prior.ts'

export class BlendedScorer implements Scorer {
  readonly corpus: Corpus
  readonly #tables: BlendedTables

  constructor(corpus: Corpus, tables: BlendedTables) {
    this.corpus = corpus
    this.#tables = tables
  }

  score(from: Index<'Role'>, to: Index<'Role'>): Score {
    const tables = this.#tables
    let sum = 0
    tables.ofRole.eachShared(from, to, (feature, left, right) => {
      sum += pairTerm(tables, feature, from, left, to, right)
    })
    return sum / pairDivisor(tables, from, to)
  }

  explain(from: Index<'Role'>, to: Index<'Role'>): Explanation {
    const tables = this.#tables
    const featureCount = this.corpus.features.rows.length
    const features: Index<'Feature'>[] = []
    const terms: number[] = []
    let sum = 0
    tables.ofRole.eachShared(from, to, (feature, left, right) => {
      const term = pairTerm(tables, feature, from, left, to, right)
      // A broader skill is numbered after all features; it contributes as the skill that it is.
      features.push(feature % featureCount)
      terms.push(term)
      sum += term
    })
    const divisor = pairDivisor(tables, from, to)
    return { score: sum / divisor, features, contributions: terms.map((term) => term / divisor) }
  }

  from(role: Index<'Role'>): RoleScorer {
    return new BlendedRoleScorer(this.#tables, role)
  }
}

/** What a weight counts for at a feature. */
function amount({ leasts, bases }: BlendedTables, feature: Index<'Feature'>, weight: number): number {
  return Math.max(leasts[feature]!, weight - bases[feature]!)
}

/** @param left position of the edge from the first role to the feature; `right` from the second */
function pairTerm(
  tables: BlendedTables,
  feature: Index<'Feature'>,
  from: Index<'Role'>,
  left: number,
  to: Index<'Role'>,
  right: number,
): number {
  const { ofRole, factors, scales, blockOf } = tables
  const ofBlock = scales[blockOf[feature]!]!
  const own = amount(tables, feature, ofRole.weightAt(left))
  const other = amount(tables, feature, ofRole.weightAt(right))
  return factors[feature]! * (own * other) * (ofBlock[from]! * ofBlock[to]!)
}

function pairDivisor(tables: BlendedTables, from: Index<'Role'>, to: Index<'Role'>): number {
  return 1 / prior(tables.prior, from, to)
}

class BlendedRoleScorer implements RoleScorer {
  readonly listLengths: Uint32Array
  readonly #tables: BlendedTables
  readonly #role: Index<'Role'>

  constructor(tables: BlendedTables, role: Index<'Role'>) {
    this.listLengths = tables.ofRole.targetsOf(role).map((feature) => tables.toRole.degree(feature))
    this.#tables = tables
    this.#role = role
  }

  accumulate(list: number, sums: Float64Array): void {
    const tables = this.#tables
    const { ofRole, toRole, factors, scales, blockOf } = tables
    const position = ofRole.start(this.#role) + list
    const feature = ofRole.targetAt(position)
    const factor = factors[feature]!
    const own = amount(tables, feature, ofRole.weightAt(position))
    const ofBlock = scales[blockOf[feature]!]!
    const ownScale = ofBlock[this.#role]!
    if (toRole.degree(feature) < toRole.weights.length) {
      toRole.eachEdge(feature, (other, weight) => {
        sums[other]! += factor * (own * amount(tables, feature, weight)) * (ownScale * ofBlock[other]!)
      })
      return
    }
    const terms = toRole.weights.map((weight) => factor * (own * amount(tables, feature, weight)))
    addScaled(toRole, feature, terms, ownScale, ofBlock, sums)
  }

  normalise(sums: Float64Array): void {
    const tables = this.#tables
    const role = this.#role
    for (let other = 0; other < sums.length; other++) {
      const sum = sums[other]!
      if (sum > 0) sums[other] = sum / pairDivisor(tables, role, other)
    }
  }

  bounds(order: Uint32Array): Bounds {
    return new BlendedBounds(this.#tables, this.#role, order)
  }
}

/** @param terms per weight of `toRole` */
function addScaled(
  toRole: Adjacency,
  feature: Index<'Feature'>,
  terms: Float64Array,
  ownScale: number,
  scales: Float64Array,
  sums: Float64Array,
): void {
  toRole.eachEdge(
    feature,
    (other, term) => {
      sums[other]! += term * (ownScale * scales[other]!)
    },
    terms,
  )
}

/** Bounds as for cosines, but by block: another role scales what is left of each block by a number of its own. */
class BlendedBounds implements Bounds {
  readonly #tables: BlendedTables
  readonly #role: Index<'Role'>
  /** Per block and place in the order, the most that the block's lists from there on add, before the other's scale. */
  readonly #left: readonly Float64Array[]
  /** Per place in the order, what the lists from there on add to the sum of the role and itself. */
  readonly #ownLeft: Float64Array

  constructor(tables: BlendedTables, role: Index<'Role'>, order: Uint32Array) {
    const { ofRole, factors, scales, blockOf } = tables
    const left = scales.map(() => new Float64Array(order.length + 1))
    const ownLeft = new Float64Array(order.length + 1)
    for (let place = order.length - 1; place >= 0; place--) {
      const position = ofRole.start(role) + order[place]!
      const feature = ofRole.targetAt(position)
      const factor = factors[feature]!
      const own = amount(tables, feature, ofRole.weightAt(position))
      const block = blockOf[feature]!
      const scale = scales[block]![role]!
      for (const ofBlock of left) ofBlock[place] = ofBlock[place + 1]!
      left[block]![place]! += factor * (own * amount(tables, feature, 1)) * scale
      ownLeft[place] = factor * (own * own) * scale * scale + ownLeft[place + 1]!
    }
    this.#tables = tables
    this.#role = role
    this.#left = left
    this.#ownLeft = ownLeft
  }

  mayReach(score: Score, next: number): boolean {
    // By Cauchy and Schwarz the sum is at most the square root of the product of the norms.
    const sum = this.#leastSum(score)
    return this.#ownLeft[next]! >= (sum * sum) / this.#tables.largestNorm
  }

  eachCandidate(score: Score, next: number, sums: Float64Array, visit: (role: Index<'Role'>) => Score): void {
    const { prior: columns, scales } = this.#tables
    const lefts = scales.flatMap((scale, block) => {
      const most = this.#left[block]![next]!
      return most > 0 ? [{ scale, most }] : []
    })
    let toReach = score
    let least = this.#leastSum(score)
    for (let other = 0; other < sums.length; other++) {
      let sum = sums[other]!
      if (sum === 0) continue
      for (const { scale, most } of lefts) sum += most * scale[other]!
      if (sum < least || sum * prior(columns, this.#role, other) < toReach) continue
      const raised = visit(other)
      if (raised === Number.POSITIVE_INFINITY) return
      if (raised === toReach) continue
      toReach = raised
      least = this.#leastSum(raised)
    }
  }

  /** No role reaches the score with a lower sum. */
  #leastSum(score: Score): number {
    return score / greatestPrior(this.#tables.prior, this.#role)
  }
}
