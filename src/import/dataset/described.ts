import { nouns } from '../../catalogue/catalogue.ts'
import type { Columns } from '../../catalogue/column.ts'
import type { Row, Value } from '../table/difference.ts'

/** Columns of libraries that only releases say. */
const ofReleases = Object.entries<Columns[string]>(nouns.libraries.columns).flatMap(([name, { ofReleases }]) =>
  ofReleases ? [name] : [],
)

/** A library of a dataset as the dataset describes it now, with what only a release says of it. */
export function withKept(before: Row, after: Row): Row {
  const kept = ofReleases.filter((column) => isEmpty(after[column] ?? null))
  return { ...after, ...Object.fromEntries(kept.map((column) => [column, before[column] ?? null])) }
}

/**
 * A library that a release mentioned, as a dataset describes it: what the release says stays, and the dataset says the
 * rest and what kind of software it is, which releases do not say. It is the dataset's from then on.
 */
export function described(before: Row, after: Row): Row {
  const row: Record<string, Value> = { ...after }
  for (const column of Object.keys(after)) {
    const old = before[column] ?? null
    if (column === 'sourceId' || column === 'kind' || isEmpty(old)) continue
    row[column] = column === 'aliases' ? allNames(old as readonly string[], after, before['name']) : old
  }
  return row
}

function allNames(old: readonly string[], { aliases, name }: Row, kept: Value | undefined): string[] {
  return [...new Set([...old, name as string, ...(aliases as readonly string[])])].filter((alias) => alias !== kept)
}

function isEmpty(value: Value): boolean {
  return value === null || value === false || (Array.isArray(value) && value.length === 0)
}
