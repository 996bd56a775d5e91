import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

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

/** A server that accepts requests. */
export interface Listening {
  /** Its address as one can open it, without a slash at the end. */
  readonly url: string
  /** Accepts no more requests, lets the running ones finish, and resolves when the last connection is closed. */
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
    handler,
  )
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  server.listen(port, host)
  await once(server, 'listening').catch((error: NodeJS.ErrnoException) => {
    throw explained(error, host, port)
  })

  async function close(): Promise<void> {
    const closed = once(server, 'close')
    server.close()
    const sweep = setInterval(() => {
      // A connection becomes idle when its request is answered, which Node does not look for by itself.
      server.closeIdleConnections()
      // Browsers open connections ahead of need; Node counts one that never sent anything as busy.
      for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy()
    }, 20)
    const deadline = setTimeout(() => server.closeAllConnections(), drainTime)
    await closed
    clearInterval(sweep)
    clearTimeout(deadline)
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
