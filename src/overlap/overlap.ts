import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { type Comparison, Region, regionsOf } from './regions.ts'

/** What two or more roles have in common. */
export class Overlap implements Comparison {
  readonly type = 'Overlap'
  readonly snapshot: Snapshot
  readonly roles: readonly RoleRow[]
  // Cached on the instance: a WeakMap would hold what a request computes until a major GC.
  #regions: readonly Region[] | undefined

  /** @param roles at least two, all different, in the order asked */
  constructor(snapshot: Snapshot, roles: readonly RoleRow[]) {
    this.snapshot = snapshot
    this.roles = roles
  }

  /** What its global id is made of: the slugs of the roles, which contain no comma. */
  get slug(): string {
    return this.roles.map(({ slug }) => slug).join(',')
  }

  /** Each combination of the roles that has something; computed when first asked for. */
  get regions(): readonly Region[] {
    this.#regions ??= regionsOf(this)
    return this.#regions
  }

  /** The features that all of the roles have. */
  get shared(): Region {
    return this.regionOf(this.roles)
  }

  /** Per role, in the order asked, the features that none of the others has. */
  get exclusive(): Region[] {
    return this.roles.map((role) => this.regionOf([role]))
  }

  /** What exactly these roles have; without features if there is nothing. */
  regionOf(roles: readonly RoleRow[]): Region {
    const found = this.regions.find(
      (region) => region.roles.length === roles.length && roles.every((role) => region.roles.includes(role)),
    )
    return found ?? new Region(this, roles, [])
  }
}
