import { randomFillSync } from 'node:crypto'
import { type IncomingMessage, type OutgoingHttpHeader, type OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Operation } from '../requestState.ts'

/** Called once with each request that was answered, or whose client has left. */
export type Observe = (answered: RecordedResponse) => void

/** A request id that a proxy or client may give: what is longer, or might break a line of a log, is replaced. */
const givenId = /^[\w.:/+=@-]{1,128}$/

/** In bytes. */
const idLength = 16

/** Random bytes for the ids of many requests: to draw them together takes less than to make a UUID for each. */
const randomBytes = Buffer.alloc(512 * idLength)
let bytesUsed = randomBytes.length

const nobody: readonly Observe[] = []

/**
 * Cost of receiving and sending what costs nothing to compute, such as an answer that is kept, in fields of an answer.
 */
export const leastCost = 25

/**
 * A response that knows what became of its request. It has the request's id as its header `x-request-id`: the one that the
 * request came with, or a new one.
 */
export class RecordedResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  readonly requestId: string
  /** Time of a monotonic clock when the headers of the request were there, in milliseconds. */
  readonly #start = performance.now()
  /** What answering took, in fields of an answer. */
  cost = leastCost
  /** Length of the body so far, in bytes, as it is sent. */
  bytes = 0
  /** Whether the answer was made for an earlier request. */
  isCached = false
  /** Whether it sends events for as long as its client listens. */
  isStream = false
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
  observers = nobody

  constructor(...given: ConstructorParameters<typeof ServerResponse<Request>>) {
    super(...given)
    const id = given[0].headers['x-request-id']
    this.requestId = typeof id === 'string' && givenId.test(id) ? id : newId()
    this.on('close', this.#tellObservers)
  }

  /** Time since the start of the request, in milliseconds. */
  duration(): number {
    return performance.now() - this.#start
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    const reason = typeof rest[0] === 'string' ? [rest.shift()] : []
    const headers = rest[0] as OutgoingHttpHeaders | readonly OutgoingHttpHeader[] | undefined
    const further = this.furtherHeaders?.() ?? []
    const all = Array.isArray(headers)
      ? [...headers, 'x-request-id', this.requestId, ...further]
      : { ...headers, 'x-request-id': this.requestId, ...named(further) }
    return super.writeHead(status, ...(reason as []), all as OutgoingHttpHeaders)
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#count(chunk)
    return super.write(chunk, ...(rest as []))
  }

  override end(...given: unknown[]): this {
    this.#count(given[0])
    super.end(...(given as []))
    this.#tellObservers()
    return this
  }

  #count(chunk: unknown): void {
    if (this.req.method === 'HEAD') return
    if (typeof chunk === 'string') this.bytes += Buffer.byteLength(chunk)
    else if (chunk instanceof Uint8Array) this.bytes += chunk.length
  }

  #tellObservers(): void {
    const { observers } = this
    this.observers = nobody
    for (const observe of observers) observe(this)
  }
}

/** Does costly work for a request, unless its client may not have more by now. */
export function whenAdmitted(response: ServerResponse, work: () => void): void {
  if (response instanceof RecordedResponse && response.admit) response.admit(work)
  else work()
}

/** Adds to what answering a request took, in fields of an answer. */
export function addCost(response: ServerResponse, cost: number): void {
  if (response instanceof RecordedResponse) response.cost += cost
}

/** Keeps the code of the error that a request is answered with. */
export function recordError(response: ServerResponse, code: string): void {
  if (response instanceof RecordedResponse) response.errorCode = code
}

/** 32 hexadecimal digits, as nginx makes them. */
function newId(): string {
  if (bytesUsed === randomBytes.length) {
    randomFillSync(randomBytes)
    bytesUsed = 0
  }
  bytesUsed += idLength
  return randomBytes.toString('hex', bytesUsed - idLength, bytesUsed)
}

function named(alternating: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {}
  for (let index = 0; index < alternating.length; index += 2) headers[alternating[index]!] = alternating[index + 1]!
  return headers
}
