import { once } from 'node:events'
import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A small reverse proxy that serves another server under a path, as many sites do, and that can be cut off. */
export interface PrefixingProxy {
  /** The address of the path, without a slash at its end. */
  readonly url: string
  /** Whether the server behind it can be reached. */
  setReachable(isReachable: boolean): void
  close(): Promise<void>
}

/** @param prefix a path that is taken away from what is passed on, with a slash at its beginning only; may be empty */
export async function startPrefixingProxy(target: string, prefix: string): Promise<PrefixingProxy> {
  let isReachable = true
  const server = createServer((incoming, outgoing) => {
    const { method, headers } = incoming
    if (!isReachable) return outgoing.destroy()
    if (!incoming.url!.startsWith(`${prefix}/`)) return outgoing.writeHead(404).end('Nothing is outside of the path.')
    const passedOn = request(`${target}${incoming.url!.slice(prefix.length)}`, { method, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode!, answer.headers)
      answer.pipe(outgoing)
    })
    passedOn.on('error', () => outgoing.destroy())
    incoming.pipe(passedOn)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}${prefix}`,
    setReachable(next) {
      isReachable = next
      if (!next) server.closeAllConnections()
    },
    async close() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
