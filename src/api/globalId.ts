/** What a global id names: the type of a node in the API, and the slug that the node has or had. */
export interface GlobalId {
  /** Empty if the text was no global id; `id` is that text then, cut to 100 characters. */
  readonly typename: string
  readonly id: string
}

/** The global id of a node: base64 of its type, a colon and its slug. It is the same on every database. */
export function globalId(typename: string, slug: string): string {
  return Buffer.from(`${typename}:${slug}`).toString('base64')
}

/**
 * What a global id names. Padding may be missing and the alphabet may be that of web addresses, in which ids travel. An
 * invalid one is no error here, so that the other ids of a list are still read.
 */
export function readGlobalId(text: string): GlobalId {
  const decoded = Buffer.from(text, 'base64').toString()
  const colon = decoded.indexOf(':')
  // What is no base64 or no UTF-8 is read as something else, which shows when it is written again.
  const written = Buffer.from(decoded).toString('base64url')
  if (colon < 1 || colon === decoded.length - 1 || written !== forAddresses(text)) {
    return { typename: '', id: text.slice(0, 100) }
  }
  // A slug may have colons, a type has none.
  return { typename: decoded.slice(0, colon), id: decoded.slice(colon + 1) }
}

function forAddresses(base64: string): string {
  return base64
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/={1,2}$/, '')
}
