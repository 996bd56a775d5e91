import { Buffer } from 'node:buffer'
import { createHash } from 'node:crypto'
import type { Operation } from '../requestState.ts'
import { type ContentEncoding, compress } from './contentEncoding.ts'
import { standardHeaders } from './standardHeaders.ts'

/** What a response is prepared from. */
export interface ResponseDraft {
  readonly status: number
  /** Those that do not depend on the body, from `headerList`. */
  readonly headers: readonly string[]
  /** Text, which is compressed where that helps; or bytes, which are sent as they are. */
  readonly body: string | Buffer
  readonly encoding: ContentEncoding
  /** Whether it may be sent to every client that sends the same request at the same revision. */
  readonly isShareable: boolean
  /** Whether it gets an ETag, so that clients can revalidate it. */
  readonly isRevalidatable: boolean
  /** What it answers, for whoever records requests. */
  readonly operation?: Operation | undefined
}

/** A complete response, encoded and with all its headers. It can be sent any number of times. */
export interface PreparedResponse {
  readonly status: number
  /** Alternating names and values, which Node writes without conversion. */
  readonly headers: readonly string[]
  /** Short ASCII bodies stay strings: Node writes them together with the headers, the cheapest way to send once. */
  readonly body: Buffer | string
  /** Strong entity tag; undefined if not revalidatable. */
  readonly etag: string | undefined
  readonly isShareable: boolean
  readonly operation: Operation | undefined
}

/** Longest string body, in bytes: Node writes longer ones by allocating a buffer for headers and body. */
const maxStringBody = 15_000

/**
 * The headers of a response that do not depend on its body: alternating names and values.
 *
 * @param own by names in lower case; they override the standard headers
 */
export function headerList(own: Readonly<Record<string, string>>): readonly string[] {
  return Object.entries({ ...standardHeaders, ...own, vary: 'accept, accept-encoding, authorization' }).flat()
}

/** Compresses the body if the client accepts it and it is long enough, and adds all headers. */
export function prepareResponse(draft: ResponseDraft): PreparedResponse | Promise<PreparedResponse> {
  const { body } = draft
  if (typeof body !== 'string') return withHeaders(draft, body, body.length)
  const length = Buffer.byteLength(body)
  const compressed = compress(body, length, draft.encoding)
  if (compressed) return compressed.then((bytes) => withHeaders(draft, bytes, bytes.length, draft.encoding))
  const isString = length === body.length && length <= maxStringBody
  return withHeaders(draft, isString ? body : unpooledBuffer(body, length), length)
}

/** The same response with its body as a buffer, which is cheaper to send repeatedly. */
export function withBufferBody(response: PreparedResponse): PreparedResponse {
  const { body } = response
  return typeof body === 'string' ? { ...response, body: unpooledBuffer(body, body.length) } : response
}

/**
 * Copies content into a buffer of its own. A slice of Node's shared pool would keep the whole pool chunk alive, which
 * the size of a cache would not account for.
 *
 * @param length of the content, in bytes
 */
export function unpooledBuffer(content: Buffer | string, length = Buffer.byteLength(content)): Buffer {
  const bytes = Buffer.allocUnsafeSlow(length)
  if (typeof content === 'string') bytes.write(content)
  else content.copy(bytes)
  return bytes
}

function withHeaders(
  draft: ResponseDraft,
  body: Buffer | string,
  length: number,
  encoding?: ContentEncoding,
): PreparedResponse {
  const { status, isShareable, isRevalidatable, operation } = draft
  const etag = isRevalidatable ? `"${createHash('sha256').update(body).digest('base64url')}"` : undefined
  const headers = [...draft.headers, 'content-length', String(length)]
  if (etag) headers.push('etag', etag, 'cache-control', 'no-cache')
  if (encoding) headers.push('content-encoding', encoding)
  return { status, headers, body, etag, isShareable, operation }
}
