import type { ReadRows } from '../../db/database.ts'
import type { NodeTable } from '../nodeTable.ts'
import type { RoleGroupRow, SourceRow } from '../rows.ts'

/** The groups of roles by the database's number, each with the more general one. */
export async function loadRoleGroups(
  rows: ReadRows,
  sources: NodeTable<SourceRow>,
): Promise<Map<number, RoleGroupRow>> {
  const found = new Map<number, RoleGroupRow & { broader: RoleGroupRow | null }>()
  const broader: [number, number][] = []
  for await (const [id, slug, name, code, description, externalId, deprecated, sourceId, broaderId] of rows<
    [number, string, string, string | null, string | null, string | null, boolean, number, number | null]
  >(
    `select "id", "slug", "name", "code", "description", "externalId", "deprecated", "sourceId", "broaderId"
     from "RoleGroup" order by "slug" collate "C"`,
  )) {
    const source = sources.byId.get(sourceId)!
    found.set(id, { slug, name, code, description, externalId, deprecated, source, broader: null })
    if (broaderId !== null) broader.push([id, broaderId])
  }
  for (const [id, broaderId] of broader) found.get(id)!.broader = found.get(broaderId) ?? null
  return found
}

/** Gives a node the property `replacedBy`, so that all of a type have the same properties. */
export function notReplaced(row: Record<string, unknown>): void {
  row['replacedBy'] = null
}

/** Lets each node that another took the place of know the other. */
export async function linkReplacements<Row extends { slug: string; id: number; replacedBy?: Row | null }>(
  rows: ReadRows,
  type: 'Role' | 'Skill',
  { byId }: NodeTable<Row>,
): Promise<void> {
  for await (const [id, replacedById] of rows<[number, number]>(
    `select "id", "replacedById" from "${type}" where "replacedById" is not null`,
  )) {
    // Rows are written here for the last time, before anybody reads them.
    const row: { replacedBy?: Row | null } = byId.get(id)!
    row.replacedBy = byId.get(replacedById) ?? null
  }
}
