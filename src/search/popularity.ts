import { derived } from '../derived/derived.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { SearchedTable } from './searchedTables.ts'

/** Roles rank between what many roles ask for and what few do. */
const ofRole = 0.5

const ofDeprecated = 0

/**
 * Per row of a table, how many roles ask for it: ln(1 + number of roles) as a share of that of the skill or library most
 * asked for. By the logarithm, the step from one role to two is larger than that from fifty to sixty. A responsibility
 * has one role.
 */
export const popularity = derived((snapshot: Snapshot, table: SearchedTable): Float64Array => {
  const { skills, libraries, edges } = snapshot
  const ofSkills = skills.rows.map(({ index, deprecated }) =>
    deprecated ? ofDeprecated : Math.log1p(edges.roleSkills.backward.degree(index)),
  )
  const ofLibraries = libraries.rows.map(({ index }) => Math.log1p(edges.roleLibraries.backward.degree(index)))
  const highest = [...ofSkills, ...ofLibraries].reduce((a, b) => Math.max(a, b), Math.log1p(1))
  const shares = (values: readonly number[]) => Float64Array.from(values, (value) => value / highest)
  switch (table) {
    case 'skills':
      return shares(ofSkills)
    case 'libraries':
      return shares(ofLibraries)
    case 'roles':
      return Float64Array.from(snapshot.roles.rows, ({ deprecated }) => (deprecated ? ofDeprecated : ofRole))
    default:
      return new Float64Array(snapshot[table].rows.length).fill(Math.log1p(1) / highest)
  }
}, 'popularity')
