import type { Snapshot } from '../graph/snapshot.ts'
import { measures, type SimilarityMeasure } from '../similarity/measures.ts'
import { bootstrapInterval } from './bootstrapInterval.ts'
import { judge, judgedRoles } from './judgedRoles.ts'
import { orderChecks } from './orderChecks.ts'
import { pathChecks } from './pathChecks.ts'
import type { Outcome, QualityCheck } from './qualityCheck.ts'
import type { CheckFigure, Quality, QualityFigure } from './qualityFigure.ts'
import { metrics, type QualityMetric } from './qualityMetric.ts'
import { type QualitySubset, subsets } from './qualitySubset.ts'
import { crosswalkTrials, directTrials, type Trial } from './trials.ts'

/** Decimal places of the figures, far more precise than their intervals. */
const decimals = 4

/** A mean over fewer occupations, or starts of answers, is not reported. */
const minOccupations = 10

/**
 * Evaluates how well every similarity measure finds the roles that O*NET calls related, among the roles of O*NET, and
 * among those of every dataset that a crosswalk maps to O*NET; and whether readiness, effort and paths agree with it.
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
    checks: [judge, ...datasets.filter((dataset) => dataset !== judge)].flatMap((dataset) =>
      checksOf(snapshot, dataset),
    ),
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

/** What is judged of a dataset: paths only of the one that relates roles. */
function checksOf(snapshot: Snapshot, dataset: string): CheckFigure[] {
  const roles = judgedRoles(snapshot, dataset)
  const outcomes = { ...orderChecks(snapshot, roles), ...(dataset === judge && pathChecks(snapshot, roles)) }
  return (Object.entries(outcomes) as [QualityCheck, Outcome[]][])
    .filter(([, found]) => found.length >= minOccupations)
    .map(([check, found]) => ({ check, dataset, ...shareOf(found) }))
}

/** The share of right answers; its interval is over the starts, because answers of one start resemble each other. */
function shareOf(outcomes: readonly Outcome[]): Pick<CheckFigure, 'value' | 'low' | 'high' | 'answers'> {
  const right = outcomes.map((outcome) => outcome.right)
  const asked = outcomes.map((outcome) => outcome.asked)
  const answers = sum(asked)
  const { low, high } = bootstrapInterval(right, asked)
  return { value: rounded(sum(right) / answers), low: rounded(low), high: rounded(high), answers }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
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
  const value = sum(values) / values.length
  const { low, high } = bootstrapInterval(values)
  return { value: rounded(value), low: rounded(low), high: rounded(high), occupations: values.length }
}

function rounded(value: number): number {
  return Number(value.toFixed(decimals))
}

function keys<Name extends SimilarityMeasure | QualityMetric | QualitySubset>(of: Record<Name, unknown>): Name[] {
  return Object.keys(of) as Name[]
}
