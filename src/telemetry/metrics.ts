import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'
import type { Observe } from '../server/http/recordedResponse.http.ts'
import { Histogram } from './histogram.ts'

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
type Route = 'graphql' | 'picture' | 'asset' | 'health' | 'page'

/** Bounds of durations, in seconds: kept answers take less than a millisecond, the costliest a quarter of a second. */
const durations = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]

/** Bounds of costs, in fields of an answer. A request may cost 100,000 beyond its length. */
const costs = [50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000]

/** Codes of errors that refuse a request as too much, or for now: not what is wrong in it. */
const refusals =
  /^(TOO_EXPENSIVE|RATE_LIMITED|TOO_MANY_LISTENERS|PAYLOAD_TOO_LARGE|DOCUMENT_\w+|UNAVAILABLE|NOT_READY)$/

/**
 * Counts by one or two labels. A counter of prom-client looks its labels up for each request; this one tells it when it is
 * asked.
 */
class Tally {
  readonly #counts = new Map<string, Map<string | number, { value: number }>>()

  add(first: string, second: string | number = ''): void {
    const count = this.#counts.get(first)?.get(second) ?? this.#countOf(first, second)
    count.value++
  }

  /** Puts the counts into a counter whose labels have these names. */
  tell(counter: Counter, names: readonly string[]): void {
    counter.reset()
    for (const [first, counts] of this.#counts) {
      for (const [second, count] of counts) {
        const labels = [first, second]
        counter.inc(Object.fromEntries(names.map((name, index) => [name, labels[index]!])), count.value)
      }
    }
  }

  #countOf(first: string, second: string | number): { value: number } {
    const counts = this.#counts.get(first) ?? new Map<string | number, { value: number }>()
    const count = { value: 0 }
    this.#counts.set(first, counts.set(second, count))
    return count
  }
}

/** Metrics of a server and its process, as Prometheus reads them. */
export function metrics({ revision, snapshotAge, followingLag, cacheBytes }: Readings): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })

  const counter = (name: string, help: string, labelNames: readonly string[]) => {
    const tally = new Tally()
    const collect = function (this: Counter) {
      tally.tell(this, labelNames)
    }
    new Counter({ name, help, labelNames, registers, collect })
    return tally
  }
  const gauge = (name: string, help: string, read: () => number, aggregator: 'min' | 'max' | 'sum') => {
    const collect = function (this: Gauge) {
      this.set(read())
    }
    new Gauge({ name, help, registers, aggregator, collect })
  }

  const requests = counter('career_lattice_requests_total', 'Requests answered, by route and status.', [
    'route',
    'status',
  ])
  const refused = counter('career_lattice_refused_total', 'Requests refused, by the code of the error.', ['code'])
  const kept = counter(
    'career_lattice_cache_requests_total',
    'GraphQL requests, by whether a kept response answered them: hit or miss.',
    ['result'],
  )
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
  })
  let sent = 0
  new Counter({
    name: 'career_lattice_sent_bytes_total',
    help: 'Bytes of the bodies of all answers, as sent.',
    registers,
    collect() {
      this.reset()
      this.inc(sent)
    },
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
      const route = routeOf(req.url!)
      requests.add(route, statusCode)
      sent += record.bytes
      if (record.errorCode !== undefined && refusals.test(record.errorCode)) refused.add(record.errorCode)
      if (record.isStream) return
      duration.observe(answered.duration() / 1_000, route)
      if (record.revision === undefined) return
      kept.add(record.isCached ? 'hit' : 'miss')
      if (!record.isCached) cost.observe(record.cost)
    },
  }
}

function routeOf(url: string): Route {
  if (url.startsWith('/graphql')) return 'graphql'
  if (url.startsWith('/pictures/')) return 'picture'
  if (url.startsWith('/assets/') || url.startsWith('/elements.js')) return 'asset'
  return /^\/(health|ready|metrics)\b/.test(url) ? 'health' : 'page'
}
