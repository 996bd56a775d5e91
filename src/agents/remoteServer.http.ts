import { type DocumentNode, print } from 'graphql'
import type { GraphqlAnswer } from './toolAnswer.ts'

/** How long to wait for an answer, in milliseconds. */
const patience = 30_000

/**
 * Asks a GraphQL server. What keeps it from answering, and an address of something else, becomes an error
 * of the answer, with code UNREACHABLE.
 *
 * @param address of its GraphQL endpoint
 */
export async function askRemote(
  address: string,
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
): Promise<GraphqlAnswer> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify({ query: print(document), variables }),
      signal: AbortSignal.timeout(patience),
    })
    const type = response.headers.get('content-type') ?? ''
    const answer: unknown = /json/.test(type) ? await jsonOf(response) : undefined
    // A server may say in the form of GraphQL that this is not its endpoint.
    const isElsewhere = [404, 405].includes(response.status)
    if (!isAnswer(answer) || (isElsewhere && answer.data === undefined)) {
      const said = `it answered ${response.status} with ${type || 'nothing'}`
      return unreachable(`${address} is no GraphQL endpoint: ${said}. A career-lattice server has it at /graphql.`)
    }
    const strange = answer.errors?.find(({ message }) => ofOtherSchema.test(message))
    if (answer.data == null && strange !== undefined) {
      return unreachable(
        `${address} is a GraphQL endpoint, but not of career-lattice, or of another version of it: ${strange.message}`,
      )
    }
    return answer
  } catch (error) {
    const { name, message, cause } = error as Error
    const reason =
      name === 'TimeoutError'
        ? `no answer within ${patience / 1_000} s`
        : cause instanceof Error
          ? cause.message
          : message
    return unreachable(`${address} cannot be asked: ${reason}.`)
  }
}

/** How GraphQL servers refuse a document that is of another schema. */
const ofOtherSchema = /^(?:Cannot query field|Unknown (?:type|argument|fragment|directive)|Field "\w+" is not defined)/

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text()
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function isAnswer(value: unknown): value is GraphqlAnswer {
  if (typeof value !== 'object' || value === null) return false
  const { data, errors } = value as Readonly<Record<string, unknown>>
  const areErrors = Array.isArray(errors) && errors.every((error) => typeof error?.message === 'string')
  return errors === undefined ? typeof data === 'object' && data !== null : areErrors
}

function unreachable(message: string): GraphqlAnswer {
  return { errors: [{ message, extensions: { code: 'UNREACHABLE' } }] }
}
