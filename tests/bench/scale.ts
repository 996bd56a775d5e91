import { join } from 'node:path'
import { askable, NewRequests } from './asking.ts'
import { careerLattice } from './contenders.ts'
import { quantile } from './cpuTime.ts'
import { load } from './load.ts'
import { type Question, questions } from './question.ts'
import { startServer } from './runningServer.ts'
import type { Growth } from './scaleServer.ts'
import type { Subjects } from './subjects.ts'

/** How Career Lattice does with a graph of some size. */
export interface Scale {
  readonly growth: Growth
  /** Per question over HTTP, of requests that nobody has sent before, in milliseconds. */
  readonly answers: Readonly<Record<Question, { readonly cpu: number; readonly p99: number }>>
}

/** Of so many roles the cursors are learnt; no page starts further on. */
const knownCursors = 1_000

/**
 * Builds a synthetic graph in a process of its own and asks it every question over HTTP.
 *
 * @param budget CPU time for each figure of the graph itself, in milliseconds
 * @param seconds for each question over HTTP
 */
export async function measureScale(
  roles: number,
  budget: number,
  seconds: number,
  progress: (line: string) => void,
): Promise<Scale> {
  progress(`${roles} roles`)
  const command = ['--expose-gc', join(import.meta.dirname, 'scaleServer.ts'), String(roles), String(budget)]
  const server = await startServer(command)
  server.pin()
  try {
    const growth = (await (await fetch(new URL('/growth', server.url))).json()) as Growth
    const asked = await askable(careerLattice, server, knownCursors)
    const requests = new NewRequests(syntheticSubjects(roles))
    const answers: Partial<Record<Question, { cpu: number; p99: number }>> = {}
    for (const question of Object.keys(questions) as Question[]) {
      progress(`${roles} roles: ${question}`)
      const body = () => requests.body(asked, question)
      // What is made on first use is made before it counts.
      await load(server.url, body, { connections: 10, seconds: seconds / 2 })
      const before = server.usage().cpu
      const { requests: count, latencies } = await load(server.url, body, { connections: 10, seconds })
      answers[question] = { cpu: (server.usage().cpu - before) / count, p99: quantile(latencies.sort(), 0.99) }
    }
    return { growth, answers: answers as Scale['answers'] }
  } finally {
    await server.stop()
  }
}

/** Subjects out of the names that synthetic roles have. */
export function syntheticSubjects(roles: number): Subjects {
  const role = (place: number) => {
    const number = String((place % roles) + 1).padStart(7, '0')
    return { slug: `role-${number}`, title: `Role ${number}` }
  }
  return (number) => ({
    role: role(number * 7919),
    other: role(number * 7919 + 1 + (number % 100)),
    after: role((number * 7919) % (Math.min(roles, knownCursors) - 101)).slug,
  })
}
