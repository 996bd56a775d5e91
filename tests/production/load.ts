import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { text } from 'node:stream/consumers'

/** What came of requests. */
export interface Load {
  /** Ends when the number of requests is reached and what is waited for is over. */
  readonly ended: Promise<unknown>
  answered(): number
  /** A sentence for each request that failed. */
  failures(): readonly string[]
  /** The longest that a request took, in milliseconds. */
  longest(): number
}

/** Number of clients that ask at the same time, each over a connection that is kept. */
const clients = 16

/**
 * Asks a server again and again: in turns a query that repeats, by GET and by POST, and one that was never sent before, by
 * POST. An answer with another status than 200, with errors, or none, is a failure.
 *
 * @param pause of each client between two requests, in milliseconds
 */
export function load(url: string, requests: number, until: Promise<unknown>, pause = 0): Load {
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const failures: string[] = []
  let sent = 0
  let answered = 0
  let longest = 0
  let isOver = false
  const over = () => {
    isOver = true
  }
  until.then(over, over)

  async function ask(number: number): Promise<void> {
    const isGet = number % 3 === 0
    const known = '{ overlap(roles: ["data-scientist", "web-developer"]) { sentence } }'
    const query = number % 3 === 2 ? `{ role(slug: "data-scientist") { title } stats { revision } } # ${number}` : known
    const body = isGet ? '' : JSON.stringify({ query })
    const path = isGet ? `/graphql?query=${encodeURIComponent(query)}` : '/graphql'
    const headers = isGet ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
    const before = performance.now()
    try {
      const asked = request(`${url}${path}`, { method: isGet ? 'GET' : 'POST', agent, headers }).end(body)
      const [response] = await once(asked, 'response')
      const answer = await text(response)
      if (response.statusCode !== 200 || JSON.parse(answer).errors !== undefined) {
        failures.push(`${isGet ? 'GET' : 'POST'} was answered ${response.statusCode}: ${answer.slice(0, 200)}`)
      } else answered++
    } catch (error) {
      failures.push(`${isGet ? 'GET' : 'POST'} failed: ${error}`)
    }
    longest = Math.max(longest, performance.now() - before)
  }

  async function client(): Promise<void> {
    while (sent < requests || !isOver) {
      await ask(sent++)
      if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause))
    }
  }

  const ended = Promise.all(Array.from({ length: clients }, client)).finally(() => agent.destroy())
  return { ended, answered: () => answered, failures: () => failures, longest: () => longest }
}
