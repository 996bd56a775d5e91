import { decodeBase64, encodeBase64 } from '@pothos/core'

/** A text as base64 of its UTF-8. Asked for with every node, so that Node.js does it by itself; browsers have no Buffer. */
export const toBase64: (text: string) => string =
  typeof Buffer === 'undefined' ? encodeBase64 : (text) => Buffer.from(text).toString('base64')

/** The text of padded base64; undefined for what is none. */
export function fromBase64(base64: string): string | undefined {
  try {
    return decodeBase64(base64)
  } catch {
    return undefined
  }
}
