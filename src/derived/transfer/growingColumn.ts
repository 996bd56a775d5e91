import type { Column } from './chunk.ts'

/** Refers to an object that was made before. */
export class Reference {
  readonly number: number

  constructor(number: number) {
    this.number = number
  }
}

/** A column of a chunk under construction: either of values or of references; null is both. */
export class GrowingColumn {
  readonly #cells: unknown[] = []
  #kind: 'values' | 'references' | undefined

  /** Whether a cell fits into the column. */
  takes(cell: unknown): boolean {
    return cell === null || this.#kind === undefined || this.#kind === kindOf(cell)
  }

  push(cell: unknown): void {
    if (cell !== null) this.#kind ??= kindOf(cell)
    this.#cells.push(cell instanceof Reference ? cell.number : cell)
  }

  get column(): Column {
    if (this.#kind === 'references')
      return { objects: Uint32Array.from(this.#cells as (number | null)[], (cell) => cell ?? 0) }
    const [first] = this.#cells
    return this.#cells.every((cell) => cell === first) ? { same: first } : { values: this.#cells }
  }
}

function kindOf(cell: unknown): 'values' | 'references' {
  return cell instanceof Reference ? 'references' : 'values'
}
