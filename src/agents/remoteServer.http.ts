import { type DocumentNode, print } from 'graphql'
import type { GraphqlAnswer } from './toolAnswer.ts'

/** How long to wait for an answer, in milliseconds. */
const patience = 30_000

/**
 * Asks a GraphQL server. What keeps it from answering becomes an error of the answer, with code UNREACHABLE.
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
    if (!/json/.test(type)) {
      return unreachable(
        `${address} answered ${response.status} with ${type || 'nothing'}; it should be a GraphQL endpoint.`,
      )
    }
    return (await response.json()) as GraphqlAnswer
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

function unreachable(message: string): GraphqlAnswer {
  return { errors: [{ message, extensions: { code: 'UNREACHABLE' } }] }
}
