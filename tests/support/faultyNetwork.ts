import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** A network between a program and a server, which can be cut and made slow. */
export interface FaultyNetwork {
  /** The address of the server as it is reached through this network. */
  readonly url: string
  /**
   * Loses everything from now on, on every connection and without a word to either end. Connections that were open
   * stay lost when the network is mended, as behind a firewall that has forgotten them.
   */
  cut(): void
  mend(): void
  /** Has everything arrive later, in milliseconds each way; 0 for at once. */
  delay(time: number): void
  close(): Promise<void>
}

/** Puts a network of our own before a server. */
export async function faultyNetwork(to: string): Promise<FaultyNetwork> {
  const url = new URL(to)
  const { hostname, port } = url
  const sockets = new Set<Socket>()
  const lost = new Set<Socket>()
  let isCut = false
  let latency = 0
  const carry = (from: Socket, target: Socket) => {
    let arrived: Promise<void> = Promise.resolve()
    const send = (deliver: () => void) => {
      const due = performance.now() + latency
      arrived = arrived.then(async () => {
        while (latency > 0 && performance.now() < due) await sleep(Math.min(20, due - performance.now()))
        if (!lost.has(from)) deliver()
      })
    }
    from.on('data', (chunk) => send(() => target.write(chunk)))
    from.on('close', () => send(() => target.destroy()))
    from.on('error', () => {})
  }
  const server = createServer((near) => {
    sockets.add(near)
    near.on('close', () => sockets.delete(near))
    near.on('error', () => {})
    if (isCut) return void lost.add(near)
    const far = connect({ host: hostname, port: Number(port), noDelay: true })
    sockets.add(far)
    far.on('close', () => sockets.delete(far))
    carry(near, far)
    carry(far, near)
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  url.hostname = '127.0.0.1'
  url.port = String((server.address() as AddressInfo).port)
  return {
    url: url.href,
    cut() {
      isCut = true
      for (const socket of sockets) lost.add(socket)
    },
    mend() {
      isCut = false
    },
    delay(time) {
      latency = time
    },
    async close() {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
