import type { Score } from '../measure.ts'

/**
 * What the sum over the shared features of two roles is divided by. The norm of a role is the sum over its own features
 * when it is compared with itself.
 */
export interface Divisor {
  /** @param shared the sum over the shared features */
  of(from: number, to: number, shared: number): number
  /**
   * Divides the sums above 0 of all roles in place. Each divisor has a loop of its own: a call per role would take more
   * than twice as long.
   *
   * @param from norm of the role that the others are compared with
   * @param norms of the others
   */
  divideAll(sums: Float64Array, from: number, norms: Float64Array): void
  /**
   * What it takes to reach a score; undefined if a role that shares very little may score 1, because it has no more.
   *
   * @param from norm of the role that the others are compared with
   */
  threshold(score: Score, from: number): Threshold | undefined
}

/** A lower limit for the sum over the shared features that holds for every role. */
export interface Threshold {
  /** The sum, or its square, is at least `offset` plus `slope` times the norm of the other role. */
  readonly squared: boolean
  readonly offset: number
  readonly slope: number
  /** The part of the role's own norm that the shared features make up is at least this. */
  readonly own: number
}

/**
 * The shared features, and of those of the first and of the second role alone the shares α and β: Tversky, Features of
 * Similarity (1977). For measures that do not multiply by both weights: pruning relies on no norm being below `shared`.
 */
export function tversky(α: number, β: number): Divisor {
  return new Tversky(α, β)
}

class Tversky implements Divisor {
  readonly #from: number
  readonly #to: number
  readonly #shared: number

  constructor(α: number, β: number) {
    this.#from = α
    this.#to = β
    this.#shared = 1 - α - β
  }

  of(from: number, to: number, shared: number): number {
    return this.#from * from + this.#to * to + this.#shared * shared
  }

  divideAll(sums: Float64Array, from: number, norms: Float64Array): void {
    for (let role = 0; role < sums.length; role++) {
      const sum = sums[role]!
      if (sum > 0) sums[role] = sum / this.of(from, norms[role]!, sum)
    }
  }

  threshold(score: Score, from: number): Threshold | undefined {
    if (this.#from === 0) return undefined
    // The sum is at least score * (α * from + β * to + (1 - α - β) * sum), and `to` is at least the sum.
    const fixed = this.#from * from
    const share = score / (1 - score * this.#shared)
    const own = (score * fixed) / (1 - score * (1 - this.#from))
    return { squared: false, offset: share * fixed, slope: share * this.#to, own }
  }
}

/** The features of either role: Jaccard. */
export const union = tversky(1, 1)

/** The features of the second role. */
export const target = tversky(0, 1)

/** Nothing: scores are sums. */
export const one: Divisor = {
  of: () => 1,
  divideAll: () => {},
  threshold: (score) => ({ squared: false, offset: score, slope: 0, own: score }),
}

/** The product of the Euclidean norms: cosine. */
export const product: Divisor = {
  // By Cauchy and Schwarz the sum is never greater, except by rounding: the maximum keeps the score within 1.
  of: (from, to, shared) => Math.max(Math.sqrt(from * to), shared),
  divideAll(sums, from, norms) {
    for (let role = 0; role < sums.length; role++) {
      const sum = sums[role]!
      if (sum > 0) sums[role] = sum / Math.max(Math.sqrt(from * norms[role]!), sum)
    }
  },
  threshold(score, from) {
    // The sum is at most the square root of what the shared features make up of both norms.
    const square = score * score * from
    return { squared: true, offset: 0, slope: square, own: square }
  },
}

/** The smaller norm: overlap coefficient. */
export const smaller: Divisor = {
  of: (from, to) => Math.min(from, to),
  divideAll(sums, from, norms) {
    for (let role = 0; role < sums.length; role++) {
      if (sums[role]! > 0) sums[role]! /= Math.min(from, norms[role]!)
    }
  },
  threshold: () => undefined,
}
