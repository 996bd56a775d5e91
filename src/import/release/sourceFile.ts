import type { NounName } from '../../catalogue/catalogue.ts'
import type { Outcome } from './fact.ts'

/**
 * The cells of a row by column name, their blanks single spaces; a cell that is empty or holds the source's null is the
 * empty text.
 */
export type Cells<Column extends string> = Readonly<Record<Column, string>>

/** What a row may look up while it is being understood. */
export interface Known {
  /** What earlier rows said about a node; undefined when there is none. */
  node(noun: NounName, id: string): Readonly<Record<string, unknown>> | undefined
  /** The one shared slug of a software product, by any name it goes by, and what is known about it. */
  library(name: string): { readonly slug: string; readonly name?: string; readonly kind?: string }
  /** The same, of the curated list only, so that it does not depend on what else was imported. */
  curatedLibrary(name: string): { readonly slug: string; readonly name: string; readonly kind?: string } | undefined
}

/** One file of a release: where it is, what it must look like, and what its rows mean. */
export interface SourceFile<Column extends string = string> {
  /** Name without suffix or language; the locator of the edges it tells of. */
  readonly name: string
  /**
   * Names that the file has had in the releases, the newest first; `{language}` stands for the language's code. Cells
   * are parted by commas in a .csv, and by tabs, without quotes, in a .txt.
   */
  readonly paths: readonly string[]
  /** True when the release cannot be used without it. */
  readonly required: boolean
  /** Where the publisher explains the columns. */
  readonly specification: string
  readonly columns: readonly Column[]
  /** Columns that only some releases have. */
  readonly optionalColumns?: readonly Column[]
  /** What later releases call columns. */
  readonly renamed?: Readonly<Partial<Record<Column, string>>>
  /** Columns whose cells keep their line breaks, as line feeds; in all others, those are blanks. */
  readonly manyLines?: readonly Column[]
  /** True when rows may leave out empty cells at their end, which is then noted. */
  readonly ragged?: boolean
  /** A pure function of the row and of what earlier rows said; told what the file is called, without the suffix. */
  row(cells: Cells<Column>, known: Known, calledHere: string): Outcome
}

/** A source file whose row function knows the names of its columns. */
export function sourceFile<const Column extends string>(file: SourceFile<Column>): SourceFile<Column> {
  return file
}
