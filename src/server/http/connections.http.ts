import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { endIfOpenEnded } from './openEnded.http.ts'

/** While the server closes: how long a connection must be idle, at least, to be ended, in milliseconds. */
const shortestIdleTime = 200

/** How often idle connections are looked for, in milliseconds. */
const checkInterval = 20

interface Connection {
  /** The response to the last request; responses are sent in the order of requests. */
  latestResponse: ServerResponse | undefined
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
      this.#connections.set(socket, { latestResponse: undefined, bytesRead: 0, idleSince: performance.now() })
      socket.once('close', () => this.#connections.delete(socket))
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
  track({ socket }: IncomingMessage, response: ServerResponse): boolean {
    const connection = this.#connections.get(socket)
    if (connection === undefined || socket.writableEnded) return false
    const before = connection.latestResponse
    connection.latestResponse = response
    if (!this.#isClosing) return true
    // Node drops all responses after one with `connection: close`, so only the last may have it.
    if (before && !before.headersSent) before.shouldKeepAlive = true
    response.shouldKeepAlive = false
    return true
  }

  /** The last unfinished response on a connection. */
  unfinishedResponse(socket: Socket): ServerResponse | undefined {
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

function unfinishedResponse(connection: Connection | undefined): ServerResponse | undefined {
  const latest = connection?.latestResponse
  // A response is finished when it is written and Node has detached it from its socket.
  return latest?.writableFinished && latest.socket === null ? undefined : latest
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
