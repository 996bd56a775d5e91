import type { Metric, Registry } from 'prom-client'

export interface HistogramSettings {
  readonly name: string
  readonly help: string
  /** Upper bounds of the buckets, ascending, without the last, which is infinite. */
  readonly bounds: readonly number[]
  /** Name of the label by which values are told apart, if they are. */
  readonly labelName?: string
  readonly registry: Registry
}

/** Values of one label. */
export class Series {
  /** How many values are in each bucket alone; the last is that beyond all bounds. */
  readonly counts: Float64Array
  sum = 0
  readonly #bounds: readonly number[]

  constructor(bounds: readonly number[]) {
    this.#bounds = bounds
    this.counts = new Float64Array(bounds.length + 1)
  }

  /** Counts a value. */
  observe(value: number): void {
    let bucket = 0
    while (value > this.#bounds[bucket]!) bucket++
    this.counts[bucket]!++
    this.sum += value
  }
}

/**
 * A histogram as Prometheus reads it. One of prom-client validates and looks up its labels for each value; this one does
 * its work when it is read.
 */
export class Histogram {
  readonly #bounds: readonly number[]
  readonly #series = new Map<string, Series>()

  constructor({ name, help, bounds, labelName, registry }: HistogramSettings) {
    this.#bounds = bounds
    const samples = (label: string, { counts, sum }: Series) => {
      const labels = labelName === undefined ? {} : { [labelName]: label }
      let count = 0
      const buckets = Array.from(counts, (inBucket, index) => {
        count += inBucket
        return { metricName: `${name}_bucket`, labels: { le: bounds[index] ?? '+Inf', ...labels }, value: count }
      })
      return [
        ...buckets,
        { metricName: `${name}_sum`, labels, value: sum },
        { metricName: `${name}_count`, labels, value: count },
      ]
    }
    const get = async () => ({
      name,
      help,
      type: 'histogram',
      aggregator: 'sum',
      values: [...this.#series].flatMap(([label, series]) => samples(label, series)),
    })
    // A registry asks a metric for no more than this; its type is that of the library's own metrics.
    registry.registerMetric({ name, get } as unknown as Metric)
  }

  /** Adds the values of a label, or, without labels, all. They are read from now on, as none. */
  series(label = ''): Series {
    const series = new Series(this.#bounds)
    this.#series.set(label, series)
    return series
  }
}
