import type { Cost, Index } from '../catalogue/units.ts'
import { logarithm } from '../graph/elementaryFunctions.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { isMatched } from '../readiness/matchedRoles.ts'
import { jobZone } from '../readiness/preparation.ts'
import { comparisonsPerField, readinessFor } from './hopCosts.ts'
import { costOfRanks, Likeness } from './likeness.ts'

/** How many waypoints a search looks at. */
const mostWaypoints = 50

/**
 * The roles that a career path may lead through, of those that have a rank for the start or for the target (see Likeness)
 * and belong to the dataset of either. The start is readier for each of them than for the target, and each is readier for
 * the target than the start is; none takes more preparation than start and target, and none is matched with
 * either. Of more than fifty, those with the least −ln(readiness · readiness) + what it costs that they are unlike the
 * start and the target, seen from these. No deprecated role is a waypoint.
 *
 * @param spend called with the cost before the work is done
 * @returns by slug
 */
export function waypoints(
  snapshot: Snapshot,
  from: RoleRow,
  to: RoleRow,
  spend: (cost: Cost) => void,
  most: number = mostWaypoints,
): RoleRow[] {
  spend(2 * costOfRanks(snapshot))
  const ends = [from, to].map((role) => new Likeness(snapshot, role))
  const others = candidates(snapshot, from, to, ends)
  spend((2 * others.length) / comparisonsPerField)
  const direct = readinessFor(snapshot, from, to)
  const highest = Math.max(jobZone(snapshot, from) ?? 0, jobZone(snapshot, to) ?? 0) || Number.POSITIVE_INFINITY
  const found: { role: RoleRow; cost: number }[] = []
  for (const role of others) {
    if ((jobZone(snapshot, role) ?? 0) > highest) continue
    const there = readinessFor(snapshot, from, role)
    if (there <= direct) continue
    const onwards = readinessFor(snapshot, role, to)
    if (onwards <= direct) continue
    const unlike = ends.reduce((sum, end) => sum + end.costOf(role), 0)
    found.push({ role, cost: unlike - logarithm(there * onwards) })
  }
  return found
    .sort((a, b) => a.cost - b.cost || a.role.index - b.role.index)
    .slice(0, most)
    .map(({ role }) => role)
    .sort((a, b) => a.index - b.index)
}

function candidates(snapshot: Snapshot, from: RoleRow, to: RoleRow, ends: readonly Likeness[]): RoleRow[] {
  const { datasetOfRole } = snapshot.features
  const datasets = new Set([datasetOfRole[from.index]!, datasetOfRole[to.index]!])
  const similar = new Set<Index<'Role'>>()
  for (const dataset of datasets) {
    for (const end of ends) for (const index of end.similarIn(dataset)) similar.add(index)
  }
  return Array.from(similar, (index) => snapshot.roles.rows[index]!).filter(
    (role) =>
      role !== from &&
      role !== to &&
      !isMatched(snapshot, role.index, from.index) &&
      !isMatched(snapshot, role.index, to.index),
  )
}
