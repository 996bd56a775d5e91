import type { Chunk } from './chunk.ts'
import { Decoder } from './decoder.ts'
import { pack } from './pack.ts'

/** What bytes begin with: which version of this format they are in. */
const signature = 'lattice1'

/** Where typed arrays of any kind may begin. */
const aligned = 8

/** Stands for a buffer, or for the numbers of a column, in the text: where it begins among all buffers, and how long it is. */
interface Place {
  readonly bytes: readonly [start: number, length: number]
  readonly isColumn?: true
}

/**
 * Writes everything reachable from an object as bytes, to be read in another process or in a browser: a signature, the
 * length of a text, the text (JSON), then the buffers that it refers to. The object may not be used afterwards.
 *
 * @param note anything to keep beside it, read without the rest by {@link noteOfBytes}
 * @throws Error as pack does, or if a number is infinite or none
 */
export function toBytes(root: object, note: string): Uint8Array<ArrayBuffer> {
  const buffers: Uint8Array[] = []
  let size = 0
  const keep = (bytes: Uint8Array, isColumn: boolean): Place => {
    const start = size
    buffers.push(bytes)
    size += Math.ceil(bytes.length / aligned) * aligned
    return { bytes: [start, bytes.length], ...(isColumn && { isColumn }) }
  }
  const chunks: string[] = []
  pack(root, (chunk) => {
    chunks.push(
      JSON.stringify(chunk, (_key, value: unknown) => {
        if (value instanceof ArrayBuffer) return keep(new Uint8Array(value), false)
        if (value instanceof Uint32Array)
          return keep(new Uint8Array(value.buffer, value.byteOffset, value.byteLength), true)
        if (typeof value === 'number' && !Number.isFinite(value)) throw new Error(`${value} cannot be written.`)
        return value
      }),
    )
  })
  const text = new TextEncoder().encode(`${JSON.stringify(note)}\n[${chunks.join(',')}]`)
  const head = headLength(text.length)
  const all = new Uint8Array(head + size)
  all.set(new TextEncoder().encode(signature))
  new DataView(all.buffer).setUint32(signature.length, text.length, true)
  all.set(text, signature.length + 4)
  let start = head
  for (const buffer of buffers) {
    all.set(buffer, start)
    start += Math.ceil(buffer.length / aligned) * aligned
  }
  return all
}

/** What was noted beside the object. @throws Error if the bytes are in another format */
export function noteOfBytes(bytes: Uint8Array): string {
  const text = textOf(bytes)
  return JSON.parse(text.slice(0, text.indexOf('\n'))) as string
}

/**
 * Reads what toBytes wrote. The classes of its objects must be loaded.
 *
 * @throws Error if the bytes are in another format
 */
export function fromBytes(bytes: Uint8Array): object {
  const text = textOf(bytes)
  const head = headLength(new DataView(bytes.buffer, bytes.byteOffset).getUint32(signature.length, true))
  const chunks = JSON.parse(text.slice(text.indexOf('\n')), (_key, value: unknown) => {
    if (!isPlace(value)) return value
    const [start, length] = value.bytes
    // A Buffer of Node.js would not copy its slice.
    const copy = new Uint8Array(bytes.subarray(head + start, head + start + length))
    return value.isColumn ? new Uint32Array(copy.buffer) : copy.buffer
  }) as Chunk[]
  const decoder = new Decoder(() => undefined)
  for (const chunk of chunks) decoder.take(chunk)
  return decoder.root!
}

function isPlace(value: unknown): value is Place {
  return typeof value === 'object' && value !== null && 'bytes' in value
}

function headLength(text: number): number {
  return Math.ceil((signature.length + 4 + text) / aligned) * aligned
}

function textOf(bytes: Uint8Array): string {
  const decode = (from: number, to: number) => new TextDecoder().decode(bytes.subarray(from, to))
  if (decode(0, signature.length) !== signature)
    throw new Error('These bytes hold no graph that this version can read.')
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(signature.length, true)
  return decode(signature.length + 4, signature.length + 4 + length)
}
