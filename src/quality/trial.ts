import type { SimilarityMeasure } from '../similarity/measures.ts'

/** A question to which the right answer is known. */
export interface Trial {
  /** Code of the O*NET occupation that is asked about. */
  readonly code: string
  /** Indexes of the roles that should be found; not empty. */
  readonly relevant: ReadonlySet<number>
  /** Indexes of the roles that a measure finds, the best first: all of them, or as many as any metric looks at. */
  readonly ranked: (measure: SimilarityMeasure) => number[]
}
