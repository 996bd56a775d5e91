import { median } from './comparison.ts'
import type { Endurance } from './endurance.ts'
import type { FirstSecond } from './firstSecond.ts'
import type { GraphTime } from './graphTimes.ts'
import type { MetricsCost } from './metricsCost.ts'
import { type Question, questions } from './question.ts'
import type { Change, Reloads } from './reload.ts'
import type { Freshness, Measurement } from './rounds.ts'
import type { Scale } from './scale.ts'
import { inMemory, inTime, table } from './table.ts'

// What was measured, as sections in Markdown.

const names = Object.keys(questions) as Question[]

/** Resident memory of the servers. */
export function memoryReport(memories: ReadonlyMap<string, number>): string {
  return table(
    ['server', 'memory'],
    [...memories].map(([server, memory]) => [server, inMemory(memory)]),
  )
}

/** Every figure, the median of the rounds. */
export function details(measurements: readonly Measurement[]): string {
  const order: Readonly<Record<Freshness, number>> = { new: 0, repeated: 1 }
  const sorted = measurements.toSorted(
    (a, b) =>
      names.indexOf(a.question) - names.indexOf(b.question) ||
      order[a.freshness] - order[b.freshness] ||
      a.connections - b.connections,
  )
  return table(
    ['question', 'requests', 'connections', 'server', 'requests/s', 'p50', 'p99', 'CPU', 'CPU of PostgreSQL'],
    sorted.map((one) => [
      questions[one.question],
      one.freshness,
      String(one.connections),
      one.server,
      median(one, ({ requestsPerSecond }) => requestsPerSecond).toFixed(0),
      ...(['p50', 'p99', 'serverCpu', 'databaseCpu'] as const).map((name) =>
        inTime(median(one, (sample) => sample[name])),
      ),
    ]),
  )
}

/** Many connections, many requests. */
export function enduranceReport({ crowd, soak }: Endurance): string {
  return [
    `${crowd.connections} connections: ${crowd.requestsPerSecond.toFixed(0)} requests/s, p50 ${inTime(crowd.p50)}, p99 ${inTime(crowd.p99)}.`,
    `${soak.requests} requests in ${soak.seconds.toFixed(0)} s over 50 connections, p99 ${inTime(soak.p99)}: resident memory ` +
      `${inMemory(soak.first)} at the start, ${inMemory(soak.last)} at the end, ${inMemory(soak.most)} at most; over the ` +
      `second half it ${soak.slope < 0 ? 'fell' : 'grew'} by ${inMemory(Math.abs(soak.slope))} per million requests.`,
    `One request in ${soak.newOneIn} is new, the others repeat: roles, overlaps, similar roles, transitions, searches and pages.`,
  ].join('\n\n')
}

/** How fast the first answers are. */
export function firstSecondReport(starts: readonly FirstSecond[]): string {
  return [
    'The curated graph. Ten users ask for one second from the moment the server listens, each request anew.',
    table(
      ['start', 'requests', 'p50', 'p99', 'longest'],
      starts.map(({ requests, p50, p99, most }, place) => [
        String(place + 1),
        String(requests),
        ...[p50, p99, most].map(inTime),
      ]),
    ),
  ].join('\n\n')
}

/** What metrics add to small answers. */
export function metricsReport(costs: readonly MetricsCost[]): string {
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`
  return [
    'CPU per request of one and the same process, which counts its requests or does not, by a coin tossed every five ' +
      'milliseconds. ± is one standard error.',
    table(
      ['question', 'requests', 'CPU without metrics', 'metrics add', '±'],
      costs.map(({ question, freshness, cpu, share, error }) => [
        questions[question],
        freshness,
        inTime(cpu),
        percent(share),
        percent(error),
      ]),
    ),
  ].join('\n\n')
}

/** What changes cost while they are served. */
export function reloadReport({ content, edges, load, changes }: Reloads): string {
  const most = (pick: (change: Change) => number) => inTime(Math.max(...changes.map(pick)))
  return [
    `${content}, ${edges} edges: all nodes and edges are read from PostgreSQL in ${inTime(load)}. Ten users ask while each ` +
      `of ${changes.length} changes makes all of it new; the event loop is held up for at most ` +
      `${most(({ during }) => during.held)} by the clock and ${most(({ during }) => during.computed)} of it computing, ` +
      `without a change ${most(({ before }) => before.held)} and ${most(({ before }) => before.computed)}.`,
    table(
      ['change', 'served after', 'held up, by the clock', 'computing', 'without a change', 'computing'],
      changes.map(({ served, during, before }, place) => [
        String(place + 1),
        ...[served, during.held, during.computed, before.held, before.computed].map(inTime),
      ]),
    ),
  ].join('\n\n')
}

/** How Career Lattice grows with its graph. */
export function scaleReport(scales: readonly Scale[]): string {
  const growths = scales.map(({ growth }) => growth)
  return [
    'Load: drawing the rows and making the snapshot of them. Ten similar, p99, popular (roles with the most popular ' +
      'skills) and total count: in the graph itself.',
    table(
      ['roles', 'edges', 'draw', 'build', 'memory', 'peak', 'ten similar', 'p99', 'popular', 'p99', 'total count'],
      growths.map(({ roles, edges, stream, build, memory, peak, any, popular, total }) => [
        String(roles),
        String(edges),
        inTime(stream),
        inTime(build),
        inMemory(memory),
        inMemory(peak),
        inTime(any.median),
        inTime(any.p99),
        inTime(popular.median),
        inTime(popular.p99),
        inTime(total),
      ]),
    ),
    'Over HTTP, 10 connections, requests that nobody sent before: CPU per request (p99).',
    table(
      ['question', ...growths.map(({ roles }) => `${roles} roles`)],
      names.map((question) => [
        questions[question],
        ...scales.map(({ answers }) => `${inTime(answers[question].cpu)} (${inTime(answers[question].p99)})`),
      ]),
    ),
  ].join('\n\n')
}

/** What the graph itself costs, against what it should. */
export function graphReport(times: readonly GraphTime[], scales: readonly Scale[]): string {
  const million = scales.find(({ growth }) => growth.roles === 1e6)?.growth
  const of = 'of 1000000 roles × 30 skills'
  const lines: [what: string, target: number, measured: number, unit: (value: number) => string][] = [
    ...times.map(({ what, target, measured }): (typeof lines)[number] => [what, target, measured, inTime]),
  ]
  if (million) {
    lines.push(
      [`memory ${of}`, 2e9, million.memory, inMemory],
      [`peak memory ${of}`, 2e9, million.peak, inMemory],
      [`ten most similar ${of}`, 50, million.any.median, inTime],
      [`ten most similar ${of}, popular skills, p99`, 250, million.popular.p99, inTime],
    )
  }
  return table(
    ['what', 'target', 'measured', 'met'],
    lines.map(([what, target, measured, unit]) => [
      what,
      `< ${unit(target)}`,
      unit(measured),
      measured < target ? 'yes' : 'NO',
    ]),
  )
}
