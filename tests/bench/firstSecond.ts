import { mkdtempSync, rmSync } from 'node:fs'
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

/** What is asked: queries that the server has not seen before it listened, with variables that are new each time. */
const queries = [
  '{ role(slug: "data-scientist") { title skills(first: 20) { edges { weight node { name } } } } }',
  '{ overlap(roles: ["data-scientist", "web-developer"]) { score sharedSkills { name } } }',
  '{ role(slug: "web-developer") { similarRoles(first: 10) { edges { score node { slug } } } } }',
  '{ transition(from: "web-developer", to: "data-scientist") { readiness steps { feature { ... on Skill { name } } } } }',
  '{ search(query: "data scientist", first: 1) { edges { score } } }',
  '{ roles(first: 100) { edges { cursor node { slug title } } } }',
  '{ __typename }',
]

/** Starts a server with the curated graph several times, and has ten users ask as soon as it listens. */
export async function measureFirstSeconds(starts: number, progress: (line: string) => void): Promise<FirstSecond[]> {
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
