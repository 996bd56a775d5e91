import type { WrittenMapping } from './mappingFormat.ts'

/** Which titles of adverts are for a role: those that match one of `title` and none of `not`. */
export interface RolePatterns {
  readonly role: string
  readonly title: readonly Pattern[]
  readonly not: readonly Pattern[]
}

/** A pattern and where it is written, for messages. */
export interface Pattern {
  readonly pattern: RegExp
  readonly place: string
}

/** How adverts of one table join the graph. */
export interface Mapping {
  /** Undefined if the counts are part of a dataset of several files, to be written to one of them. */
  readonly dataset: string | undefined
  readonly source: NonNullable<WrittenMapping['source']>
  readonly period: string
  readonly place: string | undefined
  readonly roles: readonly RolePatterns[]
  /** Slug of the feature whose adverts the report looks at closely. */
  readonly about: string | undefined
  /** Terms as they are written, and why they are ignored. */
  readonly ignored: Readonly<Record<string, string>>
  /** Terms as they are written, and slugs of features. */
  readonly means: Readonly<Record<string, string>>
}
