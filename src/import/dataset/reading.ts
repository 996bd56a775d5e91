import type { FieldPath } from './inconsistencies.ts'

/** A file as it was read: what it says, and on which line it says it. */
export interface Reading {
  readonly value: unknown
  /** Lines of fields, from 1; of a field that is missing, the line of what should hold it. */
  lines(paths: readonly FieldPath[]): number[]
}
