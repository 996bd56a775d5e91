import { createHash } from 'node:crypto'
import { type Encoding, encoded } from './encoding.ts'
import { standardHeaders } from './standardHeaders.ts'

/** A whole answer, ready to be sent as often as it is asked for. */
export interface Answer {
  readonly status: number
  /** Names and values by turns, which Node writes without making anything of them first. */
  readonly headers: readonly string[]
  readonly body: Buffer
  /** Strong entity tag, where the client may ask whether what it has is still true. */
  readonly etag?: string
  /** Whether everybody who asks the same of the same revision may have it. */
  readonly isShareable: boolean
}

/** What an answer is made from. */
export interface AnswerDraft {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Buffer
  readonly encoding: Encoding
  readonly isShareable: boolean
  /** Whether a client may keep it and ask later whether it is still true. */
  readonly isKeepable: boolean
}

/** Compresses a body where that is asked for and worth it, and sets the headers of the whole. */
export async function answer(draft: AnswerDraft): Promise<Answer> {
  const { body, encoding } = await encoded(draft.body, draft.encoding)
  const etag = draft.isKeepable ? `"${createHash('sha256').update(body).digest('base64url')}"` : undefined
  const headers = {
    ...standardHeaders,
    vary: 'accept, accept-encoding, authorization',
    ...(etag === undefined ? {} : { etag, 'cache-control': 'no-cache' }),
    ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
    ...draft.headers,
    'content-length': String(body.length),
  }
  const { status, isShareable } = draft
  return { status, headers: Object.entries(headers).flat(), body, isShareable, ...(etag === undefined ? {} : { etag }) }
}
