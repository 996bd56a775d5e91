import type { SimilarityMeasure } from '../similarity/measures.ts'
import type { QualityCheck } from './qualityCheck.ts'
import type { QualityMetric } from './qualityMetric.ts'
import type { QualitySubset } from './qualitySubset.ts'

/** The mean of one metric for one measure, over some occupations of a dataset. */
export interface QualityFigure {
  readonly measure: SimilarityMeasure
  /** The dataset whose roles were ranked. */
  readonly dataset: string
  readonly subset: QualitySubset
  readonly metric: QualityMetric
  /** Mean over the occupations, in [0, 1], as are the ends of its 95 % confidence interval. */
  readonly value: number
  readonly low: number
  readonly high: number
  /** Number of occupations. */
  readonly occupations: number
}

/** How often the answers of readiness, effort and paths are the ones that experts would give. */
export interface CheckFigure {
  readonly check: QualityCheck
  /** The dataset whose roles were asked about. */
  readonly dataset: string
  /** Share of the answers, in [0, 1], as are the ends of its 95 % confidence interval. */
  readonly value: number
  readonly low: number
  readonly high: number
  /** Number of answers that were judged. */
  readonly answers: number
}

/** All figures, and what it takes to reproduce them. */
export interface Quality {
  readonly command: string
  /** The datasets that were used. */
  readonly releases: readonly { readonly dataset: string; readonly version: string | null }[]
  readonly figures: readonly QualityFigure[]
  readonly checks: readonly CheckFigure[]
}
