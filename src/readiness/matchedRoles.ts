import type { Index, Share } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import type { MatchRelation } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** A role of another dataset that a role corresponds to, and how much it counts among them. */
export interface MatchedRole {
  readonly role: Index<'Role'>
  /** Its part of a mean over the matched roles; the parts sum to 1. */
  readonly share: Share
}

/** How much a match counts by its relation, before its confidence. */
const byRelation: Readonly<Record<MatchRelation, number>> = {
  EXACT: 1,
  CLOSE: 0.9,
  BROAD: 0.6,
  NARROW: 0.6,
  RELATED: 0.4,
}

/**
 * The roles of another dataset that a role is matched with, whichever side states it, by index. Where any of the matches
 * is exact, only the exact ones count.
 */
export function matchedRoles(snapshot: Snapshot, role: Index<'Role'>, dataset: number): MatchedRole[] {
  const amounts = new Map<Index<'Role'>, number>()
  let exact = false
  eachMatch(snapshot, role, (other, relation, confidence) => {
    if (snapshot.features.datasetOfRole[other] !== dataset || snapshot.features.deprecatedRoles[other]) return
    if (relation === 'EXACT' && !exact) {
      exact = true
      amounts.clear()
    }
    if (exact && relation !== 'EXACT') return
    amounts.set(other, Math.max(amounts.get(other) ?? 0, byRelation[relation] * confidence))
  })
  const total = [...amounts.values()].reduce((sum, amount) => sum + amount, 0)
  return [...amounts]
    .map(([matched, amount]) => ({ role: matched, share: amount / total }))
    .sort((a, b) => a.role - b.role)
}

/** Whether two roles are the same job in two vocabularies. */
export function isSameJob(snapshot: Snapshot, a: Index<'Role'>, b: Index<'Role'>): boolean {
  let same = false
  eachMatch(snapshot, a, (other, relation) => {
    if (other === b && relation === 'EXACT') same = true
  })
  return same
}

/** Whether roles of two datasets correspond to each other in any way. */
export function isMatched({ edges: { roleMatches } }: Snapshot, a: Index<'Role'>, b: Index<'Role'>): boolean {
  return roleMatches.forward.has(a, b) || roleMatches.forward.has(b, a)
}

function eachMatch(
  { edges: { roleMatches } }: Snapshot,
  role: Index<'Role'>,
  visit: (other: Index<'Role'>, relation: MatchRelation, confidence: number) => void,
): void {
  const { attributes, claims } = roleMatches
  for (const adjacency of [roleMatches.forward, roleMatches.backward]) {
    adjacency.eachEdge(role, (other, _weight, position) => {
      const edge = adjacency.edgeAt(position)
      // The first claim of an edge is its most confident one.
      const confidence = valueAt(claims.confidences, claims.offsets[edge]!)
      visit(other, valueAt(attributes, edge).relation, confidence)
    })
  }
}
