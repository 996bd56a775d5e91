import { text } from 'node:stream/consumers'
import type { ReadableStream } from 'node:stream/web'
import type { Question } from './cache/question.ts'
import type { Exchange } from './exchange.ts'

/** As much of Fetch's Request as Yoga asks of one. The whole takes longer to make than most queries to be answered. */
export class PlainRequest {
  readonly method: string
  readonly url: string
  readonly headers: { get(name: string): string | null }
  readonly exchange: Exchange
  readonly #body: Buffer | undefined

  /** Yoga sees what the question holds and nothing else, so that nothing else can change the answer. */
  constructor({ method, url, accept, contentType, body }: Question, exchange: Exchange) {
    this.method = method
    // Nothing depends on our own origin; a constant one cannot be invalid, as a Host header can.
    this.url = `http://localhost${url}`
    this.headers = {
      get: (name) => (name === 'accept' ? accept : name === 'content-type' ? contentType : null) ?? null,
    }
    this.exchange = exchange
    this.#body = body
  }

  async text(): Promise<string> {
    return this.#body?.toString() ?? ''
  }

  /** @throws SyntaxError when the body is no JSON */
  json(): unknown {
    return JSON.parse(this.#body?.toString() ?? '')
  }
}

/** As much of Fetch's Response as Yoga makes: what it was made of. */
export class PlainResponse {
  readonly status: number
  /** Names are in small letters. */
  readonly headers: Readonly<Record<string, string>>
  readonly #body: string | ReadableStream | null

  constructor(body: string | ReadableStream | null, init: { status: number; headers?: Record<string, string> }) {
    this.status = init.status
    const named = Object.entries(init.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])
    this.headers = Object.fromEntries(named)
    this.#body = body
  }

  /** The whole body; null where there is none. A stream, which is what clients of events get, is read to its end. */
  text(): string | null | Promise<string> {
    return this.#body === null || typeof this.#body === 'string' ? this.#body : text(this.#body)
  }
}
