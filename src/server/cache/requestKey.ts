import { randomFillSync } from 'node:crypto'
import type { ContentEncoding } from '../http/contentEncoding.ts'

/**
 * All of a request that its response may depend on, beside the snapshot and the Authorization header. Headers are
 * normalized, so requests that differ only in how they spell them have the same key.
 */
export interface RequestKey {
  readonly method: string
  /** Path and query string, as sent. */
  readonly url: string
  /** The negotiated media type of the response. */
  readonly accept: string
  /** The normalized media type of the body. */
  readonly contentType: string | undefined
  readonly encoding: ContentEncoding
  /** Undefined for GET. */
  readonly body: Buffer | undefined
}

export function isSameKey(a: RequestKey, b: RequestKey): boolean {
  return (
    a.method === b.method &&
    a.url === b.url &&
    a.accept === b.accept &&
    a.contentType === b.contentType &&
    a.encoding === b.encoding &&
    (a.body === undefined || b.body === undefined ? a.body === b.body : a.body.equals(b.body))
  )
}

/** Maximal length of a hashed key: each character before the body and each two bytes of the body count one. */
const maxLength = 70_000

/** Terminates each string; larger than any character of a URL or a header. */
const terminator = 0x1_01

/** Two random multipliers for each position, secret to this process. */
const multipliers = randomFillSync(new Int32Array(2 * maxLength))

/**
 * A hash of a key, from -2^31 to 2^31 - 1. The probability that two different keys collide is 2^-32, even if an
 * attacker chooses them, because the multipliers are secret. It is multilinear (Lemire and Kaser, "Strongly universal
 * string hashing is fast", 2014): the upper halves of two sums of products.
 *
 * @returns undefined if the key is longer than any valid request
 */
export function hashOfKey({ method, url, accept, contentType = '', encoding, body }: RequestKey): number | undefined {
  let first = 0
  let second = 0
  let position = 0
  for (const text of [method, url, accept, contentType, encoding]) {
    if (position + 2 * text.length >= multipliers.length) return undefined
    for (let index = 0; index < text.length; index++, position += 2) {
      const character = text.charCodeAt(index) + 1
      first = (first + Math.imul(multipliers[position]!, character)) | 0
      second = (second + Math.imul(multipliers[position + 1]!, character)) | 0
    }
    first = (first + Math.imul(multipliers[position]!, terminator)) | 0
    second = (second + Math.imul(multipliers[position + 1]!, terminator)) | 0
    position += 2
  }
  if (body !== undefined) {
    if (position + body.length >= multipliers.length) return undefined
    const even = body.length & ~1
    for (let index = 0; index < even; index += 2, position += 2) {
      const twoBytes = (body[index]! | (body[index + 1]! << 8)) + 1
      first = (first + Math.imul(multipliers[position]!, twoBytes)) | 0
      second = (second + Math.imul(multipliers[position + 1]!, twoBytes)) | 0
    }
    // No two bytes have this value. It encodes that there is a body, and its last byte if its length is odd.
    const last = 0x1_00_01 + (even < body.length ? body[even]! : 0x1_00)
    first = (first + Math.imul(multipliers[position]!, last)) | 0
    second = (second + Math.imul(multipliers[position + 1]!, last)) | 0
  }
  return (first & 0xffff0000) | (second >>> 16)
}
