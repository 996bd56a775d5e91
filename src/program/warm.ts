import { once } from 'node:events'
import { Agent, createServer, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** How many ask at the same time. */
const connections = 4

/**
 * Asks a request handler over and over, on an address that nobody else knows, until V8 has compiled the code that
 * answers: without that, the first requests after a start take tens of milliseconds.
 *
 * @param parameters what to ask: the parameters of a GraphQL request, each asked in the same words, whose answer is kept;
 * with variables that are new each time, for which its query is compiled; and with a query that is new each time
 * @param time how long, in milliseconds
 * @throws Error when a question cannot be answered
 */
export async function warm(
  handler: RequestListener,
  parameters: readonly { readonly query?: string; readonly documentId?: string }[],
  time: number,
): Promise<void> {
  const server = createServer(handler)
  // Exclusive: a worker listens here by itself, without the process that started it.
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
      const variables = number % 3 === 0 ? {} : { variables: { number } }
      const query = number % 3 === 2 && known.query !== undefined ? { query: `${known.query}# ${number}` } : {}
      const body = JSON.stringify({ ...known, ...variables, ...query })
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      const sent = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers }).end(body)
      const [response] = await once(sent, 'response')
      const answer = await text(response)
      if (response.statusCode >= 500) throw new Error(`${body} is answered ${response.statusCode}: ${answer}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, ask))
  } finally {
    agent.destroy()
    server.close()
  }
}
