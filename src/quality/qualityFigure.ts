import type { SimilarityMeasure } from '../similarity/measures.ts'
import type { QualityMetric } from './qualityMetric.ts'
import type { QualitySubset } from './qualitySubset.ts'

/** How good a measure is by one metric, on average over some occupations of a dataset. */
export interface QualityFigure {
  readonly measure: SimilarityMeasure
  /** Name of the dataset whose roles were ranked. */
  readonly dataset: string
  readonly subset: QualitySubset
  readonly metric: QualityMetric
  /** Mean over the occupations, in [0, 1]. */
  readonly value: number
  /** Where the 95 % interval of the mean starts. */
  readonly low: number
  /** Where it ends. */
  readonly high: number
  /** How many occupations were asked about. */
  readonly occupations: number
}

/** What was measured, with what it takes to measure it again. */
export interface Quality {
  /** The command that measured. */
  readonly command: string
  /** The datasets that took part. */
  readonly releases: readonly { readonly dataset: string; readonly version: string | null }[]
  readonly figures: readonly QualityFigure[]
}
