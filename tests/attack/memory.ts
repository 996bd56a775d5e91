import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'

/** What is held while ever new queries come, sampled evenly. */
export interface MemoryUse {
  /** Resident memory of the process, in bytes, as the queries go on. */
  readonly resident: readonly number[]
  /** What is left in the heap by a full collection, in bytes. */
  readonly heap: readonly number[]
  /** Whether it still answers in the end. */
  readonly isAlive: boolean
}

const program = join(import.meta.dirname, '../../dist/main.js')
const probe = join(import.meta.dirname, 'memoryProbe.js')
const connections = 8
const samples = 20

/** A query that never came before and never will again but for the second time. */
function query(number: number): string {
  const padding = number % 7 === 0 ? `# ${'x'.repeat(number % 5_000)}\n` : ''
  return `${padding}query Q${number} {
    overlap(roles: ["data-scientist", "machine-learning-engineer"]) { score sharedSkills { name slug } sentence }
    a${number}: stats { roles skills }
  }`
}

/**
 * Starts the real program with little memory, and sends it so many distinct queries, each so many times.
 *
 * @param heap most memory for JavaScript, in megabytes
 * @param begin makes the data folder; where it is absent, the program does
 */
export async function memoryUnder(
  {
    queries,
    times,
    heap,
    authorization,
    begin = async () => {},
  }: {
    queries: number
    times: number
    heap: number
    authorization: boolean
    begin?: (folder: string) => Promise<void>
  },
  say: (line: string) => void = () => {},
): Promise<MemoryUse> {
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-memory-'))
  await begin(folder)
  const server = spawn(
    process.execPath,
    [`--max-old-space-size=${heap}`, '--expose-gc', '--import', probe, program, 'serve'],
    { env: { ...process.env, PORT: '0', DATA_DIR: folder }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const ended = once(server, 'exit')
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  try {
    let url = ''
    for await (const line of createInterface({ input: server.stdout })) {
      url = /(http:\S+) serves/.exec(line)?.[1]?.replace('localhost', '127.0.0.1') ?? ''
      if (url !== '') break
    }
    const ask = async (body: string) => {
      const headers = {
        'content-type': 'application/json',
        accept: 'application/json',
        ...(authorization && { authorization: 'Bearer of nothing' }),
      }
      const asked = request(`${url}/graphql`, { method: 'POST', agent, headers }).end(body)
      const [response] = await once(asked, 'response')
      let said = ''
      for await (const chunk of response) said += chunk
      return said
    }
    const told = createInterface({ input: server.stderr })[Symbol.asyncIterator]()
    const used: NodeJS.MemoryUsage[] = []
    const perSample = Math.ceil(queries / samples)
    for (let sample = 0; sample < samples; sample++) {
      let next = sample * perSample
      const last = Math.min(queries, next + perSample)
      const client = async () => {
        while (next < last) {
          const body = JSON.stringify({ query: query(next++) })
          for (let time = 0; time < times; time++) await ask(body)
        }
      }
      await Promise.all(Array.from({ length: connections }, client))
      server.kill('SIGUSR2')
      const memory = JSON.parse((await told.next()).value) as NodeJS.MemoryUsage
      used.push(memory)
      say(`${last} queries: ${inMegabytes(memory.rss)} resident, ${inMegabytes(memory.heapUsed)} in the heap`)
    }
    const isAlive = (await ask('{"query":"{ stats { roles } }"}')).startsWith('{"data":')
    return { resident: used.map(({ rss }) => rss), heap: used.map(({ heapUsed }) => heapUsed), isAlive }
  } finally {
    agent.destroy()
    server.kill()
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}

function inMegabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(0)} MB`
}

/** By how much memory grew over the second half, as a share of the least. */
export function growth(samples: readonly number[]): number {
  const half = samples.slice(samples.length / 2)
  return Math.max(...half) / Math.min(...half) - 1
}

if (import.meta.filename === process.argv[1]) {
  const { values } = parseArgs({
    options: {
      queries: { type: 'string', default: '200000' },
      times: { type: 'string', default: '2' },
      heap: { type: 'string', default: '256' },
      authorization: { type: 'boolean', default: false },
    },
  })
  const { queries, times, heap, authorization } = values
  const given = { queries: Number(queries), times: Number(times), heap: Number(heap), authorization }
  const { resident, heap: held, isAlive } = await memoryUnder(given, console.log)
  const grown = [resident, held].map((samples) => `${(growth(samples) * 100).toFixed(1)} %`)
  console.log(`Alive: ${isAlive}. Over the second half it grew by ${grown[0]} (resident) and ${grown[1]} (heap).`)
  process.exitCode = isAlive && growth(resident) < 0.1 && growth(held) < 0.1 ? 0 : 1
}
