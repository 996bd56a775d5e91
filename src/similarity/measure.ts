import type { Index } from '../catalogue/units.ts'
import type { Corpus } from '../graph/corpus.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** How similar two roles are: at least 0, in the unit of the measure. */
export type Score = number

/**
 * A measure of similarity between two roles. A new one is a file in measures/ and a line in measures.ts;
 * `npm run generate` and `npm run quality` then write the schema and the quality figures again.
 */
export interface Measure<Name extends string = string> {
  /** Its name in the API. */
  readonly name: Name
  /** What it computes and in which range, for the API. */
  readonly description: string
  /** Whether the score is the same in both directions. */
  readonly symmetric: boolean
  /** Whether scores are in [0, 1] and 1 for a role and itself. Scores of other measures have no upper limit. */
  readonly normalised: boolean
  /** The scorer for the roles of a corpus, created once per corpus. */
  scorer(snapshot: Snapshot, corpus: Corpus): Scorer
}

/**
 * A measure prepared for a corpus. Every score is a sum over the shared features, divided by something that depends on
 * the two roles, so that each feature has an exact contribution. Scorers keep columns per feature and per role, none
 * per edge: all measures of a graph with millions of edges fit in memory together.
 */
export interface Scorer {
  readonly corpus: Corpus
  /** Scores two roles in time linear in the number of their features. */
  score(from: Index<'Role'>, to: Index<'Role'>): Score
  /** The same score with the contributions of the shared features. */
  explain(from: Index<'Role'>, to: Index<'Role'>): Explanation
  /** Scores one role with all others. */
  from(role: Index<'Role'>): RoleScorer
}

/** A score and where it comes from. */
export interface Explanation {
  readonly score: Score
  /** The features that contribute. One may appear more than once; its contributions add up. */
  readonly features: readonly Index<'Feature'>[]
  /** Per entry of `features`, its part of the score. The parts sum to the score. */
  readonly contributions: readonly Score[]
}

/**
 * Scores one role with all others, a posting list at a time: each feature of the role has a list of the roles with that
 * feature. Lists are numbered from 0, in ascending order of feature.
 */
export interface RoleScorer {
  /** How many roles each list has. */
  readonly listLengths: Uint32Array
  /** Adds what the feature of a list contributes to the sum of each role in the list. */
  accumulate(list: number, sums: Float64Array): void
  /** Turns sums over all lists into scores; they equal those of pairs to the bit if lists were added in order. */
  normalise(sums: Float64Array): void
  /**
   * Upper bounds for pruning; undefined if a role that shares very little may still score high.
   *
   * @param order the lists in the order in which they will be added
   */
  bounds(order: Uint32Array): Bounds | undefined
}

/** Which roles can reach a score after some of the lists have been added. */
export interface Bounds {
  /** Whether the lists from `order[next]` on are enough for any role to reach the score. */
  mayReach(score: Score, next: number): boolean
  /**
   * Visits the roles that can reach the score, of those with a sum above 0.
   *
   * @param sums per role, over the lists before `order[next]`
   * @param visit returns the score that the others have to reach from then on; infinity to stop
   */
  eachCandidate(score: Score, next: number, sums: Float64Array, visit: (role: Index<'Role'>) => Score): void
}
