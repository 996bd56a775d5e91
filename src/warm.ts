import { once } from 'node:events'
import { Agent, createServer, type RequestListener, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

/** How many ask at the same time. */
const connections = 4

/**
 * Asks queries of a request handler over and over, on an address that nobody else knows, until V8 has compiled the code
 * that answers them: without that, the first requests after a start take tens of milliseconds. Each query is asked in the
 * same words, for which it is compiled, and in words that are new each time, which are parsed and validated.
 *
 * @param time how long, in milliseconds
 * @throws Error when a query is not answered with status 200
 */
export async function warm(handler: RequestListener, queries: readonly string[], time: number): Promise<void> {
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
      const query = queries[Math.floor(number / 2) % queries.length]!
      const body = JSON.stringify({ query: number % 2 === 0 ? query : `${query}# ${number}` })
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
      const sent = request({ host: '127.0.0.1', port, path: '/graphql', method: 'POST', agent, headers }).end(body)
      const [response] = await once(sent, 'response')
      const answer = await text(response)
      if (response.statusCode !== 200) throw new Error(`The query ${query} is answered ${response.statusCode}: ${answer}`)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, ask))
  } finally {
    agent.destroy()
    server.close()
  }
}
