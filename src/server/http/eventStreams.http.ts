import type { IncomingMessage, ServerResponse } from 'node:http'
import type { EventFraming } from './eventFraming.ts'
import type { EventPlace } from './eventPlace.ts'
import { HttpError } from './httpError.ts'
import { openEnded } from './openEnded.http.ts'
import { RecordedResponse } from './recordedResponse.http.ts'
import { standardHeaders } from './standardHeaders.ts'

export interface EventStreamSettings {
  /** How many listeners there may be at a time. */
  readonly most?: number
  /** How often each gets a sign of life, in milliseconds. One that has not read for as long is dropped. */
  readonly interval?: number
}

interface EventStream {
  readonly response: ServerResponse
  readonly framing: EventFraming
  readonly place: EventPlace
  /** Whether, at the last sign of life, it had not read what was sent. */
  isBehind: boolean
}

/**
 * The responses that send events for as long as the client listens. While a client does not read, it is sent nothing: the
 * source of its events makes one of those that it misses.
 */
export class EventStreams {
  readonly #most: number
  readonly #interval: number
  readonly #open = new Set<EventStream>()
  #timer: NodeJS.Timeout | undefined

  constructor({ most = 5_000, interval = 12_000 }: EventStreamSettings = {}) {
    this.#most = most
    this.#interval = interval
  }

  /**
   * Sends events until the client leaves, the server leaves, or there are no more.
   *
   * @param results ended when the response ends
   * @param place where the client is after each result, which its source sets
   * @throws HttpError 503 if there are as many listeners as there may be
   */
  answer(
    { method }: IncomingMessage,
    response: ServerResponse,
    results: AsyncIterator<unknown>,
    { framing, place }: Pick<EventStream, 'framing' | 'place'>,
    headers: Readonly<Record<string, string>>,
  ): void {
    const isFull = this.#open.size >= this.#most
    if (isFull || response.destroyed || method === 'HEAD') results.return?.()
    if (isFull) throw tooMany(this.#most)
    if (response.destroyed) return
    if (response instanceof RecordedResponse) response.record.isStream = true
    response.writeHead(200, { ...standardHeaders, ...eventHeaders, ...headers, 'content-type': framing.contentType })
    if (method === 'HEAD') response.end()
    else this.#send({ response, framing, place, isBehind: false }, results)
  }

  #send(stream: EventStream, results: AsyncIterator<unknown>): void {
    const { response, framing, place } = stream
    this.#open.add(stream)
    this.#timer ??= setInterval(() => this.#showLife(), this.#interval).unref()
    const { socket } = response
    // Other clients may close their side of the connection and go on reading; one that listens has left.
    const left = () => response.destroy()
    const over = () => {
      this.#forget(stream)
      socket?.off('end', left)
      results.return?.()?.catch(() => {})
    }
    socket?.once('end', left)
    response.once('close', over)
    openEnded(response, () => {
      // Without the event "complete", so that the client connects again, to whoever serves next.
      if (!response.writableEnded) response.end()
      over()
    })
    response.write(framing.start(place.current))
    // An error of the source is one of ours: the client connects again.
    write(stream, results).catch(() => response.destroy())
  }

  #showLife(): void {
    for (const stream of this.#open) {
      const { response, framing } = stream
      const isBehind = response.writableNeedDrain
      if (!isBehind) response.write(framing.pulse)
      else if (stream.isBehind) response.destroy()
      stream.isBehind = isBehind
    }
  }

  #forget(stream: EventStream): void {
    this.#open.delete(stream)
    if (this.#open.size > 0) return
    clearInterval(this.#timer)
    this.#timer = undefined
  }
}

const eventHeaders = {
  'cache-control': 'no-store',
  vary: 'accept',
  // Nginx would collect events before it sends them.
  'x-accel-buffering': 'no',
}

function tooMany(most: number): HttpError {
  return new HttpError(`${most} clients listen already, as many as may. Ask again later, or ask by polling.`, {
    status: 503,
    code: 'TOO_MANY_LISTENERS',
    headers: { 'retry-after': '60' },
  })
}

async function write({ response, framing, place }: EventStream, results: AsyncIterator<unknown>): Promise<void> {
  for (;;) {
    const { done, value } = await results.next()
    if (response.writableEnded || response.destroyed) return
    if (done) {
      response.end(framing.complete)
      return
    }
    if (!response.write(framing.next(JSON.stringify(value), place.current))) await drained(response)
  }
}

function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      response.off('drain', go)
      response.off('close', go)
      resolve()
    }
    response.once('drain', go)
    response.once('close', go)
  })
}
