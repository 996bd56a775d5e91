import { largestInteger } from '../../catalogue/column.ts'

/** Columns of a table of counts: those that it must have, and others. */
export const countColumns = {
  columns: ['thing', 'named', 'of', 'period', 'source'],
  optionalColumns: ['role', 'place', 'license', 'url'],
} as const

type ColumnName = (typeof countColumns)['columns' | 'optionalColumns'][number]

/** One row of a table of counts as it is written; a cell that is not there is empty. */
export interface CountRow {
  /** Line on which it starts, from 1. */
  readonly line: number
  readonly cells: Readonly<Record<ColumnName, string>>
}

/** Something wrong in a row. */
export interface RowDefect {
  readonly line: number
  readonly field: string
  readonly message: string
}

/** The numbers of a row. */
export interface Count {
  readonly named: number
  readonly of: number
}

/** Reads the numbers of a row, or says what is wrong with them. */
export function countIn({ line, cells }: CountRow): Count | RowDefect {
  const numbers = { named: wholeNumber(cells.named), of: wholeNumber(cells.of) }
  for (const field of ['named', 'of'] as const) {
    const number = numbers[field]
    if (number !== undefined && number <= largestInteger && number >= (field === 'of' ? 1 : 0)) continue
    const least = field === 'of' ? 'of 1 or more' : 'of 0 or more'
    return { line, field, message: `"${cells[field].slice(0, 40)}" is not a whole number ${least}` }
  }
  const { named, of } = numbers as Count
  return named <= of
    ? { named, of }
    : { line, field: 'named', message: `${named} is more than the ${of} that were counted` }
}

function wholeNumber(cell: string): number | undefined {
  return /^\d{1,15}$/.test(cell) ? Number(cell) : undefined
}
