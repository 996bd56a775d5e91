import type { Encoding } from './encoding.ts'

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

/** FNV-1a over all of a question, from -2^31 to 2^31 - 1: equal for the same questions, and seldom for others. */
export function questionHash({ method, url, accept = '', contentType = '', encoding, body }: Question): number {
  let hash = hashed(hashed(hashed(hashed(hashed(basis, method), url), accept), contentType), encoding)
  if (body) for (let place = 0; place < body.length; place++) hash = Math.imul(hash ^ body[place]!, prime)
  return hash
}

const basis = 0x811c9dc5 | 0
const prime = 0x01000193

function hashed(start: number, text: string): number {
  let hash = Math.imul(start ^ text.length, prime)
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), prime)
  return hash
}
