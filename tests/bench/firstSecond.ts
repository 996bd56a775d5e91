import { mkdtempSync, rmSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { careerLattice } from './contenders.ts'
import { quantile } from './cpuTime.ts'
import { load } from './load.ts'
import { startServer } from './runningServer.ts'

/** Response times in the first second after a start, in milliseconds. */
export interface FirstSecond {
  readonly requests: number
  readonly p50: number
  readonly p99: number
  readonly most: number
}

/** Starts a server with the curated graph several times, and has ten users ask its examples as soon as it listens. */
export async function measureFirstSeconds(starts: number, progress: (line: string) => void): Promise<FirstSecond[]> {
  const examples = join(import.meta.dirname, '../../schema/examples')
  const names = (await readdir(examples)).filter((name) => name.endsWith('.graphql'))
  const queries = await Promise.all(names.map((name) => readFile(join(examples, name), 'utf8')))
  const folder = mkdtempSync(join(tmpdir(), 'career-lattice-first-second-'))
  const found: FirstSecond[] = []
  try {
    for (let start = 1; start <= starts; start++) {
      progress(`start ${start} of ${starts}: the first second`)
      const server = await startServer(careerLattice.command, { DATA_DIR: folder, DATABASE_URL: '' })
      server.pin()
      let asked = 0
      const body = () => {
        const number = asked++
        return JSON.stringify({ query: queries[number % queries.length], variables: { request: number } })
      }
      const { requests, latencies } = await load(server.url, body, { connections: 10, seconds: 1 })
      latencies.sort()
      await server.stop()
      found.push({
        requests,
        p50: quantile(latencies, 0.5),
        p99: quantile(latencies, 0.99),
        most: latencies.at(-1)!,
      })
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return found
}
