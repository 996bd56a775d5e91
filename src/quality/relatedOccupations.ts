import type { Index } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** The ten roles that O*NET relates to a role in its primary tiers, the nearest first. No answer is computed from these edges. */
export function relatedOccupations(snapshot: Snapshot, role: Index<'Role'>): Index<'Role'>[] {
  return listed(snapshot, role).flatMap(({ related, supplemental }) => (supplemental ? [] : [related]))
}

/** The same, and up to ten more that it relates in its supplemental tier. */
export function listedOccupations(snapshot: Snapshot, role: Index<'Role'>): Index<'Role'>[] {
  return listed(snapshot, role).map(({ related }) => related)
}

function listed({ edges: { relatedRoles } }: Snapshot, role: Index<'Role'>) {
  const found: { related: Index<'Role'>; rank: number; supplemental: boolean }[] = []
  relatedRoles.forward.eachEdge(role, (related, _weight, edge) => {
    const { rank, tier } = valueAt(relatedRoles.attributes, edge)
    found.push({ related, rank: rank ?? Number.POSITIVE_INFINITY, supplemental: tier === 'SUPPLEMENTAL' })
  })
  return found.sort((a, b) => (a.rank === b.rank ? a.related - b.related : a.rank - b.rank))
}
