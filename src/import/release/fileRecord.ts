/** One record of a file. */
export interface FileRecord {
  /** Line on which the record starts, or row of the sheet, from 1. */
  readonly line: number
  readonly cells: readonly string[]
}
