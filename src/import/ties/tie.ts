import type { MatchRelation } from '../../graph/rows.ts'

/** A skill or a library whose names are compared with those of others. */
export interface TiedFeature {
  readonly model: 'Skill' | 'Library'
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly aliases: readonly string[]
  /** Kind of the skill or library, or GENERIC for a library that stands for any software of its kind. */
  readonly kind: string
  /** Dataset of a skill; the empty string for libraries, which all datasets share. */
  readonly vocabulary: string
}

/** What another source says of two features. */
export interface SaidMatch {
  readonly from: TiedFeature
  readonly to: TiedFeature
  readonly relation: MatchRelation
}

/** Two features that their names make one thing. */
export interface Tie {
  readonly from: TiedFeature
  readonly to: TiedFeature
  readonly relation: MatchRelation
  /** In (0, 1]. */
  readonly confidence: number
  /** The two names that agree. */
  readonly names: readonly [from: string, to: string]
}

/** Two features that have a name in common, and why that is not enough to tie them. */
export interface DoubtfulTie {
  readonly from: TiedFeature
  readonly to: TiedFeature
  readonly names: readonly [from: string, to: string]
  readonly reason: string
}
