// As globals, Buffer and performance would be read by a getter each time.
import { Buffer } from 'node:buffer'
import { randomBytes } from 'node:crypto'
import { type IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { performance } from 'node:perf_hooks'
import type { Operation } from '../requestState.ts'

/** Called once with each request that was answered, or whose client has left. */
export type Observe = (answered: RecordedResponse) => void

/** A request id that a proxy or client may give: what is longer, or might break a line of a log, is replaced. */
const givenId = /^[\w.:/+=@-]{1,128}$/

/** In hexadecimal digits, as many as nginx makes. */
const idLength = 32

/** Digits for the ids of many requests: to draw them together takes less than to make a UUID for each. */
let digits = ''
let digitsUsed = 0

const nobody: readonly Observe[] = []

/**
 * Cost of receiving and sending what costs nothing to compute, such as an answer that is kept, in fields of an answer.
 */
export const leastCost = 25

/** What became of a request. */
export interface RequestRecord {
  /** The id that the request came with, or a new one. */
  readonly requestId: string
  /** Time of a monotonic clock when the headers of the request were there, in milliseconds. */
  readonly start: number
  /** What answering took, in fields of an answer. */
  cost: number
  /** Length of the body so far, in bytes, as it is sent. */
  bytes: number
  /** Whether the answer was made for an earlier request. */
  isCached: boolean
  /** Whether it sends events for as long as its client listens. */
  isStream: boolean
  /** The revision that a GraphQL request was answered from. */
  revision: number | undefined
  operation: Operation | undefined
  /** The code of the first error in the answer, such as "TOO_EXPENSIVE". */
  errorCode: string | undefined
  /** Further headers, alternating names and values; called when they are sent. */
  furtherHeaders: (() => readonly string[]) | undefined
  /** Does costly work, or refuses it: set by a limit that counts what other requests have cost meanwhile. */
  admit: ((work: () => void) => void) | undefined
  /** Told once that the request was answered, or that its client has left. */
  observers: readonly Observe[]
}

/** A response that records what becomes of its request, and has the request's id as its header `x-request-id`. */
export class RecordedResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  /** One object: for each property that is added to a response, V8 moves those that were added before. */
  readonly record: RequestRecord

  constructor(...given: ConstructorParameters<typeof ServerResponse<Request>>) {
    super(...given)
    const id = given[0].headers['x-request-id']
    this.record = {
      requestId: typeof id === 'string' && givenId.test(id) ? id : newId(),
      start: performance.now(),
      cost: leastCost,
      bytes: 0,
      isCached: false,
      isStream: false,
      revision: undefined,
      operation: undefined,
      errorCode: undefined,
      furtherHeaders: undefined,
      admit: undefined,
      observers: nobody,
    }
  }

  /** Time since the start of the request, in milliseconds. */
  duration(): number {
    return performance.now() - this.record.start
  }

  override writeHead(status: number, reasonOrHeaders?: unknown, headersAfterReason?: unknown): this {
    const hasReason = typeof reasonOrHeaders === 'string'
    const headers = headersAfterReason ?? (hasReason ? undefined : reasonOrHeaders)
    const all = this.#withOwnHeaders(headers)
    return hasReason ? super.writeHead(status, reasonOrHeaders, all) : super.writeHead(status, all)
  }

  override write(chunk: unknown, encoding?: unknown, callback?: unknown): boolean {
    this.#count(chunk, encoding)
    return super.write(chunk, encoding as BufferEncoding, callback as () => void)
  }

  override end(chunk?: unknown, encoding?: unknown, callback?: unknown): this {
    this.#count(chunk, encoding)
    // Not after: sending takes what they need out of the processor's caches.
    this.tellObservers()
    return super.end(chunk, encoding as BufferEncoding, callback as () => void)
  }

  /** Tells the observers, unless they were told: as the response ends, or when its client has left before. */
  tellObservers(): void {
    const { observers } = this.record
    this.record.observers = nobody
    for (const observe of observers) observe(this)
  }

  /** @param headers a list of alternating names and values, an object, or nothing */
  #withOwnHeaders(headers: unknown): OutgoingHttpHeaders | string[] {
    const { requestId, furtherHeaders } = this.record
    const further = furtherHeaders?.() ?? []
    return Array.isArray(headers)
      ? [...headers, 'x-request-id', requestId, ...further]
      : { ...(headers as OutgoingHttpHeaders), 'x-request-id': requestId, ...named(further) }
  }

  #count(chunk: unknown, encoding: unknown): void {
    if (this.req.method === 'HEAD') return
    if (typeof chunk === 'string') this.record.bytes += Buffer.byteLength(chunk, encoding as BufferEncoding | undefined)
    else if (chunk instanceof Uint8Array) this.record.bytes += chunk.length
  }
}

/** Does costly work for a request, unless its client may not have more by now. */
export function whenAdmitted(response: ServerResponse, work: () => void): void {
  if (response instanceof RecordedResponse && response.record.admit) response.record.admit(work)
  else work()
}

/** Adds to what answering a request took, in fields of an answer. */
export function addCost(response: ServerResponse, cost: number): void {
  if (response instanceof RecordedResponse) response.record.cost += cost
}

/** Keeps the code of the error that a request is answered with. */
export function recordError(response: ServerResponse, code: string): void {
  if (response instanceof RecordedResponse) response.record.errorCode = code
}

function newId(): string {
  if (digitsUsed === digits.length) {
    digits = randomBytes((512 * idLength) / 2).toString('hex')
    digitsUsed = 0
  }
  digitsUsed += idLength
  return digits.slice(digitsUsed - idLength, digitsUsed)
}

function named(alternating: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let index = 0; index < alternating.length; index += 2) headers[alternating[index]!] = alternating[index + 1]!
  return headers
}
