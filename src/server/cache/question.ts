import type { Encoding } from '../http/encoding.ts'

/** What a request asks. Its answer depends on this and on the snapshot, and on nothing else that the client sends. */
export interface Question {
  readonly method: string
  /** Path and query string, as they were sent. */
  readonly url: string
  readonly accept: string | undefined
  readonly contentType: string | undefined
  readonly encoding: Encoding
  readonly body: Buffer | undefined
}

/** Whether two questions are the same in every byte. */
export function isSameQuestion(a: Question, b: Question): boolean {
  return (
    a.method === b.method &&
    a.url === b.url &&
    a.accept === b.accept &&
    a.contentType === b.contentType &&
    a.encoding === b.encoding &&
    (a.body === undefined || b.body === undefined ? a.body === b.body : a.body.equals(b.body))
  )
}
