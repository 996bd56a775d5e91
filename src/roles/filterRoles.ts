import { activeRows } from '../graph/activeRows.ts'
import { type DatasetNames, datasetIndices } from '../graph/datasetsNamed.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { bySlugOrThrow } from '../names/bySlugOrThrow.ts'
import { nameFilter, workOfFilter } from '../names/nameFilter.ts'
import { Problem } from '../problem.ts'

/** Which roles to list; every condition given must hold. */
export interface RoleFilter {
  readonly source?: string | null | undefined
  readonly hasSkill?: readonly string[] | null | undefined
  readonly hasLibrary?: readonly string[] | null | undefined
  readonly query?: string | null | undefined
  readonly deprecated?: boolean | null | undefined
}

/** How many skills, and how many libraries, a filter may name. */
export const mostNamed = 100

/** The cost of finding a name, in fields. */
const workPerName = 3

/** The cost of filtering the roles, in fields. */
export function workOfRoles({ roles }: Snapshot, { query, hasSkill, hasLibrary }: RoleFilter): number {
  const named = (hasSkill?.length ?? 0) + (hasLibrary?.length ?? 0)
  return workOfFilter(roles, query) * (1 + Math.log2(1 + named)) + workPerName * named
}

/**
 * The roles that match a filter, by slug; deprecated ones only if it asks for them.
 *
 * @param datasets names of the datasets whose roles to list; of all if absent
 * @throws Problem NOT_FOUND for an unknown source, skill, library or dataset; BAD_INPUT for too many, or no dataset
 */
export function filterRoles(
  snapshot: Snapshot,
  { source, hasSkill, hasLibrary, query, deprecated }: RoleFilter,
  datasets?: DatasetNames,
): RoleRow[] {
  const among = datasetIndices(snapshot.features, datasets)
  const definedBy = source == null ? undefined : bySlugOrThrow(snapshot.sources, 'source', source)
  const skills = named('hasSkill', hasSkill).map((slug) => bySlugOrThrow(snapshot.skills, 'skill', slug).index)
  const libraries = named('hasLibrary', hasLibrary).map(
    (slug) => bySlugOrThrow(snapshot.libraries, 'library', slug).index,
  )
  const matches = query == null ? undefined : nameFilter(snapshot.roles, query)
  const { roleSkills, roleLibraries } = snapshot.edges
  return activeRows(snapshot.roles, deprecated ?? false).filter(
    (role) =>
      (among === null || among[snapshot.features.datasetOfRole[role.index]!] === 1) &&
      (definedBy === undefined || role.source === definedBy) &&
      skills.every((skill) => roleSkills.forward.has(role.index, skill)) &&
      libraries.every((library) => roleLibraries.forward.has(role.index, library)) &&
      (matches === undefined || matches(role)),
  )
}

/** Each name once. */
function named(argument: string, slugs: readonly string[] | null | undefined): string[] {
  if (slugs && slugs.length > mostNamed) {
    throw new Problem('BAD_INPUT', `${argument} has ${slugs.length} entries; a filter takes at most ${mostNamed}.`)
  }
  return [...new Set(slugs)]
}
