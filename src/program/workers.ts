import cluster, { type Worker } from 'node:cluster'
import { once } from 'node:events'
import { extname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type Logger, logTo } from '../telemetry/logger.file.ts'
import type { Settings } from './settings.ts'
import { stopOnSignals } from './stopOnSignals.ts'
import { metricsOfWorkers } from './telemetry.ts'

/** The entry module of each worker: that of this program. */
const program = join(import.meta.dirname, '..', `main${extname(import.meta.filename)}`)

/** How long to wait before a worker that ended is replaced, in milliseconds. */
const backoff = { min: 1_000, max: 30_000 }

/** The backoff is reset if a worker ran this long, in milliseconds. */
const stableTime = 60_000

/**
 * Serves with several processes that share a port, until a signal ends them. Each loads the graph and follows the
 * database by itself; a process that ends is replaced.
 *
 * @throws Error if the database is the embedded one, or a worker cannot start
 */
export async function serveWithWorkers(
  count: number,
  given: Settings,
  { logger, launcher }: { readonly logger: Logger; readonly launcher: number | undefined },
): Promise<void> {
  const log = logTo(logger)
  if (given.databaseUrl === undefined) {
    throw new Error(
      `The embedded database serves one process. To serve with ${count} workers, set DATABASE_URL to a PostgreSQL server.`,
    )
  }
  cluster.setupPrimary({ exec: program, args: ['serve'] })
  const workers = () => Object.values(cluster.workers ?? {}) as Worker[]
  let isStopping = false
  let restarts = 0
  stopOnSignals({
    stop: async () => {
      isStopping = true
      log('Stopping all workers: running requests finish first')
      await Promise.all(
        workers().map((worker) => {
          worker.process.kill('SIGTERM')
          return once(worker, 'exit')
        }),
      )
    },
    again: () => {
      for (const worker of workers()) worker.process.kill('SIGKILL')
      process.exit(1)
    },
    launcher,
  })

  async function start(): Promise<void> {
    const worker = cluster.fork()
    const exit = once(worker, 'exit')
    const isListening = await Promise.race([once(worker, 'listening').then(() => true), exit.then(() => false)])
    if (!isListening && !isStopping) throw new Error('A worker could not start; see its message above.')
    keepAlive(worker, exit)
  }

  async function keepAlive(worker: Worker, exit: Promise<unknown[]>, wait = backoff.min): Promise<void> {
    const start = performance.now()
    const [code, signal] = await exit
    const next = performance.now() - start > stableTime ? backoff.min : wait
    if (isStopping) return
    log(`Worker ${worker.id} ended (${signal ?? code}). Another one starts in ${next / 1000} s.`, 'warn')
    await setTimeout(next)
    if (isStopping) return
    restarts++
    const other = cluster.fork()
    await keepAlive(other, once(other, 'exit'), Math.min(2 * next, backoff.max))
  }

  // The first one alone applies migrations, and shows whether workers can start at all.
  await start()
  if (isStopping) return
  await Promise.all(Array.from({ length: count - 1 }, start))
  await metricsOfWorkers(given, () => restarts, log)
  if (!isStopping) log(`${count} workers serve`)
}
