import { logarithm } from '../graph/elementaryFunctions.ts'

/** The largest cut-off of a metric. */
export const deepest = 20

/**
 * The value of a ranking, in [0, 1].
 *
 * @param ranked the best first, without duplicates; the first `deepest` suffice
 * @param relevant what should rank high; not empty
 */
type Metric = (ranked: readonly number[], relevant: ReadonlySet<number>) => number

/** Every metric by its name in the API. NDCG: Järvelin and Kekäläinen, Cumulated Gain-Based Evaluation of IR Techniques, 2002. */
export const metrics = {
  RECALL_AT_10: (ranked, relevant) => hits(ranked, relevant, 10) / relevant.size,
  PRECISION_AT_5: (ranked, relevant) => hits(ranked, relevant, 5) / 5,
  NDCG_AT_20: (ranked, relevant) => {
    const ideal = Array.from({ length: Math.min(deepest, relevant.size) }, (_, position) => gain(position))
    const found = ranked.slice(0, deepest).map((item, position) => (relevant.has(item) ? gain(position) : 0))
    return sum(found) / sum(ideal)
  },
  HIT_AT_1: (ranked, relevant) => hits(ranked, relevant, 1),
} satisfies Record<string, Metric>

/** The names of the metrics, as an enum. */
export const QualityMetric = Object.fromEntries(Object.keys(metrics).map((name) => [name, name])) as {
  readonly [Name in keyof typeof metrics]: Name
}
export type QualityMetric = keyof typeof metrics

function hits(ranked: readonly number[], relevant: ReadonlySet<number>, cutoff: number): number {
  return ranked.slice(0, cutoff).filter((item) => relevant.has(item)).length
}

/** The gain of a relevant item at a position, counted from 0. */
function gain(position: number): number {
  return logarithm(2) / logarithm(position + 2)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
