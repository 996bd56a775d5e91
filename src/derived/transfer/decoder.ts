import { remember } from '../derived.ts'
import type { Chunk, Column, Step } from './chunk.ts'
import { transferableNamed } from './transferable.ts'

const typedArrays = { Uint8Array, Uint16Array, Uint32Array, Int32Array, Float32Array, Float64Array }

type Row = Record<string, unknown>

/** Restores, chunk by chunk, what another thread packed. */
export class Decoder {
  readonly #known: (row: Readonly<Row>) => object | undefined
  /** By number; none has the number 0. */
  readonly #made: object[] = [{}]
  #root: object | undefined

  /**
   * @param known finds an earlier version of a plain object. Strings that are still the same are taken from it, so that
   *   they take no memory twice and the garbage collector need not move them.
   */
  constructor(known: (row: Readonly<Row>) => object | undefined) {
    this.#known = known
  }

  /** Decodes the next chunk. */
  take(chunk: Chunk): void {
    for (const step of chunk) this.#follow(step)
  }

  /** What was packed; undefined until the last chunk is decoded. */
  get root(): object | undefined {
    return this.#root
  }

  #follow(step: Step): void {
    switch (step.make) {
      case 'objects':
        for (let row = 0; row < step.count; row++) {
          const object: Row = {}
          for (const [place, key] of step.keys.entries()) object[key] = this.#value(step.columns[place]!, row)
          keepTexts(object, step.keys, this.#known(object) as Row | undefined)
          this.#made.push(object)
        }
        return
      case 'array':
        this.#made.push([])
        return
      case 'map':
        this.#made.push(new Map())
        return
      case 'set':
        this.#made.push(new Set())
        return
      case 'more':
        this.#fill(this.#made[step.of]!, step)
        return
      case 'buffer':
        this.#made.push(step.buffer)
        return
      case 'numbers': {
        const type = typedArrays[step.type as keyof typeof typedArrays]
        this.#made.push(new type(this.#made[step.of] as ArrayBuffer, step.start, step.length))
        return
      }
      case 'instance':
        this.#made.push(transferableNamed(step.of).make(step.columns.map((column) => this.#value(column, 0))))
        return
      case 'link':
        ;(this.#made[step.of] as Row)[step.key] = this.#made[step.to]
        return
      case 'memo':
        remember(this.#made[step.of]!, { name: step.name, key: step.key, value: this.#value(step.columns[0]!, 0) })
        return
      case 'root':
        this.#root = this.#made[step.of]
    }
  }

  #fill(collection: object, { columns, count, property }: Extract<Step, { make: 'more' }>): void {
    const [values, keys] = columns as [Column, Column?]
    for (let row = 0; row < count; row++) {
      const value = this.#value(values, row)
      if (collection instanceof Map) {
        collection.set(property === undefined ? this.#value(keys!, row) : (value as Row)[property], value)
      } else if (collection instanceof Set) collection.add(value)
      else (collection as unknown[]).push(value)
    }
  }

  #value(column: Column, row: number): unknown {
    if ('same' in column) return column.same
    if ('values' in column) return column.values[row]
    return column.objects[row] === 0 ? null : this.#made[column.objects[row]!]
  }
}

/** Replaces strings, and lists of strings, by equal ones of the earlier version. */
function keepTexts(row: Row, keys: readonly string[], before: Readonly<Row> | undefined): void {
  if (before === undefined) return
  for (const key of keys) if (isSameText(row[key], before[key])) row[key] = before[key]
}

function isSameText(a: unknown, b: unknown): boolean {
  if (typeof a === 'string') return a === b
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
  return a.every((item, place) => typeof item === 'string' && item === b[place])
}
