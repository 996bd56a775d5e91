/** What a cursor says. Nodes and lists are told by short hashes, so that cursors are short and show nothing. */
export interface Cursor {
  /** Of the list: its field and what chooses and orders it. */
  readonly list: string
  /** Of the node that it stands at. */
  readonly node: string
  /** Of the node before that; `nothing` if there was none. */
  readonly before: string
  /** Position of the node when the cursor was made, from 0. */
  readonly position: number
}

/** The hash of no node. */
export const nothing = '-----'

/** The text of a cursor, of letters that need no escape in web addresses. */
export function cursorText({ list, node, before, position }: Cursor): string {
  return list + node + before + position.toString(36)
}

/** What a cursor says; undefined if the text is none. */
export function readCursor(text: string): Cursor | undefined {
  if (!/^[\w-]{15}[\da-z]{1,5}$/.test(text)) return undefined
  const position = Number.parseInt(text.slice(15), 36)
  return { list: text.slice(0, 5), node: text.slice(5, 10), before: text.slice(10, 15), position }
}

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** A hash of 30 bits as five letters: among a million nodes, one has that of a given node in a thousand cases. */
export function hashOf(text: string): string {
  let hash = 0x811c9dc5
  for (let place = 0; place < text.length; place++) hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193)
  // Spreads the last letters over all bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  hash ^= hash >>> 15
  return (
    letters[hash & 63]! +
    letters[(hash >>> 6) & 63]! +
    letters[(hash >>> 12) & 63]! +
    letters[(hash >>> 18) & 63]! +
    letters[(hash >>> 24) & 63]!
  )
}

interface Slugged {
  readonly type?: string
  readonly slug: string
  readonly formerSlugs?: readonly string[]
}

/** Of rows of a snapshot, which are listed again and again. */
const hashes = new WeakMap<object, string>()

/** The hash of a node of a list: by type and slug, or of a link by its kind and ends. */
export function hashOfNode(node: unknown): string {
  if (typeof node !== 'object' || node === null) return hashOf(String(node))
  if ('slug' in node) {
    let hash = hashes.get(node)
    if (hash === undefined) {
      hash = hashOfSlug(node as Slugged, (node as Slugged).slug)
      hashes.set(node, hash)
    }
    return hash
  }
  const { kind, from, to } = node as { readonly kind: string; readonly from: Slugged; readonly to: Slugged }
  return hashOf(`${kind} ${from.slug} ${to.slug}`)
}

/** Whether a hash is that of a node, by the slug that it has or one that it had. */
export function isHashOf(hash: string, node: unknown): boolean {
  if (hash === hashOfNode(node)) return true
  const { formerSlugs = [] } = Object(node) as Partial<Slugged>
  return formerSlugs.some((slug) => hash === hashOfSlug(node as Slugged, slug))
}

function hashOfSlug({ type }: Slugged, slug: string): string {
  return hashOf(`${type} ${slug}`)
}
