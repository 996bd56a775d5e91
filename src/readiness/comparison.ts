import type { Index, Share } from '../catalogue/units.ts'
import { recent } from '../derived/recent.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { BasisTable } from './basisTable.ts'
import { basisTables } from './basisTables.ts'
import { coverage, type Held } from './held.ts'
import type { Knowledge } from './knowledge.ts'
import { matchedRoles } from './matchedRoles.ts'
import { type Need, type Needs, needsOf } from './needs.ts'

/** What a role needs on one basis, its own needs or those of the roles of another dataset that it is matched with. */
export interface NeededBasis {
  readonly table: BasisTable
  readonly needs: Needs
  /** How much the basis counts, before the shares of those that are compared are scaled to 1. */
  readonly share: Share
  readonly through: readonly RoleRow[]
  /** Whether it counts only for what is known in another dataset: the role's own needs say enough for the others. */
  readonly isSubstitute: boolean
}

/** What somebody knows compared with what a role needs, on one basis. */
export interface ComparedBasis extends NeededBasis {
  readonly held: Held
  /** The share by weight of the needs that is covered. */
  readonly readiness: Share
}

/** Compares what somebody knows with a role, on every basis that both have; empty if there is none. */
export function compare(snapshot: Snapshot, knowledge: Knowledge, role: RoleRow): ComparedBasis[] {
  const isForeign = knowledge.isForeignTo(role)
  const found: ComparedBasis[] = []
  let total = 0
  for (const needed of neededBases(snapshot, role)) {
    if (needed.isSubstitute && !isForeign) continue
    const held = knowledge.on(needed.table)
    if (held === null) continue
    total += needed.share
    found.push({ ...needed, held, readiness: coverage(needed.needs, held, needed.table.ofGroup) })
  }
  return found.map((basis) => ({ ...basis, share: basis.share / total }))
}

/** The share of a role that is covered, summed over the bases that both have; null if there is none. */
export function readiness(snapshot: Snapshot, knowledge: Knowledge, role: RoleRow): Share | null {
  // As compare, without objects: rankings and paths ask for it thousands of times.
  const isForeign = knowledge.isForeignTo(role)
  let sum = 0
  let total = 0
  for (const { table, needs, share, isSubstitute } of neededBases(snapshot, role)) {
    if (isSubstitute && !isForeign) continue
    const held = knowledge.on(table)
    if (held === null) continue
    total += share
    sum += share * coverage(needs, held, table.ofGroup)
  }
  return total === 0 ? null : sum / total
}

/** How many roles' needs are kept. */
const mostKept = 10_000

const recentBases = recent((snapshot: Snapshot, role): readonly NeededBasis[] => {
  return basesOf(snapshot, snapshot.roles.rows[role]!)
}, mostKept)

/** What a role needs, on every basis. */
export function neededBases(snapshot: Snapshot, role: RoleRow): readonly NeededBasis[] {
  return recentBases(snapshot, role.index)
}

function basesOf(snapshot: Snapshot, role: RoleRow): NeededBasis[] {
  const all = basisTables(snapshot)
  const { tables, shares, ratings, weighs } = all[snapshot.features.datasetOfRole[role.index]!]!
  const found: NeededBasis[] = []
  const add = (table: BasisTable, needs: readonly Need[], through: readonly RoleRow[] = []) => {
    if (needs.length === 0) return
    const isSubstitute = through.length > 0 && weighs
    found.push({ table, needs: needsOf(needs), share: shares[table.basis], through, isSubstitute })
  }
  for (const table of tables) add(table, table.needs(role.index))
  if (ratings === null) {
    for (const other of all) {
      if (other.ratings === null) continue
      for (const table of other.tables) {
        if (table.basis !== 'RATINGS' && table.basis !== 'ACTIVITIES') continue
        const { needs, through } = needsThrough(snapshot, role, table)
        add(table, needs, through)
      }
    }
  }
  return found
}

/** The mean of the needs of the roles of another dataset that a role is matched with. */
function needsThrough(
  snapshot: Snapshot,
  role: RoleRow,
  table: BasisTable,
): { readonly needs: Need[]; readonly through: RoleRow[] } {
  const sums = new Map<number, { weight: number; required: number; baseline: number; group: number }>()
  const through: RoleRow[] = []
  const tells = (matched: Index<'Role'>) => table.needs(matched).length > 0
  for (const { role: matched, share } of matchedRoles(snapshot, role.index, table.dataset, tells)) {
    const needs = table.needs(matched)
    through.push(snapshot.roles.rows[matched]!)
    for (const { feature, weight, required = 1, baseline = 0, group = 0 } of needs) {
      const sum = sums.get(feature)
      if (sum === undefined)
        sums.set(feature, { weight: share * weight, required: share * (required - baseline), baseline, group })
      else {
        sum.weight += share * weight
        sum.required += share * (required - baseline)
      }
    }
  }
  const needs = Array.from(sums, ([feature, { weight, required, baseline, group }]): Need => {
    return {
      feature,
      weight,
      group,
      ...(table.basis === 'RATINGS' && { required: baseline + required, baseline }),
    }
  })
  return { needs, through }
}
