import type { Snapshot } from '../graph/snapshot.ts'
import { measures, type SimilarityMeasure } from '../similarity/measures.ts'
import { bootstrapInterval } from './bootstrapInterval.ts'
import type { Quality, QualityFigure } from './qualityFigure.ts'
import { metrics, type QualityMetric } from './qualityMetric.ts'
import { type QualitySubset, subsets } from './qualitySubset.ts'
import { crosswalkTrials, directTrials, type Trial } from './trials.ts'

/** The dataset that relates roles. */
const judge = 'onet'

/** Decimal places of the figures, far more precise than their intervals. */
const decimals = 4

/** A mean over fewer occupations is not reported. */
const minOccupations = 10

/**
 * Evaluates how well every similarity measure finds the roles that O*NET calls related, among the roles of O*NET, and
 * among those of every dataset that a crosswalk maps to O*NET.
 *
 * @param command reported as the one that reproduces the figures
 */
export function quality(snapshot: Snapshot, command: string): Quality {
  const datasets = [...new Set(snapshot.roles.rows.map(({ source }) => source.dataset))]
  return {
    command,
    releases: snapshot.sources.rows.map(({ dataset, version }) => ({ dataset, version })),
    figures: [
      ...figuresOf(judge, directTrials(snapshot)),
      ...datasets
        .filter((dataset) => dataset !== judge)
        .flatMap((dataset) => figuresOf(dataset, crosswalkTrials(snapshot, dataset))),
    ],
  }
}

/** Every measure by every metric, on every subset of the trials that is large enough; within each the best first. */
function figuresOf(dataset: string, trials: readonly Trial[]): QualityFigure[] {
  const evaluated = keys(measures).map((measure) => ({ measure, values: valuesOf(measure, trials) }))
  return keys(subsets).flatMap((subset) => {
    const chosen = trials.flatMap(({ code }, trial) => (subsets[subset](code) ? [trial] : []))
    if (chosen.length < minOccupations) return []
    return keys(metrics).flatMap((metric) =>
      evaluated
        .map(({ measure, values }) => {
          return { measure, dataset, subset, metric, ...summary(chosen.map((trial) => values[metric][trial]!)) }
        })
        .sort((a, b) => b.value - a.value),
    )
  })
}

/** The value of each metric for each trial. */
function valuesOf(measure: SimilarityMeasure, trials: readonly Trial[]): Record<QualityMetric, number[]> {
  const values = Object.fromEntries(keys(metrics).map((metric) => [metric, [] as number[]]))
  for (const { ranked, relevant } of trials) {
    const ranking = ranked(measure)
    for (const metric of keys(metrics)) values[metric]!.push(metrics[metric](ranking, relevant))
  }
  return values as Record<QualityMetric, number[]>
}

function summary(values: readonly number[]): Pick<QualityFigure, 'value' | 'low' | 'high' | 'occupations'> {
  const value = values.reduce((sum, each) => sum + each, 0) / values.length
  const { low, high } = bootstrapInterval(values)
  return { value: rounded(value), low: rounded(low), high: rounded(high), occupations: values.length }
}

function rounded(value: number): number {
  return Number(value.toFixed(decimals))
}

function keys<Name extends SimilarityMeasure | QualityMetric | QualitySubset>(of: Record<Name, unknown>): Name[] {
  return Object.keys(of) as Name[]
}
