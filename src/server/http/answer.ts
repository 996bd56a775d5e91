import { createHash } from 'node:crypto'
import { type Encoding, encodedIn } from './encoding.ts'
import { ownBytes } from './ownBytes.ts'
import { standardHeaders } from './standardHeaders.ts'

/** A whole answer, ready to be sent as often as it is asked for. */
export interface Answer {
  readonly status: number
  /** Names and values by turns, which Node writes without making anything of them first. */
  readonly headers: readonly string[]
  /** A text is in ASCII, short, and goes out in one piece with the headers: the least work for what is sent once. */
  readonly body: Buffer | string
  /** Strong entity tag, where the client may ask whether what it has is still true. */
  readonly etag: string | undefined
  /** Whether everybody who asks the same of the same revision may have it. */
  readonly isShareable: boolean
}

/** What an answer is made from. */
export interface AnswerDraft {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: string
  readonly encoding: Encoding
  readonly isShareable: boolean
  /** Whether a client may keep it and ask later whether it is still true. */
  readonly isKeepable: boolean
}

/** Longest body, in bytes, that Node writes together with the headers without taking memory for both. */
const inOnePiece = 15_000

/** Compresses a body where that is asked for and worth it, and sets the headers of the whole. */
export function answer(draft: AnswerDraft): Answer | Promise<Answer> {
  const { body } = draft
  const length = Buffer.byteLength(body)
  const compressed = encodedIn(draft.encoding, body, length)
  if (compressed) return compressed.then((bytes) => whole(draft, bytes, bytes.length, draft.encoding))
  return whole(draft, length === body.length && length <= inOnePiece ? body : ownBytes(body, length), length)
}

/** The same answer to be sent often: as bytes, which Node sends from where they are. */
export function lasting(answer: Answer): Answer {
  const { body } = answer
  return typeof body === 'string' ? { ...answer, body: ownBytes(body, body.length) } : answer
}

function whole(draft: AnswerDraft, body: Buffer | string, length: number, encoding?: Encoding): Answer {
  const { status, isShareable, isKeepable } = draft
  const etag = isKeepable ? `"${createHash('sha256').update(body).digest('base64url')}"` : undefined
  const headers: string[] = []
  const named = { ...standardHeaders, ...draft.headers }
  for (const name in named) headers.push(name, named[name as keyof typeof named])
  headers.push('vary', 'accept, accept-encoding, authorization')
  if (etag) headers.push('etag', etag, 'cache-control', 'no-cache', 'access-control-expose-headers', 'etag')
  if (encoding) headers.push('content-encoding', encoding)
  headers.push('content-length', String(length))
  return { status, headers, body, etag, isShareable }
}
