import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'
import fc, { type GeneratorValue } from 'fast-check'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { schema } from '../../src/schema.ts'
import { type RandomQuery, randomQuery } from '../server/randomQuery.ts'
import { served } from './probe.ts'

/** What came of random documents. */
export interface FuzzFigures {
  readonly documents: number
  /** How many of them were answered with data and no error. */
  readonly answered: number
  /** Documents that were answered differently where they were compiled, or with an error of ours, with both answers. */
  readonly faults: readonly string[]
}

/**
 * Sends random documents, whole and broken ones, to two servers: one compiles every query that can be, the other none. Each
 * answer must be the same to the byte, and no document may find an error of ours.
 *
 * @param seed the same seed makes the same documents
 */
export async function fuzz(snapshot: Snapshot, documents: number, seed: number): Promise<FuzzFigures> {
  const servers = await Promise.all((['all', 'none'] as const).map((compiling) => served(snapshot, compiling)))
  const agent = new Agent({ keepAlive: true })
  const words = [...snapshot.roles.rows.slice(0, 5), ...snapshot.skills.rows.slice(0, 5), ...snapshot.libraries.rows]
    .slice(0, 20)
    .flatMap(({ slug }) => [slug, slug.slice(0, -1)])
  const faults: string[] = []
  let answered = 0
  const questions = fc.sample(
    fc.gen().map((gen) => broken(randomQuery(schema, [...words, '', 'ünknown'], gen), gen)),
    { numRuns: documents, seed },
  )
  try {
    for (const question of questions) {
      const body = JSON.stringify(question)
      const [compiled, plain] = await Promise.all(servers.map(({ url }) => ask(url, body, agent)))
      if (plain!.startsWith('200 {"data":') && !plain!.includes('"errors":')) answered++
      if (compiled !== plain || /^5|"INTERNAL"/.test(plain!)) faults.push(`${body}\n${compiled}\n${plain}`)
    }
  } finally {
    agent.destroy()
    await Promise.all(servers.map(({ close }) => close()))
  }
  return { documents, answered, faults }
}

/** One document in four loses a part, gets a sign too many, or has two parts change places. */
function broken({ query, variables }: RandomQuery, gen: GeneratorValue): RandomQuery {
  if (gen(fc.nat, { max: 3 }) > 0) return { query, variables }
  const at = gen(fc.nat, { max: query.length })
  const to = Math.min(query.length, at + gen(fc.nat, { max: 20 }))
  const sign = gen(fc.constantFrom, '{', '}', '(', '"', '$', '@', '...', '\u0000', '#', '"""', '\ud800', 'é')
  const variants = [
    query.slice(0, at) + query.slice(to),
    query.slice(0, at) + sign + query.slice(at),
    query.slice(at) + query.slice(0, at),
  ]
  return { query: variants[gen(fc.nat, { max: 2 })]!, variables }
}

async function ask(url: string, body: string, agent: Agent): Promise<string> {
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const sent = request(`${url}/graphql`, { method: 'POST', agent, headers }).end(body)
  const [response] = await once(sent, 'response')
  return `${response.statusCode} ${await text(response)}`
}
