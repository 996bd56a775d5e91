import { Histogram as LibraryHistogram, Registry } from 'prom-client'
import { describe, expect, it } from 'vitest'
import { Histogram } from '../../src/telemetry/histogram.ts'

const bounds = [0.5, 1, 10]
const named = { name: 'took', help: 'How long it took.' }

/** Lines in an order of their own: the labels of a line, too, come in any order. */
function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\{(.*)\}/, (_, labels: string) => `{${labels.split(',').sort().join(',')}}`))
    .sort()
}

describe('a histogram', () => {
  it.each([undefined, 'route'])('is read as one of prom-client is, with the label %s', async (labelName) => {
    const registries = { ours: new Registry(), theirs: new Registry() }
    const ours = new Histogram({ ...named, bounds, registry: registries.ours, ...(labelName && { labelName }) })
    const labelNames = labelName ? [labelName] : []
    const theirs = new LibraryHistogram({ ...named, buckets: bounds, registers: [registries.theirs], labelNames })
    const compare = async () => {
      expect(lines(await registries.ours.metrics())).toEqual(lines(await registries.theirs.metrics()))
      const [json, expected] = [await registries.ours.getMetricsAsJSON(), await registries.theirs.getMetricsAsJSON()]
      expect(json[0]!.aggregator).toBe(expected[0]!.aggregator)
      expect(json[0]).toHaveProperty('values.length', (expected[0] as unknown as { values: unknown[] }).values.length)
    }
    const labels = labelName ? ['graphql', 'page'] : ['']
    const series = labels.map((label) => ours.series(label))
    for (const label of labels) if (labelName) theirs.zero({ [labelName]: label })
    await compare()
    for (const [index, value] of [0, 0.5, 0.51, 1, 9, 10, 11, 1e9, 0.1].entries()) {
      const place = index % labels.length
      series[place]!.observe(value)
      theirs.observe(labelName ? { [labelName]: labels[place]! } : {}, value)
    }
    await compare()
  })
})
