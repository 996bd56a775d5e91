import { measures, type SimilarityMeasure } from '../similarity/measures.ts'
import { bootstrapInterval } from './bootstrapInterval.ts'
import type { QualityFigure } from './qualityFigure.ts'
import { metrics, type QualityMetric } from './qualityMetric.ts'
import { type QualitySubset, subsets } from './qualitySubset.ts'
import type { Trial } from './trial.ts'

/** What the figures are rounded to: far finer than their intervals. */
const digits = 4

/** Of fewer occupations than this a mean says nothing. */
const fewest = 10

/** Judges every measure by every metric, on every subset of the trials that is large enough; within each the best first. */
export function qualityFigures(dataset: string, trials: readonly Trial[]): QualityFigure[] {
  const judged = keys(measures).map((measure) => judge(measure, trials))
  return keys(subsets).flatMap((subset) => {
    const places = trials.flatMap(({ code }, place) => (subsets[subset](code) ? [place] : []))
    if (places.length < fewest) return []
    return keys(metrics).flatMap((metric) =>
      judged
        .map(({ measure, verdicts }) => {
          const values = places.map((place) => verdicts[metric][place]!)
          return { measure, dataset, subset, metric, ...summary(values) }
        })
        .sort((a, b) => b.value - a.value),
    )
  })
}

/** Per metric and trial, what the measure's ranking is worth. */
function judge(measure: SimilarityMeasure, trials: readonly Trial[]) {
  const verdicts = Object.fromEntries(keys(metrics).map((metric) => [metric, [] as number[]])) as Record<
    QualityMetric,
    number[]
  >
  for (const { ranked, relevant } of trials) {
    const ranking = ranked(measure)
    for (const metric of keys(metrics)) verdicts[metric].push(metrics[metric](ranking, relevant))
  }
  return { measure, verdicts }
}

function summary(values: readonly number[]): Pick<QualityFigure, 'value' | 'low' | 'high' | 'occupations'> {
  const value = values.reduce((sum, each) => sum + each, 0) / values.length
  const { low, high } = bootstrapInterval(values)
  return { value: rounded(value), low: rounded(low), high: rounded(high), occupations: values.length }
}

function rounded(value: number): number {
  return Number(value.toFixed(digits))
}

function keys<Name extends SimilarityMeasure | QualityMetric | QualitySubset>(of: Record<Name, unknown>): Name[] {
  return Object.keys(of) as Name[]
}
