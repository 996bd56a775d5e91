import type { Release } from './release.ts'

/** A source as it is written. */
export interface SourceColumns {
  readonly slug: string
  readonly dataset: string
  readonly title: string
  readonly publisher: string
  /** Null if unknown. */
  readonly version: string | null
  readonly license: string
  readonly attribution: string
  readonly url: string
}

/** The source of what a version of a release says. */
export function sourceColumns(
  { dataset, title, publisher, license, attribution, url }: Release,
  version: string | null,
): SourceColumns {
  return { slug: dataset, dataset, title, publisher, version, license, attribution: attribution(version), url }
}
