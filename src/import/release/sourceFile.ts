import type { NounName } from '../../catalogue/catalogue.ts'
import type { Outcome } from './fact.ts'

/**
 * The cells of a row by column name, with white space collapsed. Empty cells and the source's null are the empty string.
 */
export type Cells<Column extends string> = Readonly<Record<Column, string>>

/** What the function of a row can look up. */
export interface Known {
  /** The values of a node of an earlier row; undefined if there is none. */
  node(noun: NounName, id: string): Readonly<Record<string, unknown>> | undefined
  /** The identifier of a node of another dataset, by its code; undefined if there is none. */
  coded(noun: NounName, dataset: string, code: string): string | undefined
  /** The identifiers of what took the place of a node, by earlier rows. */
  successors(noun: NounName, id: string): readonly string[]
  /** The library of a software product, by any of its names. */
  library(name: string): { readonly slug: string; readonly name?: string; readonly kind?: string }
  /** The same from the curated list only, so that the result does not depend on other imports. */
  curatedLibrary(name: string): { readonly slug: string; readonly name: string; readonly kind?: string } | undefined
}

/** One file of a release: its names, its columns, and the meaning of its rows. */
export interface SourceFile<Column extends string = string> {
  /** Name without extension and language; the locator of its edges. */
  readonly name: string
  /**
   * Names of the file in all releases, the newest first; `{language}` is a placeholder for the language code. Columns are
   * separated by commas in a .csv, and by tabs, without quotes, in a .txt; of an .xlsx, the first sheet is read.
   */
  readonly paths: readonly string[]
  /** Whether the release cannot be used without it. */
  readonly required: boolean
  /** URL of the publisher's description of the columns. */
  readonly specification: string
  readonly columns: readonly Column[]
  /** Columns of some releases only. */
  readonly optionalColumns?: readonly Column[]
  /** Names of columns in later releases. */
  readonly renamed?: Readonly<Partial<Record<Column, string>>>
  /** Columns whose line breaks are kept, as line feeds; elsewhere they become spaces. */
  readonly manyLines?: readonly Column[]
  /** Whether lines of a title, of one cell each, may stand above the header. */
  readonly titled?: true
  /** Whether it is no part of the release, and may also lie beside it: in the folder that holds the release. */
  readonly beside?: true
  /** Whether rows may omit empty cells at their end, with a note in the report. */
  readonly ragged?: boolean
  /** A pure function of a row and of earlier ones. `fileName` is the name of the file without extension. */
  row(cells: Cells<Column>, known: Known, fileName: string): Outcome
}

/** Infers the names of the columns for the row function. */
export function sourceFile<const Column extends string>(file: SourceFile<Column>): SourceFile<Column> {
  return file
}
