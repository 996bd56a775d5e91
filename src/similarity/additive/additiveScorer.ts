import type { Index } from '../../catalogue/units.ts'
import type { Adjacency } from '../../graph/adjacency.ts'
import type { Corpus } from '../../graph/corpus.ts'
import type { Features } from '../../graph/features.ts'
import type { Bounds, Explanation, RoleScorer, Score, Scorer } from '../measure.ts'
import { type AdditiveTables, term } from './additiveTables.ts'
import type { Threshold } from './divisor.ts'

export class AdditiveScorer implements Scorer {
  readonly corpus: Corpus
  readonly #tables: AdditiveTables

  constructor(corpus: Corpus, tables: AdditiveTables) {
    this.corpus = corpus
    this.#tables = tables
  }

  score(from: Index<'Role'>, to: Index<'Role'>): Score {
    const { ofRole } = this.corpus.features
    const { weighs, factors } = this.#tables
    let sum = 0
    ofRole.eachShared(from, to, (feature, left, right) => {
      sum += term(weighs, factors[feature]!, ofRole.weightAt(left), ofRole.weightAt(right))
    })
    return sum / this.#divisorOf(from, to, sum)
  }

  explain(from: Index<'Role'>, to: Index<'Role'>): Explanation {
    const { ofRole } = this.corpus.features
    const { weighs, factors } = this.#tables
    const features: Index<'Feature'>[] = []
    const terms: number[] = []
    let sum = 0
    ofRole.eachShared(from, to, (feature, left, right) => {
      const added = term(weighs, factors[feature]!, ofRole.weightAt(left), ofRole.weightAt(right))
      features.push(feature)
      terms.push(added)
      sum += added
    })
    const divisor = this.#divisorOf(from, to, sum)
    return { score: sum / divisor, features, contributions: terms.map((term) => term / divisor) }
  }

  from(role: Index<'Role'>): RoleScorer {
    return new AdditiveRoleScorer(this.corpus.features, this.#tables, role)
  }

  #divisorOf(from: number, to: number, sum: number): number {
    const { divisor, norms } = this.#tables
    // 0 only for roles without features, which share nothing: 0 over 1 is right.
    return divisor.of(norms[from]!, norms[to]!, sum) || 1
  }
}

class AdditiveRoleScorer implements RoleScorer {
  readonly listLengths: Uint32Array
  readonly #features: Features
  readonly #tables: AdditiveTables
  readonly #role: Index<'Role'>

  constructor(features: Features, tables: AdditiveTables, role: Index<'Role'>) {
    this.listLengths = features.ofRole.targetsOf(role).map((feature) => features.toRole.degree(feature))
    this.#features = features
    this.#tables = tables
    this.#role = role
  }

  accumulate(list: number, sums: Float64Array): void {
    const { weighs, factors } = this.#tables
    const { ofRole, toRole } = this.#features
    const position = ofRole.start(this.#role) + list
    const feature = ofRole.targetAt(position)
    const factor = factors[feature]!
    // A loop for each case, as short as possible: nearly all the time of a search is spent here.
    if (weighs === 'NONE') {
      const roles = toRole.targetsOf(feature)
      for (let place = 0; place < roles.length; place++) sums[roles[place]!]! += factor
      return
    }
    const own = ofRole.weightAt(position)
    if (toRole.degree(feature) < toRole.weights.length) {
      toRole.eachEdge(feature, (other, weight) => {
        sums[other]! += term(weighs, factor, own, weight)
      })
      return
    }
    const terms = toRole.weights.map((weight) => term(weighs, factor, own, weight))
    addTerms(toRole, feature, terms, sums)
  }

  normalise(sums: Float64Array): void {
    const { divisor, norms } = this.#tables
    divisor.divideAll(sums, norms[this.#role]!, norms)
  }

  bounds(order: Uint32Array): Bounds | undefined {
    const { divisor, norms } = this.#tables
    if (divisor.threshold(0, norms[this.#role]!) === undefined) return undefined
    return new AdditiveBounds(this.#features.ofRole, this.#tables, this.#role, order)
  }
}

/** @param terms per weight of `toRole` */
function addTerms(toRole: Adjacency, feature: Index<'Feature'>, terms: Float64Array, sums: Float64Array): void {
  toRole.eachEdge(
    feature,
    (other, term) => {
      sums[other]! += term
    },
    terms,
  )
}

class AdditiveBounds implements Bounds {
  readonly #tables: AdditiveTables
  readonly #norm: number
  /** Per place in the order, the most that this list and those after it add to the sum of another role. */
  readonly #left: Float64Array
  /** The same for the role and itself. */
  readonly #ownLeft: Float64Array

  constructor(ofRole: Adjacency, tables: AdditiveTables, role: Index<'Role'>, order: Uint32Array) {
    const { weighs, factors, norms } = tables
    this.#tables = tables
    this.#norm = norms[role]!
    this.#left = new Float64Array(order.length + 1)
    this.#ownLeft = new Float64Array(order.length + 1)
    for (let place = order.length - 1; place >= 0; place--) {
      const position = ofRole.start(role) + order[place]!
      const factor = factors[ofRole.targetAt(position)]!
      const own = ofRole.weightAt(position)
      this.#left[place] = term(weighs, factor, own, 1) + this.#left[place + 1]!
      this.#ownLeft[place] = term(weighs, factor, own, own) + this.#ownLeft[place + 1]!
    }
  }

  mayReach(score: Score, next: number): boolean {
    return this.#ownLeft[next]! >= this.#tables.divisor.threshold(score, this.#norm)!.own
  }

  eachCandidate(score: Score, next: number, sums: Float64Array, visit: (role: Index<'Role'>) => Score): void {
    const { divisor, norms } = this.#tables
    const nextFrom = (start: number) => nextReaching(threshold, sums, this.#left[next]!, norms, start)
    let toReach = score
    let threshold = divisor.threshold(score, this.#norm)!
    for (let other = nextFrom(0); other < sums.length; other = nextFrom(other + 1)) {
      if (sums[other] === 0) continue
      const raised = visit(other)
      if (raised === Number.POSITIVE_INFINITY) return
      if (raised === toReach) continue
      toReach = raised
      threshold = divisor.threshold(raised, this.#norm)!
    }
  }
}

/** The first role from `start` on that passes the threshold. As short a loop as possible, because it sees every role. */
function nextReaching(
  { squared, offset, slope }: Threshold,
  sums: Float64Array,
  left: number,
  norms: Float64Array,
  start: number,
): number {
  let other = start
  for (; other < sums.length; other++) {
    const sum = sums[other]! + left
    if ((squared ? sum * sum : sum) >= offset + slope * norms[other]!) break
  }
  return other
}
