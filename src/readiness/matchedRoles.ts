import type { Index, Share } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import type { MatchRelation } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** A role of another dataset that a role corresponds to, and how much it counts among them. */
export interface MatchedRole {
  readonly role: Index<'Role'>
  /** Its part of a mean over the matched roles; the parts sum to 1. */
  readonly share: Share
  /** How far the match goes, in (0, 1]: by its relation, times its confidence. */
  readonly strength: Share
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
 *
 * @param tells whether a role has the facts that are looked for
 */
export function matchedRoles(
  snapshot: Snapshot,
  role: Index<'Role'>,
  dataset: number,
  tells: (role: Index<'Role'>) => boolean = () => true,
): MatchedRole[] {
  const amounts = new Map<Index<'Role'>, number>()
  let exact = false
  eachMatch(snapshot, role, (other, relation, confidence) => {
    const { datasetOfRole, deprecatedRoles } = snapshot.features
    if (datasetOfRole[other] !== dataset || deprecatedRoles[other] === 1 || !tells(other)) return
    if (relation === 'EXACT' && !exact) {
      exact = true
      amounts.clear()
    }
    if (exact && relation !== 'EXACT') return
    amounts.set(other, Math.max(amounts.get(other) ?? 0, byRelation[relation] * confidence))
  })
  const total = [...amounts.values()].reduce((sum, amount) => sum + amount, 0)
  return [...amounts]
    .map(([matched, amount]) => ({ role: matched, share: amount / total, strength: amount }))
    .sort((a, b) => a.role - b.role)
}

/** Whether two roles are the same job in two vocabularies: an exact match, or one by way of a third vocabulary. */
export function isSameJob(snapshot: Snapshot, a: Index<'Role'>, b: Index<'Role'>): boolean {
  const { datasetOfRole } = snapshot.features
  if (datasetOfRole[a] === datasetOfRole[b]) return a === b
  const same = exactMatches(snapshot, a)
  return same.includes(b) || same.some((other) => exactMatches(snapshot, other).includes(b))
}

function exactMatches(snapshot: Snapshot, role: Index<'Role'>): Index<'Role'>[] {
  const found: Index<'Role'>[] = []
  eachMatch(snapshot, role, (other, relation) => {
    if (relation === 'EXACT') found.push(other)
  })
  return found
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
