import { quantile } from './cpuTime.ts'
import { type Question, questions } from './question.ts'
import type { Cell, Freshness, Measurement, Sample } from './rounds.ts'
import { inTime, table } from './table.ts'

const names = Object.keys(questions) as Question[]

/** What was measured of several servers in one run. The first of them is the one that the others are compared with. */
export interface Comparison {
  readonly measurements: readonly Measurement[]
  readonly servers: readonly string[]
  /** Name of the floor, which only repeated requests have. */
  readonly bare: string
}

const title = { new: 'Requests that nobody sent before', repeated: 'Requests that repeat' } as const

/** How much more CPU than a bare answer of the same bytes a repeated request may need. */
const bareGoal = 1.3

/** How many times the CPU others need: of new requests / of repeated ones, over the fewest connections. */
export function summary(comparison: Comparison): string {
  const { measurements, servers } = comparison
  const [ours, ...peers] = servers
  const connections = Math.min(...measurements.map(({ connections }) => connections))
  const ratio = (question: Question, peer: string, freshness: Freshness) => {
    const cell = { question, freshness, connections }
    return multiple(times(find(comparison, peer, cell), find(comparison, ours!, cell), cpu))
  }
  return table(
    ['new / repeated requests', ...peers],
    names.map((question) => [
      questions[question],
      ...peers.map((peer) => `${ratio(question, peer, 'new')} / ${ratio(question, peer, 'repeated')}`),
    ]),
  )
}

/** What the first server needs, and how many times that the others need, by question. */
export function ratios(comparison: Comparison): string {
  const { measurements, servers, bare } = comparison
  const peers = servers.slice(1)
  const sections = (['new', 'repeated'] as const).flatMap((freshness) =>
    [...new Set(measurements.map(({ connections }) => connections))].map((connections) => {
      const others = freshness === 'repeated' ? [...peers, bare] : peers
      return [
        `### ${title[freshness]}, ${connections} connections`,
        ratioTable('CPU per request', comparison, others, { freshness, connections }, cpu),
        ratioTable('p99', comparison, peers, { freshness, connections }, p99),
      ].join('\n\n')
    }),
  )
  return sections.join('\n\n')
}

function ratioTable(
  what: string,
  comparison: Comparison,
  others: readonly string[],
  cell: Omit<Cell, 'question'>,
  figure: Figure,
): string {
  const [ours] = comparison.servers
  return table(
    [what, ours!, ...others],
    names.map((question) => {
      const of = (server: string) => find(comparison, server, { ...cell, question })
      const ratios = others.map((other) => `${multiple(times(of(other), of(ours!), figure))} ×`)
      return [questions[question], inTime(median(of(ours!), figure)), ...ratios]
    }),
  )
}

/** Whatever a peer does better than the first server, or repeated requests do worse than the goal, a line each. */
export function unmet(comparison: Comparison): string[] {
  const { measurements, servers, bare } = comparison
  const [ours, ...peers] = servers
  return measurements
    .filter(({ server }) => server === ours)
    .flatMap((own) => {
      const where = `${questions[own.question]}, ${own.freshness}, ${own.connections} connections`
      const better = peers.flatMap((peer) => {
        const [ofCpu, ofP99] = [cpu, p99].map((figure) => times(find(comparison, peer, own), own, figure))
        return [
          ...(ofCpu! < 1 ? [`${where}: ${peer} needs ${ofCpu!.toFixed(2)} × the CPU`] : []),
          ...(ofP99! < 1 ? [`${where}: ${peer} has ${ofP99!.toFixed(2)} × the p99`] : []),
        ]
      })
      if (own.freshness === 'new') return better
      const overFloor = times(own, find(comparison, bare, own), cpu)
      if (overFloor <= bareGoal) return better
      return [...better, `${where}: ${overFloor.toFixed(2)} × the CPU of ${bare}, where ${bareGoal} × is the goal`]
    })
}

type Figure = (sample: Sample) => number

/** CPU time per request of the server and the database together. */
const cpu: Figure = ({ serverCpu, databaseCpu }) => serverCpu + databaseCpu

const p99: Figure = ({ p99 }) => p99

/** A figure of the rounds: their median. */
export function median({ samples }: Measurement, figure: Figure): number {
  return quantile(Float64Array.from(samples, figure).sort(), 0.5)
}

/** How many times the figure of another it is: the median over the rounds, each of which compares neighbours in time. */
function times({ samples }: Measurement, other: Measurement, figure: Figure): number {
  const ratios = samples.map((sample, round) => figure(sample) / figure(other.samples[round]!))
  return quantile(Float64Array.from(ratios).sort(), 0.5)
}

function find({ measurements }: Comparison, server: string, { question, freshness, connections }: Cell): Measurement {
  return measurements.find(
    (one) =>
      one.server === server &&
      one.question === question &&
      one.freshness === freshness &&
      one.connections === connections,
  )!
}

/** A ratio to two digits, or all those before the point. */
function multiple(ratio: number): string {
  return ratio >= 10 ? ratio.toFixed(0) : ratio.toPrecision(2)
}
