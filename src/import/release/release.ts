import type { Draft } from './draft.ts'
import type { SourceFile } from './sourceFile.ts'

/** What a dataset's releases have in common: who publishes them, under which licence, and which files they have. */
export interface Release {
  /** The dataset's name, its source's slug, and the first part of the slugs of its nodes. */
  readonly dataset: string
  readonly title: string
  readonly publisher: string
  /** Licence, with the acknowledgement that it asks for. */
  readonly license: string
  readonly url: string
  /** Value of a cell that means that there is none. */
  readonly nullText?: string
  /** Each after those whose nodes it refers to. */
  readonly files: readonly SourceFile[]
  /** Datasets whose nodes the files refer to; they must have been imported before. */
  readonly refersTo?: readonly string[]
  /** How sure the graph may be of an edge that says nothing of its own, in (0, 1]. */
  readonly confidence: number
  /** Last touches, once every row has been read. */
  readonly finish?: (draft: Draft) => void
  /** Release number in the name of a folder or file, for example /v?(\d+\.\d+\.\d+)/. */
  readonly version: RegExp
}
