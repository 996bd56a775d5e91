import type { Cost } from '../catalogue/units.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { readiness as readinessFor } from '../readiness/comparison.ts'
import { knowledgeOf } from '../readiness/knowledge.ts'
import { jobZone } from '../readiness/preparation.ts'

/** How many waypoints a search looks at. */
const mostWaypoints = 60

/** How many roles are compared for the cost of one field. */
const rolesPerField = 0.4

/**
 * The roles that a career path may lead through: a start is readier for each of them than for the target, each is readier
 * for the target than the start is, and none takes more preparation than start and target. Of more than forty, those by
 * way of which the product of both readinesses is largest. Deprecated roles never are waypoints.
 *
 * @returns by slug
 */
export function waypoints(snapshot: Snapshot, from: RoleRow, to: RoleRow, spend: (cost: Cost) => void): RoleRow[] {
  const { datasetOfRole } = snapshot.features
  const datasets = new Set([datasetOfRole[from.index], datasetOfRole[to.index]])
  const knowledge = knowledgeOf(snapshot, from)
  const direct = readinessFor(snapshot, knowledge, to) ?? 0
  const highest = Math.max(jobZone(snapshot, from) ?? 0, jobZone(snapshot, to) ?? 0) || Number.POSITIVE_INFINITY
  const others = snapshot.roles.rows.filter(
    (role) => role !== from && role !== to && !role.deprecated && datasets.has(datasetOfRole[role.index]),
  )
  spend(others.length / rolesPerField)
  const found: { role: RoleRow; product: number }[] = []
  for (const role of others) {
    if ((jobZone(snapshot, role) ?? 0) > highest) continue
    const there = readinessFor(snapshot, knowledge, role) ?? 0
    if (there <= direct) continue
    const onwards = readinessFor(snapshot, knowledgeOf(snapshot, role), to) ?? 0
    if (onwards > direct) found.push({ role, product: there * onwards })
  }
  return found
    .sort((a, b) => b.product - a.product)
    .slice(0, mostWaypoints)
    .map(({ role }) => role)
    .sort((a, b) => a.index - b.index)
}
