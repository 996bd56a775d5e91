import { randomFillSync } from 'node:crypto'
import type { Question } from './question.ts'

/** A question has at most so many: one for each character before its body, and one for every two bytes of that. */
const places = 70_000

/** Stands behind each text; no character of a URL or a header is as large. */
const end = 0x1_01

/** Two numbers for each place, which nobody outside this process knows. */
const keys = randomFillSync(new Int32Array(2 * places))

/**
 * A hash over all of a question, from -2^31 to 2^31 - 1: equal for the same questions, and for any two others equal
 * once in four billion, whoever chose them, since nobody knows the keys. It is multilinear (Lemire and Kaser, "Strongly
 * universal string hashing is fast", 2014): of two sums of characters times keys, the upper halves.
 *
 * @returns undefined for a question that is longer than any that is answered
 */
export function questionHash(question: Question): number | undefined {
  const { method, url, accept = '', contentType = '', encoding, body } = question
  let first = 0
  let second = 0
  let key = 0
  for (const text of [method, url, accept, contentType, encoding]) {
    if (key + 2 * text.length >= keys.length) return undefined
    for (let place = 0; place < text.length; place++, key += 2) {
      const character = text.charCodeAt(place) + 1
      first = (first + Math.imul(keys[key]!, character)) | 0
      second = (second + Math.imul(keys[key + 1]!, character)) | 0
    }
    first = (first + Math.imul(keys[key]!, end)) | 0
    second = (second + Math.imul(keys[key + 1]!, end)) | 0
    key += 2
  }
  if (body !== undefined) {
    if (key + body.length >= keys.length) return undefined
    const even = body.length & ~1
    for (let place = 0; place < even; place += 2, key += 2) {
      const character = (body[place]! | (body[place + 1]! << 8)) + 1
      first = (first + Math.imul(keys[key]!, character)) | 0
      second = (second + Math.imul(keys[key + 1]!, character)) | 0
    }
    // What no two bytes are, and also whether there is a body.
    const last = 0x1_00_01 + (even < body.length ? body[even]! : 0x1_00)
    first = (first + Math.imul(keys[key]!, last)) | 0
    second = (second + Math.imul(keys[key + 1]!, last)) | 0
  }
  return (first & 0xffff0000) | (second >>> 16)
}
