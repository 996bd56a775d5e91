import type { SimilarityMeasure } from '../asking/generated/operations.ts'
import { words } from '../words/words.ts'

/** The measures, in the order in which they are offered. */
export const measures = Object.keys(words.overlap.measures) as SimilarityMeasure[]

/** Whether an address names a measure that there is. */
export function isMeasure(name: string | undefined): name is SimilarityMeasure {
  return name !== undefined && Object.hasOwn(words.overlap.measures, name)
}

/** Whether a measure differs by direction. */
export function isDirected(measure: SimilarityMeasure): boolean {
  return measure === 'COVERAGE'
}
