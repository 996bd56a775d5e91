import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import { endIfOpenEnded } from './openEnded.http.ts'
import type { RecordedResponse } from './recordedResponse.http.ts'

/** While the server closes: how long a connection must be idle, at least, to be ended, in milliseconds. */
const shortestIdleTime = 200

/** How often idle connections are looked for, in milliseconds. */
const checkInterval = 20

interface Connection {
  /** Those that were not finished when the last request came, in the order of requests, and the response to that. */
  readonly responses: RecordedResponse[]
  /** Bytes read at the last check, and since when there were no more and no request was running. */
  bytesRead: number
  idleSince: number
}

/** The connections of a server, which can be closed without losing requests that clients have sent. */
export class Connections {
  readonly #connections = new Map<Socket, Connection>()
  #isClosing = false
  #accepted = 0

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.#accepted++
      const responses: RecordedResponse[] = []
      this.#connections.set(socket, { responses, bytesRead: 0, idleSince: performance.now() })
      socket.once('close', () => {
        this.#connections.delete(socket)
        // One listener for a connection takes less than one for each response.
        for (const response of responses) response.tellObservers()
      })
    })
  }

  /** Number of connections since the start. */
  get accepted(): number {
    return this.#accepted
  }

  /**
   * Registers a request.
   *
   * @returns whether it can be answered: false if its connection was ended before it arrived
   */
  track(response: RecordedResponse): boolean {
    const { socket } = response.req
    const connection = this.#connections.get(socket)
    if (connection === undefined || socket.writableEnded) return false
    const { responses } = connection
    // Responses are sent in the order of requests.
    while (responses.length > 0 && isFinished(responses[0]!)) responses.shift()
    const before = responses.at(-1)
    responses.push(response)
    if (!this.#isClosing) return true
    // Node drops all responses after one with `connection: close`, so only the last may have it.
    if (before && !before.headersSent) before.shouldKeepAlive = true
    response.shouldKeepAlive = false
    return true
  }

  /** The last unfinished response on a connection. */
  unfinishedResponse(socket: Socket): RecordedResponse | undefined {
    return unfinishedResponse(this.#connections.get(socket))
  }

  /**
   * Closes all connections: with `connection: close` in all further responses, and by ending those that are idle. These
   * are half-closed first, because destroying them would reset one on which a request is just arriving.
   *
   * @param idleTime how long a connection must be idle to be ended, in milliseconds; 200 at least
   * @returns a function to call when all are closed
   */
  close(idleTime: number): () => void {
    this.#isClosing = true
    const start = performance.now()
    for (const connection of this.#connections.values()) {
      connection.idleSince = start
      const response = unfinishedResponse(connection)
      if (response) response.shouldKeepAlive = false
    }
    const timer = setInterval(() => {
      for (const [socket, connection] of this.#connections) {
        const response = unfinishedResponse(connection)
        if (response) endIfOpenEnded(response)
        endIfIdle(socket, connection, Math.max(idleTime, shortestIdleTime))
      }
    }, checkInterval)
    return () => clearInterval(timer)
  }
}

function unfinishedResponse(connection: Connection | undefined): RecordedResponse | undefined {
  const latest = connection?.responses.at(-1)
  return latest && !isFinished(latest) ? latest : undefined
}

/** Whether it is written and Node has detached it from its socket. */
function isFinished({ writableFinished, socket }: RecordedResponse): boolean {
  return writableFinished && socket === null
}

function endIfIdle(socket: Socket, connection: Connection, idleTime: number): void {
  const now = performance.now()
  if (unfinishedResponse(connection) || socket.bytesRead > connection.bytesRead) {
    connection.bytesRead = socket.bytesRead
    connection.idleSince = now
  } else if (now - connection.idleSince > (socket.writableEnded ? shortestIdleTime : idleTime)) {
    if (socket.writableEnded) socket.destroy()
    else socket.end()
    connection.idleSince = now
  }
}
