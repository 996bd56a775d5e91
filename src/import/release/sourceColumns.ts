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
  /** Templates of the addresses of its places. */
  readonly pages: string[]
}

/** The source of what a version of a release says. */
export function sourceColumns(
  { dataset, title, publisher, license, attribution, url, pages = [], files, labelFiles = [] }: Release,
  version: string | null,
): SourceColumns {
  // What has no page of its own is shown by the publisher's description of the file.
  const described = [...files, ...labelFiles].map(({ name, specification }) => `${name}: ${specification}`)
  const named = { slug: dataset, dataset, title, publisher, version }
  return { ...named, license, attribution: attribution(version), url, pages: [...pages, ...described] }
}
