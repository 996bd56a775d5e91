import type { Index } from '../catalogue/units.ts'
import { recent } from '../derived/recent.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import type { BasisTable } from './basisTable.ts'
import { basisTables } from './basisTables.ts'
import { type Held, heldOf } from './held.ts'
import { type Implied, impliedBy, impliedFrom } from './implications.ts'
import { matchedRoles } from './matchedRoles.ts'

/** What somebody knows: by the roles that they hold or held, and by what they name. */
export class Knowledge {
  readonly snapshot: Snapshot
  readonly roles: readonly RoleRow[]
  readonly named: readonly Index<'Feature'>[]
  /** Whether it is what a role of the graph stands for, and nothing that somebody said about themselves. */
  readonly isOfRole: boolean
  #direct: ReadonlyMap<Index<'Feature'>, number> | undefined
  #implied: ReadonlyMap<Index<'Feature'>, Implied> | undefined
  readonly #held = new Map<BasisTable, Held | null>()

  constructor(snapshot: Snapshot, roles: readonly RoleRow[], named: readonly Index<'Feature'>[], isOfRole = false) {
    this.snapshot = snapshot
    this.roles = roles
    this.named = named
    this.isOfRole = isOfRole
  }

  /** Whether any of the roles belongs to another dataset than a role. */
  isForeignTo({ source }: RoleRow): boolean {
    return this.roles.some((role) => role.source.dataset !== source.dataset)
  }

  /** What is known directly, apart from rated skills. */
  get direct(): ReadonlyMap<Index<'Feature'>, number> {
    this.#direct ??= this.#knownDirectly()
    return this.#direct
  }

  #knownDirectly(): Map<Index<'Feature'>, number> {
    const { snapshot, named, roles } = this
    const known = new Map(named.map((feature) => [feature, 1]))
    for (const { index } of roles) {
      for (const table of basisTables(snapshot)[snapshot.features.datasetOfRole[index]!]!.tables) {
        if (table.basis === 'RATINGS') continue
        table.eachHeld(index, (feature, amount) => {
          known.set(feature, Math.max(amount, known.get(feature) ?? 0))
        })
      }
    }
    return known
  }

  /** The same, and what follows from it. */
  get implied(): ReadonlyMap<Index<'Feature'>, Implied> {
    this.#implied ??= impliedBy(this.snapshot, this.direct)
    return this.#implied
  }

  /** What is known directly or follows from it so far that it may be called known. */
  wellKnown(): Map<Index<'Feature'>, number> {
    const known = new Map(this.direct)
    for (const [feature, { share }] of this.implied) {
      if (share >= impliedFrom && !known.has(feature)) known.set(feature, share)
    }
    return known
  }

  /** What is held on a basis; null if nothing is known of it, which is not the same as knowing nothing. */
  on(table: BasisTable): Held | null {
    let held = this.#held.get(table)
    if (held === undefined) {
      held = table.basis === 'RATINGS' ? this.#rated(table) : this.#listed(table)
      this.#held.set(table, held)
    }
    return held
  }

  /** Whether they say themselves what they know, be it nothing. */
  get #isTold(): boolean {
    return this.named.length > 0 || this.roles.length === 0
  }

  #rated(table: BasisTable): Held | null {
    const { amounts, through } = this.#ofRoles(table)
    for (const feature of this.named) if (table.has(feature)) amounts.set(feature, 1)
    return amounts.size === 0 ? null : heldOf(amounts, null, through)
  }

  #listed(table: BasisTable): Held | null {
    const { snapshot, named, roles } = this
    // Libraries are the same nodes in all datasets, so that nothing has to be read from matched roles.
    if (table.basis === 'LIBRARIES') {
      const any = this.#isTold || roles.some(({ index }) => snapshot.edges.roleLibraries.forward.degree(index) > 0)
      return any ? heldOf(this.#shares(), table.groupOf) : null
    }
    const { amounts, through } = this.#ofRoles(table)
    const isTold = table.basis === 'SKILLS' ? this.#isTold : named.some((feature) => table.has(feature))
    if (amounts.size === 0 && !isTold) return null
    for (const [feature, { share }] of this.implied) amounts.set(feature, Math.max(share, amounts.get(feature) ?? 0))
    return heldOf(amounts, table.groupOf, through)
  }

  #shares(): Map<Index<'Feature'>, number> {
    return new Map(Array.from(this.implied, ([feature, { share }]) => [feature, share]))
  }

  /** What the roles hold on a basis, their own or the mean of the roles that they are matched with. */
  #ofRoles(table: BasisTable): { amounts: Map<Index<'Feature'>, number>; through: RoleRow[] } {
    const amounts = new Map<Index<'Feature'>, number>()
    const through: RoleRow[] = []
    const raise = (feature: Index<'Feature'>, amount: number) => {
      if (amount > (amounts.get(feature) ?? 0)) amounts.set(feature, amount)
    }
    for (const { index } of this.roles) {
      if (this.snapshot.features.datasetOfRole[index] === table.dataset) {
        table.eachHeld(index, raise)
        continue
      }
      const sums = new Map<Index<'Feature'>, number>()
      const tells = (role: Index<'Role'>) => holdsAny(table, role)
      let strongest = 0
      for (const { role, share, strength } of matchedRoles(this.snapshot, index, table.dataset, tells)) {
        table.eachHeld(role, (feature, amount) => sums.set(feature, (sums.get(feature) ?? 0) + share * amount))
        strongest = Math.max(strongest, strength)
        through.push(this.snapshot.roles.rows[role]!)
      }
      // A list of skills belongs to one role: of a role that is only related, no more is known than how near it is.
      const credit = table.basis === 'SKILLS' ? strongest : 1
      for (const [feature, sum] of sums) raise(feature, sum * credit)
    }
    return { amounts, through }
  }
}

function holdsAny(table: BasisTable, role: Index<'Role'>): boolean {
  let any = false
  table.eachHeld(role, () => {
    any = true
  })
  return any
}

/** How many roles' knowledge is kept. */
const mostKept = 4_000

const recentKnowledge = recent(
  (snapshot: Snapshot, role) => new Knowledge(snapshot, [snapshot.roles.rows[role]!], [], true),
  mostKept,
)

/** What somebody in a role knows. */
export function knowledgeOf(snapshot: Snapshot, role: RoleRow): Knowledge {
  return recentKnowledge(snapshot, role.index)
}
