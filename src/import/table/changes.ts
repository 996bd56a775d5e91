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

/** Gathers what an import changes, of kinds of edges that share a table together: how many rows always, and which ones where somebody wants to read it. */
export class Changes {
  readonly comparison: Record<string, Comparison[string]> = {}
  /** By model; absent when nobody wants to read it. */
  readonly lists: Record<string, ChangeList> | undefined
  readonly #slugOf: SlugOf
  readonly #common: readonly string[]

  /**
   * @param slugOf given when somebody wants to read which rows change
   * @param common columns that are the same in all rows, and so are left out of their names
   */
  constructor(slugOf?: SlugOf, common: readonly string[] = []) {
    this.#common = common
    this.lists = slugOf && {}
    this.#slugOf = slugOf ?? (() => '')
  }

  add(model: string, { inserts, updates, gone, deprecated }: Difference): void {
    if (inserts.length + updates.length + gone.length + deprecated.length === 0) return
    const known = this.comparison[model]
    this.comparison[model] = {
      inserted: (known?.inserted ?? 0) + inserts.length,
      updated: (known?.updated ?? 0) + updates.length,
      deleted: (known?.deleted ?? 0) + gone.length,
      deprecated: (known?.deprecated ?? 0) + deprecated.length,
    }
    if (this.lists === undefined) return
    const key = tableShape(model).key.filter((column) => !this.#common.includes(column))
    const name = (row: Row) => this.#named(model, row, key)
    const { added = [], changed = [], removed = [], deprecated: marked = [] } = this.lists[model] ?? {}
    this.lists[model] = {
      added: [...added, ...inserts.map(name)],
      changed: [
        ...changed,
        ...updates.map(({ before, after }) => {
          const columns = differingColumns(before, after)
          return {
            ...name(after),
            before: this.#named(model, before, columns),
            after: this.#named(model, after, columns),
          } as ChangeList['changed'][number]
        }),
      ],
      removed: [...removed, ...gone.map(name)],
      deprecated: [...marked, ...deprecated.map(name)],
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
