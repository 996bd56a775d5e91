import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, Server, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { Connections } from './connections.http.ts'
import { refuseMalformed, refuseTunnel } from './malformed.http.ts'

/** Where to listen. */
export interface ListenSettings {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  /** How long a client may take to send a request, in milliseconds; a slower one is answered 408. */
  readonly sendTime?: number
  /** How long running requests may go on after `close`, in milliseconds. */
  readonly drainTime?: number
}

/** How long new connections are accepted while a server is closed, where they keep coming; in milliseconds. */
const backlogTime = 500

/** A server that accepts requests. */
export interface Listening {
  /** Its address as one can open it, without a slash at the end. */
  readonly url: string
  /** Accepts no more connections, answers what was sent, and resolves when the last connection is closed. */
  close(): Promise<void>
}

/**
 * Starts an HTTP server.
 *
 * @throws Error when the port is taken or not allowed, naming the setting to change
 */
export async function listen(
  handler: RequestListener,
  { host, port, sendTime = 10_000, drainTime = 10_000 }: ListenSettings,
): Promise<Listening> {
  const server = createServer(
    { requestTimeout: sendTime, headersTimeout: sendTime, connectionsCheckingInterval: sendTime / 10 },
    (request, response) => {
      if (connections.noted(request, response)) handler(request, response)
    },
  )
  // A client may end its side once it has sent its request: it is answered all the same.
  Object.assign(server, { httpAllowHalfOpen: true })
  const connections = new Connections(server)
  server.on('clientError', (error, socket) =>
    refuseMalformed(error, socket as Socket, connections.owed(socket as Socket)),
  )
  server.on('connect', refuseTunnel)
  server.listen(port, host)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw explained(error, host, port)
  })

  async function close(): Promise<void> {
    const closed = once(server, 'close')
    await backlogAccepted(connections)
    // Node's server for HTTP would shut idle connections at once, on which a request may be on its way.
    Server.prototype.close.call(server)
    const allClosed = connections.close()
    const deadline = setTimeout(() => server.closeAllConnections(), drainTime)
    await closed
    allClosed()
    clearTimeout(deadline)
    // What is left to close is Node's timer that looks for slow clients.
    server.close()
  }

  let closing: Promise<void> | undefined
  return {
    url: urlOf(host, (server.address() as AddressInfo).port),
    close: () => {
      closing ??= close()
      return closing
    },
  }
}

/** Connections that wait to be accepted when a server is closed are reset. It accepts one a turn of the event loop. */
async function backlogAccepted(connections: Connections): Promise<void> {
  const end = performance.now() + backlogTime
  let before: number
  do {
    before = connections.accepted
    for (let turn = 0; turn < 2; turn++) await setImmediate()
  } while (connections.accepted > before && performance.now() < end)
}

function explained(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const cause = { cause: error }
  if (error.code === 'EADDRINUSE') {
    return new Error(`Port ${port} on ${host} is taken. Stop the program that uses it, or set PORT to another.`, cause)
  }
  if (error.code === 'EACCES') {
    return new Error(`Port ${port} on ${host} is not open to this user. Set PORT to 1024 or above.`, cause)
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new Error(`This machine has no address ${host}. Set HOST to one that it has.`, cause)
  }
  return error
}

function urlOf(host: string, port: number): string {
  const everywhere = host === '0.0.0.0' || host === '::'
  return `http://${everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host}:${port}`
}
