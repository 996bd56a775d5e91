import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Observe } from '../server/http/recordedResponse.http.ts'
import { Histogram, type Series } from './histogram.ts'

/** What metrics read when they are asked for. */
export interface Readings {
  /** The revision that is served. */
  readonly revision: () => number
  /** Time since the served snapshot was put in place, in seconds. */
  readonly snapshotAge: () => number
  /** Time since it was known to be the latest, in seconds; 0 where nobody else can write. */
  readonly followingLag: () => number
  /** Memory of all responses that are kept, in bytes. */
  readonly cacheBytes: () => number
}

/** The metrics of a server. */
export interface Metrics {
  readonly registry: Registry
  readonly observe: Observe
}

/** What metrics tell apart, few whatever paths clients ask for. */
const routes = ['graphql', 'picture', 'asset', 'health', 'page'] as const
type Route = (typeof routes)[number]

/** What is counted of a route. */
interface RouteCounts {
  /** How many requests, by status. */
  readonly statuses: Float64Array
  readonly durations: Series
}

/** Bounds of durations, in seconds: kept answers take less than a millisecond, the costliest a quarter of a second. */
const durations = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Bounds of costs, in fields of an answer. A request may cost 100,000 beyond its length. */
const costs = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000]

/** Greatest status of HTTP. */
const mostStatus = 599

/** Codes of errors that refuse a request as too much, or for now: not what is wrong in it. */
const refusals =
  /^(TOO_EXPENSIVE|RATE_LIMITED|TOO_MANY_LISTENERS|PAYLOAD_TOO_LARGE|DOCUMENT_\w+|UNAVAILABLE|NOT_READY)$/

/** Metrics of a server and its process, as Prometheus reads them. */
export function metrics({ revision, snapshotAge, followingLag, cacheBytes }: Readings): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  /** A counter that is told what was counted when it is read: to look up labels for each request would take longer. */
  const counter = (
    name: string,
    help: string,
    labelNames: readonly string[],
    read: () => Iterable<[labels: Record<string, string | number>, count: number]>,
  ) => {
    const collect = function (this: Counter) {
      this.reset()
      for (const [labels, count] of read()) this.inc(labels, count)
    }
    new Counter({ name, help, labelNames, registers, collect })
  }
  const gauge = (name: string, help: string, read: () => number, aggregator: 'min' | 'max' | 'sum') => {
    const collect = function (this: Gauge) {
      this.set(read())
    }
    new Gauge({ name, help, registers, aggregator, collect })
  }

  const duration = new Histogram({
    name: 'career_lattice_request_duration_seconds',
    help: 'Time from the headers of a request to the end of its answer, by route. Streams of events are not in it.',
    labelName: 'route',
    bounds: durations,
    registry,
  })
  const cost = new Histogram({
    name: 'career_lattice_request_cost',
    help: 'Cost of GraphQL requests that no kept response answered, in fields of an answer.',
    bounds: costs,
    registry,
  }).series()
  const countsOf = (route: Route): [Route, RouteCounts] => [
    route,
    { statuses: new Float64Array(mostStatus + 1), durations: duration.series(route) },
  ]
  const byRoute = Object.fromEntries(routes.map(countsOf)) as Record<Route, RouteCounts>
  const totals = { bytes: 0, hits: 0, misses: 0 }
  counter(
    'career_lattice_requests_total',
    'Requests answered, by route and status.',
    ['route', 'status'],
    function* () {
      for (const [route, { statuses }] of Object.entries(byRoute)) {
        for (const [status, count] of statuses.entries()) if (count > 0) yield [{ route, status }, count]
      }
    },
  )
  counter(
    'career_lattice_cache_requests_total',
    'GraphQL requests, by whether a kept response answered them: hit or miss.',
    ['result'],
    () => [
      [{ result: 'hit' }, totals.hits],
      [{ result: 'miss' }, totals.misses],
    ],
  )
  counter('career_lattice_sent_bytes_total', 'Bytes of the bodies of all answers, as sent.', [], () => [
    [{}, totals.bytes],
  ])
  const refused = new Counter({
    name: 'career_lattice_refused_total',
    help: 'Requests refused, by the code of the error.',
    labelNames: ['code'],
    registers,
  })
  gauge('career_lattice_revision', 'Revision of the graph that is served.', revision, 'min')
  gauge('career_lattice_snapshot_age_seconds', 'Time since the served revision was loaded.', snapshotAge, 'max')
  gauge(
    'career_lattice_following_lag_seconds',
    'Time since the served revision was known to be the latest: about a second at most while the database is followed.',
    followingLag,
    'max',
  )
  gauge('career_lattice_cache_bytes', 'Memory of all responses that are kept.', cacheBytes, 'sum')

  return {
    registry,
    observe(answered) {
      const { req, statusCode, record } = answered
      const { statuses, durations } = byRoute[routeOf(req.url!)]
      statuses[statusCode]!++
      totals.bytes += record.bytes
      if (record.errorCode !== undefined && refusals.test(record.errorCode)) refused.inc({ code: record.errorCode })
      if (record.isStream) return
      durations.observe(answered.duration() / 1_000)
      if (record.revision === undefined) return
      if (record.isCached) {
        totals.hits++
      } else {
        totals.misses++
        cost.observe(record.cost)
      }
    },
  }
}

function routeOf(url: string): Route {
  if (url.startsWith('/graphql')) return 'graphql'
  if (url.startsWith('/pictures/')) return 'picture'
  if (url.startsWith('/assets/') || url.startsWith('/elements.js')) return 'asset'
  return /^\/(health|ready|metrics)\b/.test(url) ? 'health' : 'page'
}
