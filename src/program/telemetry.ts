import cluster from 'node:cluster'
import { AggregatorRegistry, type Registry } from 'prom-client'
import { type Listening, listen } from '../server/http/listen.http.ts'
import type { Observe } from '../server/http/recordedResponse.http.ts'
import type { Log, Logger } from '../telemetry/logger.file.ts'
import { metrics, type Readings } from '../telemetry/metrics.ts'
import { type MetricsText, metricsPage } from '../telemetry/metricsPage.http.ts'
import { requestLog } from '../telemetry/requestLog.ts'
import type { Settings } from './settings.ts'

type MetricsSettings = Pick<Settings, 'metricsHost' | 'metricsPort' | 'port'>

/** What watches a server. */
export interface Telemetry {
  readonly observers: readonly Observe[]
  /** The page `/metrics`, if it is to be served with all others. */
  readonly page: ReturnType<typeof metricsPage> | undefined
  /** Serves metrics at a port of their own, if they are. */
  readonly listen: () => Promise<void>
  readonly close: () => Promise<void>
}

/** Logs and measures requests as the settings say. A worker leaves it to the primary to serve metrics. */
export function telemetry(
  given: MetricsSettings & Pick<Settings, 'logRequests'>,
  readings: Readings,
  logger: Logger,
  log: Log,
): Telemetry {
  const measured = given.metricsPort === undefined ? undefined : metrics(readings)
  const observers = [measured?.observe, given.logRequests ? requestLog(logger) : undefined]
  const text = measured && textOf(measured.registry)
  if (measured && cluster.isWorker) {
    AggregatorRegistry.setRegistries(measured.registry)
    // Making one has this worker answer the primary.
    new AggregatorRegistry()
  }
  const isShared = given.metricsPort === given.port && given.port !== 0
  let server: Listening | undefined
  return {
    observers: observers.filter((observe) => observe !== undefined),
    page: isShared && text ? metricsPage(text) : undefined,
    async listen() {
      if (text && !isShared && cluster.isPrimary) server = await listenForMetrics(text, given, log)
    },
    async close() {
      await server?.close()
    },
  }
}

/** Serves the metrics of all workers together, and how many were replaced. */
export async function metricsOfWorkers(given: MetricsSettings, restarts: () => number, log: Log): Promise<void> {
  if (given.metricsPort === undefined) return
  const aggregator = new AggregatorRegistry()
  const ofPrimary = () => `# HELP career_lattice_worker_restarts_total Workers that ended and were replaced.
# TYPE career_lattice_worker_restarts_total counter
career_lattice_worker_restarts_total ${restarts()}
`
  const { contentType } = aggregator
  const text = async () => `${await aggregator.clusterMetrics()}\n${ofPrimary()}`
  await listenForMetrics({ contentType, text }, given, log)
}

function textOf(registry: Registry): MetricsText {
  return { contentType: registry.contentType, text: () => registry.metrics() }
}

/** Requests are answered without metrics, too. */
async function listenForMetrics(
  text: MetricsText,
  { metricsHost: host, metricsPort: port = 0 }: MetricsSettings,
  log: Log,
): Promise<Listening | undefined> {
  try {
    const server = await listen(metricsPage(text), { host, port })
    log(`Metrics are at ${server.url}/metrics`)
    return server
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    log(
      `Metrics are not served. ${reason.replaceAll('PORT', 'METRICS_PORT').replaceAll('HOST', 'METRICS_HOST')}`,
      'warn',
    )
    return undefined
  }
}
