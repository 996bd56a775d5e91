/** How many places at the top of a ranking the longest metric looks at. */
export const deepest = 20

/**
 * What a ranking is worth, in [0, 1].
 *
 * @param ranked the best first, each once, at least the first `deepest` where there are so many
 * @param relevant what should be found; not empty
 */
type Judge = (ranked: readonly number[], relevant: ReadonlySet<number>) => number

/** Every metric by its name in the API. */
export const metrics = {
  RECALL_AT_10: (ranked, relevant) => hits(ranked, relevant, 10) / relevant.size,
  PRECISION_AT_5: (ranked, relevant) => hits(ranked, relevant, 5) / 5,
  NDCG_AT_20: (ranked, relevant) => {
    const ideal = Array.from({ length: Math.min(deepest, relevant.size) }, (_, place) => gain(place))
    const found = ranked.slice(0, deepest).map((item, place) => (relevant.has(item) ? gain(place) : 0))
    return sum(found) / sum(ideal)
  },
  HIT_AT_1: (ranked, relevant) => hits(ranked, relevant, 1),
} satisfies Record<string, Judge>

/** The names of the metrics, each standing for itself. */
export const QualityMetric = Object.fromEntries(Object.keys(metrics).map((name) => [name, name])) as {
  readonly [Name in keyof typeof metrics]: Name
}
export type QualityMetric = keyof typeof metrics

function hits(ranked: readonly number[], relevant: ReadonlySet<number>, places: number): number {
  return ranked.slice(0, places).filter((item) => relevant.has(item)).length
}

/** What a relevant item is worth at a place, counted from 0. */
function gain(place: number): number {
  return 1 / Math.log2(place + 2)
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
