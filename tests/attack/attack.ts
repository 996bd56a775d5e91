import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openEmbedded } from '../../src/db/embedded.db.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { ignoreAbandonedErrors } from '../../src/program/abandonedErrors.ts'
import { inMemory, rowsIn, table } from '../bench/table.ts'
import { testServer } from '../server/testServer.ts'
import { backupKills } from './backupKills.ts'
import { flood } from './flood.ts'
import { fuzz } from './fuzz.ts'
import { graphToAttack } from './graphToAttack.ts'
import { kills } from './kills.ts'
import { hasNamespaces, locks } from './locks.ts'
import { growth, memoryUnder } from './memory.ts'
import { sendRaw } from './rawHttp.ts'
import { rawHttpShapes } from './rawHttpShapes.ts'
import { worstQueries } from './worstQuery.ts'

// npm run attack [-- --only locks,kills,…]
// attacks the program at length, each part as its test does in short, and writes what came of it into results.md.

// Servers of this process go on as the program's do.
ignoreAbandonedErrors()

/** A line of the table: what was tried, how often, what came of it, and how often it went wrong. */
interface Line {
  readonly tried: string
  readonly times: number
  readonly result: string
  readonly lost: number
}

const parts: Readonly<Record<string, () => Promise<Line[]>>> = {
  async locks() {
    const { rounds, holds, killed, doubleHolders, refusals } = await locks(200)
    const apart = hasNamespaces ? ', two of the four in process namespaces of their own' : ''
    return [
      {
        tried: `processes that start on one folder at the same time${apart}`,
        times: rounds,
        result: `${holds} holders one after the other, ${killed} of them killed`,
        lost: doubleHolders + refusals.filter((said) => !said.includes('is in use by')).length,
      },
    ]
  },
  async kills() {
    const { stops, folders, acknowledged, lostFolders, lostWrites } = await kills(100)
    for (const said of lostFolders) console.error(said)
    return [
      {
        tried: 'stops at random moments of a start, a migration or an import, two in five by SIGKILL',
        times: stops,
        result: `${folders} folders opened again; ${acknowledged} acknowledged imports were all there`,
        lost: lostFolders.length + lostWrites,
      },
    ]
  },
  async backups() {
    const data = await mkdtemp(join(tmpdir(), 'career-lattice-backups-'))
    const database = await openEmbedded(data)
    await database.migrate(join(import.meta.dirname, '../../prisma/migrations'))
    await loadDataset(database, join(import.meta.dirname, '../../prisma/seed/python-careers'))
    await database.close()
    const { backups, restores, done, lost } = await backupKills(20, data)
    await rm(data, { recursive: true })
    for (const said of lost) console.error(said)
    return [
      {
        tried: 'backups and restores killed at random moments, half of them each',
        times: backups + restores,
        result: `${done} done by then; of the others nothing was there, and the next attempt succeeded`,
        lost: lost.length,
      },
    ]
  },
  async fuzz() {
    const { documents, answered, faults } = await fuzz(await curatedGraph(), 24_000, Date.now())
    for (const fault of faults) console.error(fault)
    return [
      {
        tried: 'random documents, one in four broken, compiled and not',
        times: documents,
        result: `the same answers to the byte, ${answered} of them without an error`,
        lost: faults.length,
      },
    ]
  },
  async http() {
    const server = await testServer()
    const wrong: string[] = []
    const rounds = 20
    for (let round = 0; round < rounds; round++) {
      for (const shape of rawHttpShapes) {
        const { statuses, text, end } = await sendRaw(Number(new URL(server.url).port), shape)
        const isRight = String(statuses) === String(shape.statuses) && (shape.holds?.test(text) ?? true)
        if (!isRight || end !== 'ended') wrong.push(`${shape.what}: ${statuses}, ${end}`)
      }
    }
    await server.close()
    for (const line of wrong) console.error(line)
    return [
      {
        tried: `${rawHttpShapes.length} raw shapes of HTTP requests, good and bad`,
        times: rounds * rawHttpShapes.length,
        result: 'each answered with the status that is right',
        lost: wrong.length,
      },
    ]
  },
  memory: () => memory(false),
  authorized: () => memory(true),
  async flood() {
    const data = await mkdtemp(join(tmpdir(), 'career-lattice-flood-'))
    const { statuses, before, meanwhile, requests, errors } = await flood({ DATA_DIR: data }, 60)
    await rm(data, { recursive: true })
    for (const error of errors) console.error(error)
    const { 200: answered = 0, 429: refused = 0 } = statuses
    return [
      {
        tried: 'requests of fifty addresses while another one floods, at COST_PER_MINUTE=150000',
        times: requests,
        result: `99 in 100 within ${meanwhile.toFixed(1)} ms, and ${before.toFixed(1)} ms before; of the flood ${answered} were answered and ${refused} refused`,
        lost: errors.length + (meanwhile < 2 * before ? 0 : 1),
      },
    ]
  },
  async worst() {
    const rounds = 1_000
    const found = await worstQueries(await graphToAttack(console.log), rounds, Date.now())
    const slow = found.filter(({ taken }) => taken.cpu > 300)
    for (const { attack } of slow) console.error(JSON.stringify(attack).slice(0, 2_000))
    return [
      {
        tried: 'queries that a search made ever costlier, of at most 1 MB',
        times: rounds,
        result: `the costliest took ${found[0]!.taken.cpu.toFixed(0)} ms of CPU; 300 ms are the limit`,
        lost: slow.length,
      },
    ]
  },
}

async function memory(authorization: boolean): Promise<Line[]> {
  const queries = 200_000
  const { resident, heap, isAlive } = await memoryUnder({ queries, times: 2, heap: 256, authorization }, console.log)
  const grown = [resident, heap].map((samples) => `${(growth(samples) * 100).toFixed(1)} %`)
  return [
    {
      tried: `ever new queries, each twice, at 256 MB of heap, ${authorization ? 'with' : 'without'} an Authorization header`,
      times: queries,
      result: `${inMemory(resident.at(-1)!)} at the end; over the second half it changed by ${grown[0]}, the heap by ${grown[1]}`,
      lost: isAlive && growth(resident) < 0.1 && growth(heap) < 0.1 ? 0 : 1,
    },
  ]
}

/** The rows of what was tried before; a run of some parts leaves those of the others. */
function known(file: string): string[][] {
  return existsSync(file) ? rowsIn(readFileSync(file, 'utf8')) : []
}

async function curatedGraph(): Promise<Snapshot> {
  const prisma = join(import.meta.dirname, '../../prisma')
  const database = await openEmbedded(undefined)
  await database.migrate(join(prisma, 'migrations'))
  await loadDataset(database, join(prisma, 'seed/python-careers'))
  const snapshot = await loadSnapshot(database)
  await database.close()
  return snapshot
}

const { values } = parseArgs({ options: { only: { type: 'string' } } })
const only = values.only?.split(',') ?? Object.keys(parts)
const unknown = only.filter((name) => !Object.hasOwn(parts, name))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')} to attack: it is ${Object.keys(parts).join(', ')}.`)
  process.exit(1)
}
async function attack(names: readonly string[]): Promise<Line[]> {
  const found: Line[] = []
  for (const name of names.filter((name) => only.includes(name))) {
    console.log(`Attacking: ${name}`)
    found.push(...(await parts[name]!()))
  }
  return found
}
// What counts processes and what counts bytes can go on at the same time; what takes time has the machine to itself.
const both = await Promise.all([
  attack(['locks', 'kills', 'backups', 'http', 'fuzz']),
  attack(['memory', 'authorized']),
])
const lines = [...both.flat(), ...(await attack(['flood', 'worst']))]
const file = join(import.meta.dirname, 'results.md')
const date = new Date().toISOString().slice(0, 10)
const rows = new Map(known(file).map((row) => [row[0]!, row]))
for (const { tried, times, result, lost } of lines) rows.set(tried, [tried, String(times), result, String(lost), date])
const text = table(['tried', 'times', 'what came of it', 'lost', 'on'], [...rows.values()])
console.log(`\n${text}`)
writeFileSync(file, `# How it holds up\n\nWritten by \`npm run attack\`.\n\n${text}\n`)
process.exit(lines.some(({ lost }) => lost > 0) ? 1 : 0)
