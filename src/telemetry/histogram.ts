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
interface Series {
  /** How many values are in each bucket alone; the last is that beyond all bounds. */
  readonly counts: number[]
  sum: number
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
    if (labelName === undefined) this.#seriesOf('')
    const samples = (label: string, { counts, sum }: Series) => {
      const labels = labelName === undefined ? {} : { [labelName]: label }
      let count = 0
      const buckets = counts.map((inBucket, index) => {
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

  /** Counts a value, with a label if values have one. */
  observe(value: number, label = ''): void {
    const series = this.#series.get(label) ?? this.#seriesOf(label)
    let bucket = 0
    while (value > this.#bounds[bucket]!) bucket++
    series.counts[bucket]!++
    series.sum += value
  }

  #seriesOf(label: string): Series {
    const series = { counts: new Array(this.#bounds.length + 1).fill(0), sum: 0 }
    this.#series.set(label, series)
    return series
  }
}
