import { samplesFor } from '../demand/sampleIndex.ts'
import { derived } from '../derived/derived.ts'
import { activeRows } from '../graph/activeRows.ts'
import { MatchRelation, type RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { folded } from '../names/normalised.ts'
import { Problem } from '../problem.ts'
import { roleMatches } from './roleMatches.ts'

/** How to order roles; ties go by title, then by slug. */
export type RoleOrder = 'TITLE' | 'RELEVANCE' | 'POPULARITY'

/**
 * The order that applies.
 *
 * @param asked the order that was asked for, if any
 * @param query the query of the filter, if any
 * @throws Problem BAD_INPUT for RELEVANCE without a query
 */
export function roleOrder(asked: RoleOrder | null | undefined, query: string | null | undefined): RoleOrder {
  if (asked === 'RELEVANCE' && query == null) {
    throw new Problem(
      'BAD_INPUT',
      'orderBy is RELEVANCE, but there is nothing to be relevant to: give filter.query, or order by TITLE or POPULARITY.',
    )
  }
  return asked ?? (query == null ? 'TITLE' : 'RELEVANCE')
}

/**
 * The roles that are not deprecated, by title, case and accents aside, then by slug. Kept with the snapshot, because most
 * lists are in this order.
 *
 * @param deprecated true for the deprecated roles instead
 */
export function rolesByTitle(snapshot: Snapshot, deprecated = false): readonly RoleRow[] {
  return byTitle(snapshot, deprecated ? 1 : 0)
}

const byTitle = derived(({ roles }: Snapshot, deprecated: 0 | 1): readonly RoleRow[] => {
  // Rows ascend by slug.
  return sortedByTitle(activeRows(roles, deprecated === 1))
})

/** Sorts by title, case and accents aside; rows of equal titles stay in their order. */
export function sortedByTitle<Row extends { readonly title: string }>(rows: readonly Row[]): Row[] {
  const titled = rows.map((row) => ({ row, title: folded(row.title) }))
  titled.sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0))
  return titled.map(({ row }) => row)
}

/**
 * Per role, for how many job adverts or answers to a survey it was counted: the size of its largest sample. A role without
 * samples has the figure of the roles that exactly match it; 0 if these have none.
 */
export const rolePopularity = derived((snapshot: Snapshot): Float64Array => {
  const rows = snapshot.roles.rows
  const own = Float64Array.from(rows, (role) =>
    samplesFor(snapshot, role).reduce((most, { size }) => Math.max(most, size), 0),
  )
  return own.map((size, index) => {
    if (size > 0) return size
    const same = roleMatches(snapshot, rows[index]!).filter(({ relation }) => relation === MatchRelation.EXACT)
    return same.reduce((most, { role }) => Math.max(most, own[role.index]!), 0)
  })
})
