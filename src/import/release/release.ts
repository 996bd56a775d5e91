import type { Draft } from './draft.ts'
import type { SourceFile } from './sourceFile.ts'

/** What all releases of a dataset have in common: publisher, licence, and files. */
export interface Release {
  /** The dataset's name, its source's slug, and the first part of the slugs of its nodes. */
  readonly dataset: string
  readonly title: string
  readonly publisher: string
  readonly license: string
  /** Attribution that the licence asks for, in full. */
  readonly attribution: (version: string | null) => string
  readonly url: string
  /** Templates of the addresses of its places, before those of the descriptions of its files; see `pageTemplate`. */
  readonly pages?: readonly string[]
  /** Cells with this text are empty. */
  readonly nullText?: string
  /** Sorted so that references are to earlier files. */
  readonly files: readonly SourceFile[]
  /** The files that name its nodes in a language other than English, each of which may be absent; none if absent. */
  readonly labelFiles?: readonly SourceFile[]
  /** Datasets that the files refer to, to be imported before. */
  readonly refersTo?: readonly string[]
  /** Default confidence of edges, in (0, 1]. */
  readonly confidence: number
  /** Called when all rows are read. */
  readonly finish?: (draft: Draft) => void
  /** Where to get a release, and which of the files offered there. */
  readonly download: string
  /** Release number in the name of a folder or file, for example /v?(\d+\.\d+\.\d+)/. */
  readonly version: RegExp
}
