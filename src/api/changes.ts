/** What a change of the served graph was. */
export interface GraphChange {
  /** The revision that is served since. */
  readonly revision: number
  /** When it was written: ISO 8601, in UTC. */
  readonly at: string
  /** Names of the datasets of what was written, sorted. */
  readonly datasets: readonly string[]
}

/** What happens to the served graph. */
export interface GraphChanges {
  /**
   * All changes after a revision as one; undefined if there are none. A revision that is still to come is one of another
   * database, so that all may be different.
   */
  since(revision: number): GraphChange | undefined
  /**
   * Calls a function with each change from now on.
   *
   * @returns ends that
   */
  listen(hear: (change: GraphChange) => void): () => void
}

/** Two changes as one. */
export function together(earlier: GraphChange, later: GraphChange): GraphChange {
  return { ...later, datasets: [...new Set([...earlier.datasets, ...later.datasets])].sort() }
}
