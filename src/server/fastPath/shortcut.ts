import type { Question } from '../cache/question.ts'
import type { Exchange } from '../exchange.ts'
import type { Reply } from '../http/reply.ts'
import { standardHeaders } from '../http/standardHeaders.ts'
import type { FindCompiled } from './compiledQueries.ts'

/** The types of answers that are made here, by what the client prefers. */
const contentTypes: ReadonlyMap<string, string> = new Map([
  ['application/json', standardHeaders['content-type']],
  ['application/graphql-response+json', 'application/graphql-response+json; charset=utf-8'],
])

/** What a body may hold beside a query, and what each must be. */
const parameters: Readonly<Record<string, (value: unknown) => boolean>> = {
  query: (value) => typeof value === 'string',
  operationName: (value) => value === null || typeof value === 'string',
  variables: (value) => value === null || (typeof value === 'object' && !Array.isArray(value)),
}

/**
 * Answers what most requests are: a compiled query in a POST of JSON, which goes well. Yoga would answer the same to the
 * byte, in several times the time, because it has to be ready for anything. So whatever is not as simple, or goes wrong,
 * is left to Yoga.
 *
 * @returns undefined where Yoga should answer
 */
export function shortcut(question: Question, exchange: Exchange, find: FindCompiled): Reply | undefined {
  const { method, url, contentType: sent, accept = 'application/json', body } = question
  if (method !== 'POST' || url !== '/graphql' || sent !== 'application/json' || body === undefined) return undefined
  const contentType = contentTypes.get(accept)
  if (contentType === undefined) return undefined
  const asked = parametersIn(body)
  if (asked === undefined) return undefined
  const run = find(asked.query, asked.operationName)
  if (run === undefined) return undefined
  const result = run.execute(exchange.context(), asked.variables ?? {})
  if (result === undefined || result instanceof Promise) {
    exchange.hasFailedCompiled = true
    return undefined
  }
  exchange.isPure = true
  return { status: 200, headers: { 'content-type': contentType }, body: JSON.stringify({ data: result.data }) }
}

interface Parameters {
  readonly query: string
  readonly operationName?: string | null
  readonly variables?: Record<string, unknown> | null
}

function parametersIn(body: Buffer): Parameters | undefined {
  let found: unknown
  try {
    found = JSON.parse(body.toString())
  } catch {
    // Yoga says what is wrong with it.
    return undefined
  }
  if (typeof found !== 'object' || found === null || !('query' in found)) return undefined
  for (const name in found) {
    if (!Object.hasOwn(parameters, name) || !parameters[name]!(found[name as keyof typeof found])) return undefined
  }
  return found as Parameters
}
