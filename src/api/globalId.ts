import { fromBase64, toBase64 } from './base64.ts'

/** What a global id names: the type of a node in the API, and the slug that the node has or had. */
export interface GlobalId {
  /** Empty if the text was no global id; `id` is that text then, cut to 100 characters. */
  readonly typename: string
  readonly id: string
}

/** The global id of a node: base64 of its type, a colon and its slug. It is the same on every database. */
export function globalId(typename: string, slug: string): string {
  return toBase64(`${typename}:${slug}`)
}

/** No slug is so long. */
const longest = 10_000

/**
 * What a global id names. Padding may be missing and the alphabet may be that of web addresses, in which ids travel. An
 * invalid one is no error here, so that the other ids of a list are still read.
 */
export function readGlobalId(text: string): GlobalId {
  if (text.length > longest) return invalid(text)
  const digits = withoutPadding(text.replaceAll('-', '+').replaceAll('_', '/'))
  const decoded = fromBase64(digits.padEnd(Math.ceil(digits.length / 4) * 4, '=')) ?? ''
  const colon = decoded.indexOf(':')
  // What is no UTF-8, or has bits to spare, is read as something else, which shows when it is written again.
  if (colon < 1 || colon === decoded.length - 1 || withoutPadding(toBase64(decoded)) !== digits) {
    return invalid(text)
  }
  // A slug may have colons, a type has none.
  return { typename: decoded.slice(0, colon), id: decoded.slice(colon + 1) }
}

function invalid(text: string): GlobalId {
  return { typename: '', id: text.slice(0, 100) }
}

function withoutPadding(base64: string): string {
  return base64.replace(/={1,2}$/, '')
}
