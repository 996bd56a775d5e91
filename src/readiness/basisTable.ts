import type { Index, Share } from '../catalogue/units.ts'
import type { Basis } from './basis.ts'
import type { Need } from './needs.ts'

/** What the roles of one dataset need on one basis. */
export interface BasisTable {
  readonly basis: Basis
  /** Index of the dataset. */
  readonly dataset: number
  /** Per feature, the number of its group, from 1, of which anything covers a part of a need; null if there are none. */
  readonly groupOf: Uint32Array | null
  readonly ofGroup: Share
  /** What a role needs; empty where the dataset says nothing of it on this basis. */
  needs(role: Index<'Role'>): Need[]
  /** Whether a feature is told on this basis. */
  has(feature: Index<'Feature'>): boolean
  /** What somebody in a role holds, a level on RATINGS, otherwise 1. */
  eachHeld(role: Index<'Role'>, visit: (feature: Index<'Feature'>, amount: number) => void): void
}
