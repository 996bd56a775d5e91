import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { createServer } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import { Client } from 'pg'
import { address, askServer, type Run, run, until } from '../support/commandLine.ts'
import { load } from './load.ts'
import { nextVersion } from './nextVersion.ts'
import { replaced, startNginx } from './nginx.ts'

/** What came of the requests that were sent meanwhile. */
export interface Requests {
  readonly answered: number
  readonly failures: readonly string[]
  /** In milliseconds. */
  readonly longest: number
}

/** What a rolling restart came to. */
export interface Rolled {
  /** Both nodes ended and started again, one after the other. */
  readonly restart: Requests
  /** The same, with a next version that changes the tables. */
  readonly upgrade: Requests
  /** What nginx logged of nodes that did not answer as they should; that one refuses a connection is as it should be. */
  readonly faults: readonly string[]
  /** How many nodes applied the migration of the next version. */
  readonly migrated: number
}

export interface Rolling {
  /** How many requests to send, at least; they are sent until the nodes have started again. */
  readonly requests: number
  readonly drainTime: number
  /** Whether nginx may send a POST request to the other node where one failed. */
  readonly mayRepeat: boolean
}

/**
 * Restarts two nodes on one database behind nginx, one after the other, under load; then upgrades them in the same way.
 *
 * @param databaseUrl an empty database
 * @param folder for the next version; made
 */
export async function rollingRestart(databaseUrl: string, folder: string, rolling: Rolling): Promise<Rolled> {
  const { requests, drainTime, mayRepeat } = rolling
  await mkdir(folder)
  const url = await newDatabase(databaseUrl)
  const ports = [await freePort(), await freePort()] as const
  const start = (port: number, program?: string) =>
    run(['serve'], { DATABASE_URL: url, PORT: String(port), DRAIN_TIME: String(drainTime) }, [], program)
  const nodes: Run[] = ports.map((port) => start(port))
  await Promise.all(nodes.map(address))
  const nginx = await startNginx(ports, await freePort(), (text) =>
    mayRepeat ? text : replaced(text, [[' non_idempotent', '']]),
  )
  const next = await nextVersion(folder)
  try {
    const underLoad = async (change: () => Promise<void>): Promise<Requests> => {
      const changing = change()
      const asked = load(nginx.url, requests, changing)
      await Promise.all([changing, asked.ended])
      return { answered: asked.answered(), failures: asked.failures(), longest: asked.longest() }
    }
    const replace = async (place: number, program?: string) => {
      await setTimeout(500)
      await stopped(nodes[place]!)
      nodes[place] = start(ports[place]!, program)
      await address(nodes[place]!)
      await setTimeout(500)
    }
    const restart = await underLoad(async () => {
      for (const place of [0, 1]) await replace(place)
    })
    const upgrade = await underLoad(async () => {
      await replace(0, next)
      // The node of the version before follows the database that the next version has changed.
      await until(async () => ((await titleAt(ports[1])) === 'Scientist of Data' ? true : undefined))
      await replace(1, next)
    })
    const migrated = nodes.filter((node) => node.output().includes('Applied the migration 29990101000000_next')).length
    const faults = nginx
      .errors()
      .split('\n')
      .filter((line) => line !== '' && !line.includes('Connection refused'))
    return { restart, upgrade, migrated, faults }
  } finally {
    await Promise.all(nodes.map(stopped))
    await nginx.stop()
  }
}

async function stopped(node: Run): Promise<void> {
  node.process.kill('SIGTERM')
  const code = await node.ended
  if (code !== 0) throw new Error(`A node ended with ${code}:\n${node.output()}`)
}

async function titleAt(port: number): Promise<string> {
  const query = '{ role(slug: "data-scientist") { title } }'
  return (await askServer<{ role: { title: string } }>(`http://127.0.0.1:${port}`, query)).role.title
}

async function newDatabase(server: string): Promise<string> {
  const url = new URL(server)
  url.pathname = `/rolling_${process.hrtime.bigint()}`
  const client = new Client({ connectionString: server })
  await client.connect()
  await client.query(`create database ${url.pathname.slice(1)} template template0`)
  await client.end()
  return url.href
}

export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as { port: number }
  probe.close()
  await once(probe, 'close')
  return port
}
