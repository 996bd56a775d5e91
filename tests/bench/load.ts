import { connect, type Socket } from 'node:net'

/** How many requests to send, and how many at a time. */
export interface LoadPlan {
  readonly connections: number
  /** No new request is sent after so long; those under way are waited for. In seconds. */
  readonly seconds: number
  /** No new request is sent after so many. */
  readonly requests?: number
}

/** What came of a load. */
export interface LoadResult {
  /** How many requests were answered. */
  readonly requests: number
  /** From the first request to the last answer. */
  readonly seconds: number
  /** Per request in milliseconds, in the order of the answers. */
  readonly latencies: Float64Array
}

/**
 * Asks as fast as a server answers: every connection sends its next request when the answer to its last one is whole.
 * Plain sockets, because this process shares its core with PostgreSQL, and what it uses of it is missing there.
 *
 * @param body gives the body of the next request
 * @throws Error when an answer has another status than 200 or has errors
 */
export async function load(url: string, body: () => string, plan: LoadPlan): Promise<LoadResult> {
  const { hostname, port, pathname, host } = new URL(url)
  const head = `POST ${pathname} HTTP/1.1\r\nhost: ${host}\r\naccept: application/json\r\ncontent-type: application/json\r\n`
  const latencies: number[] = []
  const start = performance.now()
  const end = start + plan.seconds * 1000
  let sent = 0

  const run = (socket: Socket): Promise<void> =>
    new Promise((resolve, reject) => {
      let received: Buffer[] = []
      let length = 0
      let expected: number | undefined
      let begun = 0
      const next = () => {
        if (performance.now() >= end || sent >= (plan.requests ?? Number.POSITIVE_INFINITY)) {
          socket.destroy()
          return resolve()
        }
        sent++
        const text = body()
        received = []
        length = 0
        expected = undefined
        begun = performance.now()
        socket.write(`${head}content-length: ${Buffer.byteLength(text)}\r\n\r\n${text}`)
      }
      socket.on('data', (chunk) => {
        received.push(chunk)
        length += chunk.length
        expected ??= wholeLength(received.length === 1 ? chunk : Buffer.concat(received))
        if (expected === undefined) return
        if (expected === chunked ? !endsChunks(chunk) : length < expected) return
        latencies.push(performance.now() - begun)
        const wrong = complaint(received.length === 1 ? chunk : Buffer.concat(received))
        if (wrong) {
          socket.destroy()
          return reject(new Error(`${url} answered ${wrong}`))
        }
        next()
      })
      socket.setTimeout(longestWait, () => socket.destroy(new Error(`${url} was silent for ${longestWait} ms`)))
      socket.on('error', reject)
      socket.on('end', () => reject(new Error(`${url} closed a connection`)))
      next()
    })

  const sockets = await Promise.all(Array.from({ length: plan.connections }, () => connected(hostname, Number(port))))
  await Promise.all(sockets.map(run))
  return {
    requests: latencies.length,
    seconds: (performance.now() - start) / 1000,
    latencies: Float64Array.from(latencies),
  }
}

/** A server that needs longer for an answer has gone wrong. In milliseconds. */
const longestWait = 60_000

function connected(host: string, port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true }, () => resolve(socket.off('error', reject)))
    socket.once('error', reject)
  })
}

const chunked = -1

/** Length of a whole answer by its head; `chunked` where its body ends by a mark; undefined while the head is cut. */
function wholeLength(answer: Buffer): number | undefined {
  const headEnd = answer.indexOf('\r\n\r\n')
  if (headEnd < 0) return undefined
  const head = answer.toString('latin1', 0, headEnd)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)
  return length ? headEnd + 4 + Number(length[1]) : chunked
}

/** Nothing follows an answer here before the next request, so the last chunk is the end of what has come. */
function endsChunks(chunk: Buffer): boolean {
  return chunk.subarray(-5).toString('latin1') === '0\r\n\r\n'
}

function complaint(answer: Buffer): string | undefined {
  if (answer.toString('latin1', 9, 12) === '200' && !answer.includes('"errors":')) return undefined
  return answer.toString('utf8', 0, 1000)
}
