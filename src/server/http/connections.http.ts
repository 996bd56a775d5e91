import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

/** How long a connection that asks nothing is kept while all are being closed, in milliseconds. */
const grace = 200

/** How often to look which connections ask nothing, in milliseconds. */
const interval = 20

interface Connection {
  /** The answer to the last request that came; answers go out in the order of their requests. */
  latest: ServerResponse | undefined
  /** What had come when it was last looked at, and since when it has been the same and nothing was asked. */
  bytesRead: number
  quietSince: number
}

/** The connections of a server, which can be closed so that nobody loses a request that was sent. */
export class Connections {
  readonly #connections = new Map<Socket, Connection>()
  #isClosing = false
  #accepted = 0

  constructor(server: Server) {
    server.on('connection', (socket) => {
      this.#accepted++
      this.#connections.set(socket, { latest: undefined, bytesRead: 0, quietSince: performance.now() })
      socket.once('close', () => this.#connections.delete(socket))
    })
  }

  /** How many there have been. */
  get accepted(): number {
    return this.#accepted
  }

  /**
   * Notes a request.
   *
   * @returns whether it can be answered: not on a connection that was ended before it came
   */
  noted({ socket }: IncomingMessage, response: ServerResponse): boolean {
    const connection = this.#connections.get(socket)
    if (connection === undefined || socket.writableEnded) return false
    const before = connection.latest
    connection.latest = response
    if (!this.#isClosing) return true
    // Node drops what comes after the answer that ends a connection, so it has to be the last.
    if (before && !before.headersSent) before.shouldKeepAlive = true
    response.shouldKeepAlive = false
    return true
  }

  /** The last answer that is still owed on a connection. */
  owed(socket: Socket): ServerResponse | undefined {
    return owed(this.#connections.get(socket))
  }

  /**
   * Says in each answer from now on that it is the last on its connection, and ends the connections on which nothing has
   * been asked for a while. They are ended one way first: to shut them at once would reset those that send just then.
   *
   * @returns a function to call when all are closed
   */
  close(): () => void {
    this.#isClosing = true
    const start = performance.now()
    for (const connection of this.#connections.values()) {
      connection.quietSince = start
      const response = owed(connection)
      if (response) response.shouldKeepAlive = false
    }
    const sweep = setInterval(() => {
      for (const [socket, connection] of this.#connections) endIfQuiet(socket, connection)
    }, interval)
    return () => clearInterval(sweep)
  }
}

function owed(connection: Connection | undefined): ServerResponse | undefined {
  const latest = connection?.latest
  // It is done when it is written and Node has let go of the connection, or has ended it.
  return latest?.writableFinished && latest.socket === null ? undefined : latest
}

function endIfQuiet(socket: Socket, connection: Connection): void {
  const now = performance.now()
  if (owed(connection) || socket.bytesRead > connection.bytesRead) {
    connection.bytesRead = socket.bytesRead
    connection.quietSince = now
  } else if (now - connection.quietSince > grace) {
    if (socket.writableEnded) socket.destroy()
    else socket.end()
    connection.quietSince = now
  }
}
