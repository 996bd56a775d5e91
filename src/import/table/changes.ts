import type { Comparison } from './comparison.ts'
import { type Difference, differingColumns, type Row, type Value } from './difference.ts'
import { tableShape } from './tableShape.ts'

/** A node by its slug, or an edge by those of its ends and by its kind. */
type Name = Readonly<Record<string, Value>>

/** Which rows of one model an import adds, changes, removes and marks as deprecated. */
export interface ChangeList {
  readonly added: readonly Name[]
  /** Name, and of the columns that differ what they said and what they say. */
  readonly changed: readonly (Name & { readonly before: Name; readonly after: Name })[]
  readonly removed: readonly Name[]
  readonly deprecated: readonly Name[]
}

/** Gives the slug of a node by its number. */
export type SlugOf = (model: string, number: number) => string

/** Gathers what an import changes: how many rows always, and which ones where somebody wants to read it. */
export class Changes {
  readonly comparison: Record<string, Comparison[string]> = {}
  /** By model; absent when nobody wants to read it. */
  readonly lists: Record<string, ChangeList> | undefined
  readonly #slugOf: SlugOf

  /** @param slugOf given when somebody wants to read which rows change */
  constructor(slugOf?: SlugOf) {
    this.lists = slugOf && {}
    this.#slugOf = slugOf ?? (() => '')
  }

  add(model: string, { inserts, updates, gone, deprecated }: Difference): void {
    if (inserts.length + updates.length + gone.length + deprecated.length === 0) return
    this.comparison[model] = {
      inserted: inserts.length,
      updated: updates.length,
      deleted: gone.length,
      deprecated: deprecated.length,
    }
    if (this.lists === undefined) return
    const { key } = tableShape(model)
    const name = (row: Row) => this.#named(model, row, key)
    this.lists[model] = {
      added: inserts.map(name),
      changed: updates.map(({ before, after }) => {
        const columns = differingColumns(before, after)
        return {
          ...name(after),
          before: this.#named(model, before, columns),
          after: this.#named(model, after, columns),
        } as ChangeList['changed'][number]
      }),
      removed: gone.map(name),
      deprecated: deprecated.map(name),
    }
  }

  /** Some columns of a row, with slugs for the numbers of other nodes. */
  #named(model: string, row: Row, columns: readonly string[]): Name {
    const { references } = tableShape(model)
    const cells = columns.flatMap((column): [string, Value][] => {
      const value = row[column]
      if (value === undefined) return []
      const other = references[column]
      if (other === undefined) return [[column, value]]
      return [[column.replace(/Id$/, ''), value === null ? null : this.#slugOf(other, value as number)]]
    })
    return Object.fromEntries(cells)
  }
}
