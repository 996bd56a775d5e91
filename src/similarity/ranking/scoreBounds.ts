import { greatestPrior } from '../blended/prior.ts'
import type { Scoring } from '../scoring.ts'

/** What it takes to reach a score in a comparison with one role. Bounds that hold for every other role. */
export interface Bar {
  /** The sum of the terms, squared or not, is at least `offset` plus `slope` times the size of the other role. */
  readonly squared: boolean
  readonly offset: number
  readonly slope: number
  /** The one role's terms with itself, over the features that both have, sum to at least this. */
  readonly own: number
}

/**
 * The bar for a score; undefined for divisors under which a role that shares next to nothing may score 1, because it
 * is as small as what it shares, or under which weights may differ from the one role to the other.
 *
 * @param role that the others are compared with
 */
export function scoreBounds({ measure, norms, blend }: Scoring, role: number, score: number): Bar | undefined {
  const size = norms[role]!
  switch (measure.divisor) {
    case 'UNION': {
      // score = sum / (size + other - sum), and the sum is at most the size of the other.
      const share = score / (1 + score)
      return { squared: false, offset: share * size, slope: share, own: score * size }
    }
    case 'NORMS': {
      // score = sum / sqrt(size * other), and the sum is at most sqrt(own * other), by Cauchy and Schwarz.
      const square = score * score * size
      return { squared: true, offset: 0, slope: square, own: square }
    }
    case 'NOTHING': {
      if (blend === undefined) return { squared: false, offset: score, slope: 0, own: score }
      // score = sum * closeness, and the sum is at most sqrt(own * other) here too.
      const sum = score / greatestPrior(blend.closeness, role)
      return { squared: false, offset: sum, slope: 0, own: (sum * sum) / blend.largest }
    }
    case 'SMALLER':
    case 'TARGET':
      return undefined
  }
}
