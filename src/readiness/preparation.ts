import type { Years } from '../catalogue/units.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { matchedRoles } from './matchedRoles.ts'

/**
 * Years of preparation by job zone, the middle of O*NET's ranges.
 *
 * @see https://www.onetonline.org/help/online/zones
 */
const byJobZone = [0.15, 0.6, 1.5, 3, 6] as const

/** The years of preparation that a role usually takes: by its job zone, or by those of the roles that it matches. */
export function preparation(snapshot: Snapshot, role: RoleRow): Years | null {
  return fromJobZones(snapshot, role, (zone) => byJobZone[zone - 1]!)
}

/** The job zone of a role, from 1 to 5, or the mean of those of the roles that it matches. */
export function jobZone(snapshot: Snapshot, role: RoleRow): number | null {
  return fromJobZones(snapshot, role, (zone) => zone)
}

function fromJobZones(snapshot: Snapshot, role: RoleRow, read: (zone: number) => number): number | null {
  if (role.jobZone !== null) return read(role.jobZone)
  let sum = 0
  let total = 0
  for (let dataset = 0; dataset < snapshot.features.datasets.length; dataset++) {
    const zoneOf = (matched: number) => snapshot.roles.rows[matched]!.jobZone
    for (const { role: matched, share } of matchedRoles(
      snapshot,
      role.index,
      dataset,
      (other) => zoneOf(other) !== null,
    )) {
      sum += share * read(zoneOf(matched)!)
      total += share
    }
  }
  return total === 0 ? null : sum / total
}
