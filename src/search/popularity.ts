import { derived } from '../derived/derived.ts'
import { logarithm } from '../graph/elementaryFunctions.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { SearchedTable } from './searchedTables.ts'

/** Of every role: after skills that many roles ask for, and before those that few ask for. */
const rolePopularity = 0.5

const deprecatedPopularity = 0

/**
 * The popularity of each row of a table, in [0, 1]: ln(1 + number of roles that ask for it), divided by that of the most
 * popular skill or library. The logarithm makes the step from one role to two larger than from fifty to sixty. A
 * responsibility has one role.
 */
export const popularity = derived((snapshot: Snapshot, table: SearchedTable): Float64Array => {
  const { skills, libraries, edges } = snapshot
  const ofSkills = skills.rows.map(({ index, deprecated }) =>
    deprecated ? deprecatedPopularity : logarithm(1 + edges.roleSkills.backward.degree(index)),
  )
  const ofLibraries = libraries.rows.map(({ index }) => logarithm(1 + edges.roleLibraries.backward.degree(index)))
  const highest = [...ofSkills, ...ofLibraries].reduce((a, b) => Math.max(a, b), logarithm(2))
  const shares = (values: readonly number[]) => Float64Array.from(values, (value) => value / highest)
  switch (table) {
    case 'skills':
      return shares(ofSkills)
    case 'libraries':
      return shares(ofLibraries)
    case 'roles':
      return Float64Array.from(snapshot.roles.rows, ({ deprecated }) =>
        deprecated ? deprecatedPopularity : rolePopularity,
      )
    default:
      return new Float64Array(snapshot[table].rows.length).fill(logarithm(2) / highest)
  }
}, 'popularity')
