import { derived } from '../derived/derived.ts'
import type { RoleGroupRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'

/**
 * The groups with a slug or code, and all groups below them. Two classifications may use one code for different groups;
 * then both are meant.
 *
 * @throws Problem NOT_FOUND if there is no such group
 */
export function groupsNamed(snapshot: Snapshot, slugOrCode: string): ReadonlySet<RoleGroupRow> {
  const { byCode, narrower } = groupIndex(snapshot)
  const named = byCode.get(slugOrCode.trim()) ?? []
  const bySlug = snapshot.roleGroups.bySlug.get(slugOrCode)
  const found = new Set(bySlug ? [bySlug] : named)
  if (found.size === 0) found.add(bySlugOrThrow(snapshot.roleGroups, 'group', slugOrCode))
  // A set goes on to what is added to it while it is walked, and holds each once.
  for (const group of found) for (const below of narrower.get(group) ?? []) found.add(below)
  return found
}

interface GroupIndex {
  readonly byCode: ReadonlyMap<string, readonly RoleGroupRow[]>
  /** The groups directly below each that has some. */
  readonly narrower: ReadonlyMap<RoleGroupRow, readonly RoleGroupRow[]>
}

const groupIndex = derived(({ roleGroups: { rows } }: Snapshot): GroupIndex => {
  const byCode = new Map<string, RoleGroupRow[]>()
  const narrower = new Map<RoleGroupRow, RoleGroupRow[]>()
  for (const group of rows) {
    if (group.code !== null) byCode.set(group.code, [...(byCode.get(group.code) ?? []), group])
    if (group.broader !== null) narrower.set(group.broader, [...(narrower.get(group.broader) ?? []), group])
  }
  return { byCode, narrower }
})
