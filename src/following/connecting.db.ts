import { Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { connection } from '../db/connection.ts'

/** A connection that may fall silent. */
export interface Line {
  readonly client: Client
  /** Why it broke, where it did: its queries say only that it has. */
  readonly broken: Error | undefined
  /** Ends it at once, without asking the server, which may be out of reach; its queries fail with the reason. */
  cut(reason?: Error): void
}

/** Between the beginnings of two attempts, in milliseconds; the last one repeats. A server that restarts is soon back. */
const waits = [200, 400, 800]

/**
 * Connects to a database that may be away. Where packets vanish, an attempt neither succeeds nor fails, and the system
 * repeats it ever more seldom: another one begins about each second, and the first that connects is taken. So a database that
 * is back is reached within about a second, and one that is slow to connect is reached, too.
 *
 * @param failed called with the reason of each attempt that fails
 * @returns undefined if it was stopped
 */
export async function connected(
  url: string,
  stop: AbortSignal,
  failed: (reason: unknown) => void,
): Promise<Line | undefined> {
  const underWay = new Set<Line>()
  const over = new AbortController()
  const end = () => over.abort()
  stop.addEventListener('abort', end)
  let first: Line | undefined
  const attempt = async () => {
    const line = newLine(url)
    underWay.add(line)
    try {
      await line.client.connect()
      if (over.signal.aborted) return
      underWay.delete(line)
      first = line
      end()
    } catch (error) {
      underWay.delete(line)
      if (!over.signal.aborted) failed(error)
    }
  }
  for (let count = 0; !stop.aborted && first === undefined; count++) {
    attempt()
    // Many nodes that lost the same server do not come back in step.
    await pause(waits[Math.min(count, waits.length - 1)]! * (0.75 + Math.random() / 2), over.signal)
  }
  stop.removeEventListener('abort', end)
  for (const line of underWay) line.cut()
  return first
}

function newLine(url: string): Line {
  const { connectionString, options, connectionTimeoutMillis } = connection(url)
  const socket = new Socket()
  const client = new Client({
    connectionString,
    options,
    connectionTimeoutMillis,
    keepAlive: true,
    stream: () => socket,
  })
  let broken: Error | undefined
  client.on('error', (error) => {
    broken ??= error
  })
  return {
    client,
    get broken() {
      return broken
    },
    cut: (reason) => void socket.destroy(reason),
  }
}

/** Waits, in milliseconds, or until the signal is aborted. */
export async function pause(time: number, over: AbortSignal): Promise<void> {
  await sleep(time, undefined, { signal: over }).catch((error) => {
    if (!over.aborted) throw error
  })
}
