import { once } from 'node:events'
import { Agent, createServer, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** What a GraphQL request asks. */
interface Parameters {
  readonly query?: string
  readonly documentId?: string
  readonly variables?: Readonly<Record<string, unknown>>
}

/** Number of concurrent requests. */
const connections = 4

/**
 * Sends requests to a handler on a private port so that V8 compiles its code: otherwise the first requests after a start
 * take tens of milliseconds.
 *
 * @param parameters of GraphQL requests. Each request is repeated in three ways: unchanged, for the response cache; with
 * new variables, for compiled queries; and with a new query text
 * @param time in milliseconds
 * @throws Error if a request fails
 */
export async function warm(handler: RequestListener, parameters: readonly Parameters[], time: number): Promise<void> {
  const server = createServer(handler)
  // Exclusive: not shared with the other workers of a cluster.
  server.listen({ host: '127.0.0.1', port: 0, exclusive: true })
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const end = performance.now() + time
  let asked = 0
  const ask = async () => {
    while (performance.now() < end) {
      const number = asked++
      const known = parameters[Math.floor(number / 3) % parameters.length]!
      const variables = number % 3 === 0 ? {} : { variables: { ...known.variables, number } }
      const query = number % 3 === 2 && known.query !== undefined ? { query: `${known.query}# ${number}` } : {}
      const body = JSON.stringify({ ...known, ...variables, ...query })
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      const sent = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers }).end(body)
      const [response] = await once(sent, 'response')
      const answer = await text(response)
      if (response.statusCode >= 500) throw new Error(`${body} failed with status ${response.statusCode}: ${answer}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, ask))
  } finally {
    agent.destroy()
    server.close()
  }
}
