import type { Change } from '../db/generated/client/client.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { type LoggedField, loggedTables } from './loggedTables.ts'

/** One field of a row, before and after a change. */
export interface ChangedField {
  readonly field: string
  readonly before: string | null
  readonly after: string | null
}

type Row = Readonly<Record<string, unknown>>

/** What of a row a change changed: all fields that say something, where the row came or went. */
export function changedFields({ entity, before, after }: Change, snapshot: Snapshot): ChangedField[] {
  const [old, young] = [before, after] as (Row | null)[]
  const found: ChangedField[] = []
  for (const [column, field] of fieldsOf(entity, old ?? young ?? {})) {
    const [was, is] = [old?.[column], young?.[column]].map((value) => JSON.stringify(value ?? null))
    if (was === is) continue
    found.push({
      field: field.name,
      before: textOf(old?.[column], field, snapshot),
      after: textOf(young?.[column], field, snapshot),
    })
  }
  return found
}

/** Tables that the graph no longer has are shown as they were, without numbers of the database. */
function fieldsOf(entity: string, row: Row): Iterable<readonly [string, LoggedField]> {
  const known = loggedTables.get(entity)?.fields
  if (known) return known
  const columns = Object.keys(row).filter((column) => !/^id$|Id$/.test(column))
  return columns.map((name) => [name, { name }] as const)
}

function textOf(value: unknown, { references }: LoggedField, snapshot: Snapshot): string | null {
  if (value === null || value === undefined) return null
  if (references !== undefined) return snapshot[references].byId.get(value as number)?.slug ?? null
  return typeof value === 'string' ? value : JSON.stringify(value)
}
