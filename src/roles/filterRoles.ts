import { numberWithin } from '../api/numberWithin.ts'
import type { Cost } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import { type DatasetNames, datasetIndices } from '../graph/datasetsNamed.ts'
import { logarithm } from '../graph/elementaryFunctions.ts'
import { languages } from '../graph/languages.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { bySlugOrThrow, unknown } from '../names/bySlugOrThrow.ts'
import { costOfFilter, nameScores } from '../names/nameFilter.ts'
import { rowsNamed } from '../names/rowsNamed.ts'
import { closest } from '../names/spellingSuggestions.ts'
import { Problem } from '../problem.ts'
import { groupsNamed } from './groupsNamed.ts'
import { type RoleOrder, roleOrder, rolePopularity, rolesByTitle } from './roleOrder.ts'

/** Which roles to list; every condition given must hold. */
export interface RoleFilter {
  readonly source?: string | null | undefined
  readonly group?: string | null | undefined
  readonly jobZone?: number | null | undefined
  readonly sector?: string | null | undefined
  readonly programmingLanguage?: string | null | undefined
  readonly tag?: string | null | undefined
  readonly hasSkill?: readonly string[] | null | undefined
  readonly hasLibrary?: readonly string[] | null | undefined
  readonly query?: string | null | undefined
  readonly deprecated?: boolean | null | undefined
}

/** How many skills, and how many libraries, a filter may name. */
export const mostNamed = 100

/** The cost of finding a name, in fields. */
const workPerName = 3

/** The cost of filtering and ordering the roles, in fields. */
function costOfConditions({ roles }: Snapshot, { hasSkill, hasLibrary }: RoleFilter): Cost {
  const named = (hasSkill?.length ?? 0) + (hasLibrary?.length ?? 0)
  return costOfFilter(roles) * (1 + logarithm(1 + named) / Math.LN2) + workPerName * named
}

/**
 * The roles that match a filter, in an order; deprecated ones only if the filter asks for them.
 *
 * @param spend called with the cost of each part, in fields, before it is done; may throw to stop
 * @param datasets names of the datasets whose roles to list; of all if absent
 * @param orderBy by relevance if absent and the filter has a query, else by title
 * @throws Problem NOT_FOUND for an unknown source, group, sector, programming language, tag, skill, library or dataset;
 *   BAD_INPUT for too many, no dataset, a job zone that does not exist, or an order that needs a query
 */
export function filterRoles(
  snapshot: Snapshot,
  filter: RoleFilter,
  spend: (cost: Cost) => void,
  datasets?: DatasetNames,
  orderBy?: RoleOrder | null,
): RoleRow[] {
  spend(costOfConditions(snapshot, filter))
  const order = roleOrder(orderBy, filter.query)
  const conditions = conditionsOf(snapshot, filter, datasets)
  // All pass a query without words, such as an empty search box.
  const scores = filter.query == null ? undefined : nameScores(snapshot.roles, filter.query, spend)
  if (scores !== undefined) conditions.unshift(({ index }) => scores[index]! > 0)
  const found = rolesByTitle(snapshot, filter.deprecated ?? false).filter((role) =>
    conditions.every((holds) => holds(role)),
  )
  const ranks = order === 'POPULARITY' ? rolePopularity(snapshot) : order === 'RELEVANCE' ? scores : undefined
  // They are in order of title, which ties keep.
  return ranks === undefined ? found : found.sort((a, b) => ranks[b.index]! - ranks[a.index]!)
}

type Condition = (role: RoleRow) => boolean

/** Each condition of a filter but the query. */
function conditionsOf(snapshot: Snapshot, filter: RoleFilter, datasets: DatasetNames): Condition[] {
  const { source, group, jobZone, sector, programmingLanguage, tag, hasSkill, hasLibrary } = filter
  const { features, sources, skills, libraries, edges } = snapshot
  const conditions: Condition[] = []
  const among = datasetIndices(features, datasets)
  if (among !== null) conditions.push(({ index }) => among[features.datasetOfRole[index]!] === 1)
  if (source != null) {
    const defining = bySlugOrThrow(sources, 'source', source)
    conditions.push((role) => role.source === defining)
  }
  if (group != null) {
    const groups = groupsNamed(snapshot, group)
    conditions.push((role) => role.group !== null && groups.has(role.group))
  }
  if (jobZone != null) {
    numberWithin('jobZone', jobZone, 1, 5)
    conditions.push((role) => role.jobZone === jobZone)
  }
  if (sector != null) {
    const { index } = bySlugOrThrow(snapshot.sectors, 'sector', sector)
    conditions.push((role) => edges.roleSectors.forward.has(role.index, index))
  }
  if (programmingLanguage != null) {
    const named = languagesNamed(snapshot, programmingLanguage)
    conditions.push((role) => named.some((index) => edges.roleLibraries.forward.has(role.index, index)))
  }
  if (tag != null) {
    checkTag(snapshot.roles, tag)
    conditions.push(({ tags }) => tags.includes(tag))
  }
  for (const slug of named('hasSkill', hasSkill)) {
    const { index } = bySlugOrThrow(skills, 'skill', slug)
    conditions.push((role) => edges.roleSkills.forward.has(role.index, index))
  }
  for (const slug of named('hasLibrary', hasLibrary)) {
    const { index } = bySlugOrThrow(libraries, 'library', slug)
    conditions.push((role) => edges.roleLibraries.forward.has(role.index, index))
  }
  return conditions
}

/** Indices of the libraries of kind LANGUAGE with a slug or name. */
function languagesNamed(snapshot: Snapshot, text: string): number[] {
  const table = languages(snapshot)
  const bySlug = table.bySlug.get(text)
  const found = bySlug ? [bySlug] : rowsNamed(table, text)
  if (found.length === 0) found.push(bySlugOrThrow(table, 'programming language', text))
  return found.map(({ id }) => snapshot.libraries.byId.get(id)!.index)
}

/** @throws Problem NOT_FOUND for a tag that no role has */
function checkTag(roles: NodeTable<RoleRow>, tag: string): void {
  const known = tagsOf(roles)
  if (known.has(tag)) return
  throw unknown('tag', tag, closest(tag, known), [...known])
}

const tagsOf = derived(({ rows }: NodeTable<RoleRow>): ReadonlySet<string> => new Set(rows.flatMap(({ tags }) => tags)))

/** Each name once. */
function named(argument: string, slugs: readonly string[] | null | undefined): string[] {
  if (slugs && slugs.length > mostNamed) {
    throw new Problem('BAD_INPUT', `${argument} has ${slugs.length} entries; a filter takes at most ${mostNamed}.`)
  }
  return [...new Set(slugs)]
}
