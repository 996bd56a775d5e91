import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import { type AddressInfo, Server, type Socket } from 'node:net'
import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import { Connections } from './connections.http.ts'
import { type Observe, RecordedResponse } from './recordedResponse.http.ts'
import { refuseMalformed, refuseTunnel } from './refuseMalformed.http.ts'

export interface ListenSettings {
  readonly host: string
  /** 0 chooses a free port. */
  readonly port: number
  /** Maximal time to receive a request, in milliseconds; slower ones are answered with 408. */
  readonly requestTimeout?: number
  /**
   * How long a closing server goes on as before, in milliseconds, so that a balancer that asks whether it is ready sends
   * no more; and then how long a connection must be idle to be ended, so that a proxy whose connections are idle for less
   * never sends a request on one that is just being ended. 0 by default: the server closes at once, and connections are
   * ended after a moment.
   */
  readonly drainTime?: number
  /** How long running requests may take after that, in milliseconds. */
  readonly drainTimeout?: number
  /** Called with each request that was answered. */
  readonly observers?: readonly Observe[]
}

/** How long a closing server accepts connections that are waiting in the backlog, in milliseconds. */
const backlogTime = 500

export interface Listening {
  /** Without a trailing slash. */
  readonly url: string
  /**
   * Goes on for the drain time, stops accepting connections, answers the requests that were sent, and resolves when all
   * connections are closed.
   */
  close(): Promise<void>
}

/**
 * Starts an HTTP server.
 *
 * @throws Error if the address is not available, naming the setting to change
 */
export async function listen(
  handler: RequestListener,
  { host, port, requestTimeout = 10_000, drainTime = 0, drainTimeout = 10_000, observers = [] }: ListenSettings,
): Promise<Listening> {
  const server = createServer(
    {
      requestTimeout,
      headersTimeout: requestTimeout,
      ServerResponse: RecordedResponse,
      connectionsCheckingInterval: requestTimeout / 10,
    },
    (request, response) => {
      response.record.observers = observers
      if (connections.track(response)) handler(request, response)
    },
  )
  // Clients may half-close the connection after a request.
  Object.assign(server, { httpAllowHalfOpen: true })
  const connections = new Connections(server)
  server.on('clientError', (error, socket) =>
    refuseMalformed(error, socket as Socket, connections.unfinishedResponse(socket as Socket)),
  )
  server.on('connect', refuseTunnel)
  server.listen(port, host)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw withAdvice(error, host, port)
  })

  async function close(): Promise<void> {
    const closed = once(server, 'close')
    // Connections are kept open meanwhile: whoever had to make new ones would meet the moment when none are accepted.
    await wait(drainTime)
    await acceptBacklog(connections)
    // The method of http.Server would destroy idle connections, on which a request may just be arriving.
    Server.prototype.close.call(server)
    const stopChecking = connections.close(drainTime)
    const deadline = setTimeout(() => server.closeAllConnections(), drainTime + drainTimeout)
    await closed
    stopChecking()
    clearTimeout(deadline)
    // Stops Node's timer that checks for slow clients.
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

/**
 * Accepts the connections in the backlog, which would be reset when the server closes. Node accepts one per turn of the
 * event loop.
 */
async function acceptBacklog(connections: Connections): Promise<void> {
  const end = performance.now() + backlogTime
  let before: number
  do {
    before = connections.accepted
    for (let turn = 0; turn < 2; turn++) await setImmediate()
  } while (connections.accepted > before && performance.now() < end)
}

function withAdvice(error: NodeJS.ErrnoException, host: string, port: number): Error {
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
