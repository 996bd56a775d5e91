import { once } from 'node:events'
import { connect } from 'node:net'
import { setTimeout } from 'node:timers/promises'
import type { RawHttpShape } from './rawHttpShapes.ts'

/** What came back on a connection. */
export interface RawAnswers {
  readonly statuses: readonly number[]
  /** All that came, a byte a letter. */
  readonly text: string
  /** Whether the connection was ended as it should be, and not reset or left open. */
  readonly end: 'ended' | 'reset' | 'left open'
}

/** How long a connection may stay open without a word, in milliseconds. */
const patience = 15_000

/** Writes a shape to a connection of its own and reads until the server ends it. */
export async function sendRaw(port: number, { parts, endsItsSide }: RawHttpShape): Promise<RawAnswers> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
  const chunks: Buffer[] = []
  let end: RawAnswers['end'] = 'left open'
  socket.on('data', (chunk: Buffer) => chunks.push(chunk))
  const closed = new Promise<void>((resolve) => {
    socket.once('end', () => {
      end = 'ended'
      socket.end()
      resolve()
    })
    socket.on('error', () => {
      if (end === 'left open') end = 'reset'
      resolve()
    })
    socket.setTimeout(patience, resolve)
  })
  await once(socket, 'connect')
  for (const part of parts) {
    if (typeof part === 'number') await setTimeout(part)
    else socket.write(part)
  }
  if (endsItsSide) socket.end()
  await closed
  socket.destroy()
  const text = Buffer.concat(chunks).toString('latin1')
  return { statuses: [...text.matchAll(/HTTP\/1\.1 (\d{3}) /g)].map(([, status]) => Number(status)), text, end }
}
