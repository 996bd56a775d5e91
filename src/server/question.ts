import { createHash } from 'node:crypto'
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

/** Longer keys are replaced by their hash. */
const longestKey = 1_000

/** A string that two questions share only if they are the same in every byte. */
export function questionKey({ method, url, accept, contentType, encoding, body }: Question): string {
  // No header and no URL can hold a line break. Every byte of the body becomes one character.
  const key = `${method} ${url}\n${accept ?? ''}\n${contentType ?? ''}\n${encoding}\n${body?.toString('latin1') ?? ''}`
  return key.length <= longestKey ? key : createHash('sha256').update(key, 'latin1').digest('base64')
}
