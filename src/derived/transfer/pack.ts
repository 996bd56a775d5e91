import { memosOf } from '../derived.ts'
import type { Chunk, Columns, Step } from './chunk.ts'
import { GrowingColumn, Reference } from './growingColumn.ts'
import { transferableOf } from './transferable.ts'

/** Sends a chunk, with the buffers to transfer. */
export type Send = (chunk: Chunk, buffers: readonly ArrayBuffer[]) => void

/** The size of a chunk: the number of values, plus the length of strings divided by 64. */
const fullChunk = 2_000

/** Arrays of at most this many plain values are sent as values: each reference to one becomes a copy. */
const short = 64

/**
 * Packs everything reachable from an object, with the transferable derived values of all of it, for another thread. Typed
 * arrays are not copied but transferred: this thread must not use them afterwards.
 *
 * @throws Error if a function or an instance of a class that is not transferable is reachable
 */
export function pack(root: object, send: Send): void {
  const packing = new Packing(send)
  packing.pack(root)
}

/** The table that rows are appended to, until another step is needed. */
interface OpenTable {
  readonly header: string
  readonly columns: readonly GrowingColumn[]
  readonly step: (count: number, columns: Columns) => Step
  count: number
}

class Packing {
  readonly #send: Send
  /** The number of each object; 0 while the objects that it refers to are being packed. */
  readonly #numbers = new Map<object, number>()
  readonly #links: { readonly from: object; readonly key: string; readonly to: object }[] = []
  #made = 0
  #open: OpenTable | undefined
  #steps: Step[] = []
  #buffers: ArrayBuffer[] = []
  #size = 0

  constructor(send: Send) {
    this.#send = send
  }

  pack(root: object): void {
    this.#visit(root)
    for (const { from, key, to } of this.#links) {
      this.#do({ make: 'link', of: this.#numbers.get(from)!, key, to: this.#numbers.get(to)! })
    }
    this.#do({ make: 'root', of: this.#numbers.get(root)! })
    this.#post()
  }

  #visit(object: object): void {
    if (this.#numbers.has(object)) return
    this.#numbers.set(object, 0)
    if (Array.isArray(object)) this.#collection(object, 'array', [object])
    else if (object instanceof Set) this.#collection(object, 'set', [[...object]])
    else if (object instanceof Map) this.#map(object)
    else if (object instanceof ArrayBuffer) this.#buffer(object)
    else if (ArrayBuffer.isView(object)) this.#view(object as Uint8Array<ArrayBuffer>)
    else if (object.constructor === Object) this.#plain(object as Readonly<Record<string, unknown>>)
    else this.#instance(object)
    for (const { name, key, value } of memosOf(object)) {
      const columns = this.#single([value])
      this.#do({ make: 'memo', of: this.#numbers.get(object)!, name, key, columns })
    }
  }

  #plain(object: Readonly<Record<string, unknown>>): void {
    const keys = Object.keys(object)
    const cells = keys.map((key) => {
      const value = object[key]
      if (!travelsAlone(value)) return this.#cell(value)
      this.#visit(value)
      if (this.#numbers.get(value) !== 0) return this.#cell(value)
      // A cycle: this object has to be made first.
      this.#links.push({ from: object, key, to: value })
      return null
    })
    this.#append(`objects ${keys.join('\0')}`, cells, (count, columns) => ({ make: 'objects', count, keys, columns }))
    this.#numbers.set(object, ++this.#made)
  }

  #map(map: ReadonlyMap<unknown, unknown>): void {
    const property = keyProperty(map)
    const columns = property === undefined ? [[...map.values()], [...map.keys()]] : [[...map.values()]]
    this.#collection(map, 'map', columns, property)
  }

  #collection(
    object: object,
    make: 'array' | 'map' | 'set',
    columns: readonly (readonly unknown[])[],
    property?: string,
  ): void {
    for (const column of columns) for (const value of column) if (travelsAlone(value)) this.#visit(value)
    const of = this.#make(object, { make })
    for (let row = 0; row < columns[0]!.length; row++) {
      const cells = columns.map((column) => this.#cell(column[row]))
      this.#append(`more ${of}`, cells, (count, columns) => ({ make: 'more', count, of, columns, property }))
    }
  }

  #instance(object: object): void {
    const { name, parts } = transferableOf(object)
    const columns = this.#single(parts(object))
    this.#make(object, { make: 'instance', of: name, columns })
  }

  #view(view: Uint8Array<ArrayBuffer>): void {
    this.#visit(view.buffer)
    const of = this.#numbers.get(view.buffer)!
    const { byteOffset: start, length } = view
    this.#make(view, { make: 'numbers', type: view.constructor.name, of, start, length })
  }

  #buffer(buffer: ArrayBuffer): void {
    this.#make(buffer, { make: 'buffer', buffer })
    this.#buffers.push(buffer)
  }

  /** Columns of one row. */
  #single(values: readonly unknown[]): Columns {
    for (const value of values) if (travelsAlone(value)) this.#visit(value)
    return values.map((value) => {
      const column = new GrowingColumn()
      column.push(this.#cell(value))
      return column.column
    })
  }

  #cell(value: unknown): unknown {
    if (typeof value === 'function') throw new Error(`The function ${value.name} cannot go to another thread.`)
    if (typeof value === 'string') this.#size += value.length / 64
    if (!travelsAlone(value)) return value
    const number = this.#numbers.get(value)!
    if (number === 0) throw new Error('A collection or instance that leads to itself cannot go to another thread.')
    return new Reference(number)
  }

  #append(header: string, cells: readonly unknown[], step: OpenTable['step']): void {
    if (this.#open?.header !== header || !cells.every((cell, place) => this.#open!.columns[place]!.takes(cell))) {
      this.#close()
      this.#open = { header, columns: cells.map(() => new GrowingColumn()), step, count: 0 }
    }
    for (const [place, cell] of cells.entries()) this.#open.columns[place]!.push(cell)
    this.#open.count++
    this.#size += cells.length
    if (this.#size > fullChunk) this.#post()
  }

  #make(object: object, step: Step): number {
    this.#do(step)
    this.#numbers.set(object, ++this.#made)
    return this.#made
  }

  #do(step: Step): void {
    this.#close()
    this.#steps.push(step)
    this.#size++
  }

  #close(): void {
    if (this.#open === undefined) return
    const { columns, step, count } = this.#open
    this.#open = undefined
    const full = columns.map(({ column }) => column)
    this.#steps.push(step(count, full))
  }

  #post(): void {
    this.#close()
    this.#send(this.#steps, this.#buffers)
    this.#steps = []
    this.#buffers = []
    this.#size = 0
  }
}

/** The property of a map's values that holds the key of each, if there is one; keys that are objects have none. */
function keyProperty(map: ReadonlyMap<unknown, unknown>): string | undefined {
  const entries = [...map] as [unknown, Readonly<Record<string, unknown>> | null][]
  const [[key, first] = []] = entries
  if (typeof first !== 'object' || first === null || typeof key === 'object') return undefined
  return Object.keys(first).find((property) => entries.every(([key, value]) => value?.[property] === key))
}

/** Whether a value becomes an object with a number. */
function travelsAlone(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false
  return (
    !Array.isArray(value) || value.length > short || value.some((item) => typeof item === 'object' && item !== null)
  )
}
