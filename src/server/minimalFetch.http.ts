import type { RequestKey } from './cache/requestKey.ts'
import type { RequestState } from './requestState.ts'

/** What of a request decides how it is answered. */
export interface ExecutedRequest extends Pick<RequestKey, 'method' | 'url' | 'accept' | 'contentType'> {
  /** Undefined for GET. */
  readonly body: string | Buffer | undefined
}

/** The part of Fetch's Request that Yoga uses. Creating a full one takes longer than executing most queries. */
export class MinimalRequest {
  readonly method: string
  readonly url: string
  readonly headers: { get(name: string): string | null }
  readonly state: RequestState
  readonly #body: string | Buffer | undefined

  /** Exposes nothing but the key to Yoga, so the response cannot depend on anything else. */
  constructor({ method, url, accept, contentType, body }: ExecutedRequest, state: RequestState) {
    this.method = method
    // A constant origin is always valid, unlike a Host header, and nothing depends on it.
    this.url = `http://localhost${url}`
    this.headers = {
      get: (name) => (name === 'accept' ? accept : name === 'content-type' ? contentType : null) ?? null,
    }
    this.state = state
    this.#body = body
  }

  async text(): Promise<string> {
    return this.#body?.toString() ?? ''
  }

  /** @throws SyntaxError if the body is not JSON */
  json(): unknown {
    return JSON.parse(this.#body?.toString() ?? '')
  }
}

/** The part of Fetch's Response that Yoga uses. */
export class MinimalResponse {
  readonly status: number
  /** Names are in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly #body: string | ReadableStream | null

  constructor(body: string | ReadableStream | null, init: { status: number; headers?: Record<string, string> }) {
    this.status = init.status
    const named = Object.entries(init.headers ?? {}).map(([name, value]) => [name.toLowerCase(), value])
    this.headers = Object.fromEntries(named)
    this.#body = body
  }

  /** The whole body; null if there is none. An event stream is read to its end. */
  text(): string | null | Promise<string> {
    return this.#body === null || typeof this.#body === 'string' ? this.#body : new Response(this.#body).text()
  }
}
