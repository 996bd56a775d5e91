import { Agent, request } from 'node:http'

/** What came of the requests of some time. */
export interface Answered {
  readonly requests: number
  /** What went wrong, one text for each request that was not answered as it should be. */
  readonly errors: readonly string[]
  /** How many were sent again, since the process that should have answered was gone. */
  readonly repeated: number
  /** From the moment that a request was due until its answer was whole, in milliseconds, ascending. */
  readonly latencies: readonly number[]
}

/** Users who ask at a steady rate, whether or not they are answered. */
export interface SteadyLoad {
  /** What came of the requests that were due since the last call. */
  taken(): Answered
  stop(): Promise<void>
}

/** No answer for so long is an error, in milliseconds. */
const patience = 10_000

const roles = ['data-scientist', 'data-analyst', 'machine-learning-engineer', 'web-developer', 'data-engineer']

/** Every other request was sent before, so that its answer may be kept; each of the others is new. */
function query(number: number): string {
  const role = roles[number % roles.length]!
  const other = roles[(number + 1) % roles.length]!
  if (number % 2 === 0) return `{ overlap(roles: ["${role}", "${other}"]) { score sentence } }`
  return `{ n${number}: role(slug: "${role}") { title skills(first: 10) { edges { weight node { name } } } } }`
}

/**
 * @param rate requests in a second
 * @param from the address that each request comes from, as a proxy says it; that of this machine if absent
 */
export function steadyLoad(url: string, rate: number, from?: (number: number) => string): SteadyLoad {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 })
  const underWay = new Set<Promise<void>>()
  let [requests, repeated] = [0, 0]
  let errors: string[] = []
  let latencies: number[] = []

  const once = (body: string, number: number) =>
    new Promise<string>((resolve, reject) => {
      const headers = {
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(body),
        ...(from && { 'x-forwarded-for': from(number) }),
      }
      const sent = request(`${url}/graphql`, { method: 'POST', agent, headers, timeout: patience }, (response) => {
        let text = ''
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk
        })
        response.on('error', reject)
        response.on('end', () => resolve(`${response.statusCode} ${text}`))
      })
      sent.on('timeout', () => sent.destroy(new Error(`no answer for ${patience} ms`)))
      sent.on('error', reject)
      sent.end(body)
    })

  const ask = async (number: number, due: number) => {
    const body = JSON.stringify({ query: query(number) })
    let answer: string
    try {
      answer = await once(body, number).catch((error: NodeJS.ErrnoException) => {
        // As a proxy does with a question whose connection breaks before an answer comes.
        if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error
        repeated++
        return once(body, number)
      })
    } catch (error) {
      answer = String(error)
    }
    if (!answer.startsWith('200 ') || answer.includes('"errors":')) errors.push(answer.slice(0, 300))
    latencies.push(performance.now() - due)
  }

  const start = performance.now()
  let sent = 0
  const timer = setInterval(() => {
    for (let due = start + (sent * 1000) / rate; due <= performance.now(); due = start + (sent * 1000) / rate) {
      sent++
      requests++
      const asked = ask(sent, due).finally(() => underWay.delete(asked))
      underWay.add(asked)
    }
  }, 5)
  return {
    taken() {
      const answered = { requests, errors, repeated, latencies: latencies.sort((a, b) => a - b) }
      requests = 0
      repeated = 0
      errors = []
      latencies = []
      return answered
    },
    async stop() {
      clearInterval(timer)
      await Promise.all(underWay)
      agent.destroy()
    },
  }
}
