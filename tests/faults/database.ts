import { execFileSync } from 'node:child_process'
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { run } from '../support/commandLine.ts'
import { initialised, installed, owned, type Place, started } from '../support/postgresqlServer.ts'
import { farAddress, ownAddress } from './place.ts'

/** A PostgreSQL server that keeps what it says it has written, and that can be ended and started again. */
export interface Breakable {
  /** Connection string, as a user of this machine reaches it. */
  readonly url: string
  /** The same by an address to which packets can be lost. */
  readonly farUrl: string
  /** Ends it at once, as the system does where memory runs out. */
  kill(): Promise<void>
  /** Ends it as its operator does: connections are closed. */
  stop(): Promise<void>
  /** Stops all of its processes where they are, or lets them go on. */
  freeze(isFrozen: boolean): void
  /** Starts it unless it runs; resolves when it takes connections. */
  start(): Promise<void>
}

const durable = ['fsync=on', `listen_addresses=${ownAddress},${farAddress}`]

/** @param environment of the server's processes */
async function breakable(
  place: Place,
  data: string,
  settings: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Breakable> {
  let server = await started(place, data, [...durable, ...settings], { environment })
  const { url } = server
  const port = Number(new URL(url).port)
  const isRunning = () => server.process.exitCode === null && server.process.signalCode === null
  const end = async (signal: NodeJS.Signals) => {
    server.process.kill(signal)
    await server.ended
  }
  return {
    url,
    farUrl: url.replace(ownAddress, farAddress),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGINT'),
    freeze(isFrozen) {
      const parent = String(server.process.pid)
      const children = execFileSync('pgrep', ['-P', parent], { encoding: 'utf8' }).trim().split('\n')
      for (const id of [parent, ...children]) process.kill(Number(id), isFrozen ? 'SIGSTOP' : 'SIGCONT')
    },
    async start() {
      if (isRunning()) return
      for (let attempts = 1; ; attempts++) {
        try {
          server = await started(place, data, [...durable, ...settings], { port, environment })
          return
        } catch (error) {
          // Processes of the one before may take a moment to see that it is gone.
          if (attempts === 20) throw error
          await sleep(100)
        }
      }
    },
  }
}

/** A PostgreSQL server, or a primary and a streaming replica of it. */
export interface Databases {
  readonly primary: Breakable
  readonly replica: Breakable | undefined
  remove(): Promise<void>
}

export interface DatabaseSettings {
  /** Where its files are, if not in a folder of its own. */
  readonly folder?: string
  readonly settings?: readonly string[]
  readonly environment?: Readonly<Record<string, string>>
  readonly isReplicated?: boolean
}

let made: Promise<{ readonly place: Place; readonly careers: string }> | undefined

/** PostgreSQL's programs, and the files of a database with the curated careers, for all that follow. */
async function prepared() {
  const place = await installed()
  const careers = await initialised(place, join(place.folder, 'careers'))
  const server = await started(place, careers, [])
  const first = run(['import', 'dataset', curatedCareers], { DATABASE_URL: server.url })
  if ((await first.ended) !== 0) throw new Error(first.output())
  await server.stop()
  return { place, careers }
}

/** Removes what was made for all databases. */
export async function removePrepared(): Promise<void> {
  if (made !== undefined) await rm((await made).place.folder, { recursive: true, force: true })
}

export async function databases(given: DatabaseSettings = {}): Promise<Databases> {
  const { folder, settings = [], environment, isReplicated = false } = given
  made ??= prepared()
  const { place, careers } = await made
  const own = await mkdtemp(join(place.folder, 'run-'))
  const data = folder ?? join(own, 'data')
  const copy = join(own, 'replica')
  for (const each of isReplicated ? [data, copy] : [data]) {
    await cp(careers, each, { recursive: true, preserveTimestamps: true })
  }
  await owned(place, own)
  await owned(place, data)
  const primary = await breakable(place, data, settings, environment)
  let replica: Breakable | undefined
  if (isReplicated) {
    await writeFile(join(copy, 'standby.signal'), '')
    await appendFile(join(copy, 'postgresql.auto.conf'), `primary_conninfo = '${primary.url}'\n`)
    await owned(place, copy)
    replica = await breakable(place, copy, [])
  }
  return {
    primary,
    replica,
    async remove() {
      await replica?.kill()
      await primary.kill()
      await rm(own, { recursive: true, force: true })
    },
  }
}

const curatedCareers = join(import.meta.dirname, '../../prisma/seed/python-careers')
