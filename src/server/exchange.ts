/** One request and its answer, beside what HTTP says of them. */
export interface Exchange {
  /** Makes the resolvers' context. */
  readonly context: () => object
  /** Whether what was sent is so long that only graphql-js may read its variables: the compiler tells all their errors. */
  readonly isLong: boolean
  /** Set when a query was executed and nothing went wrong on our side: its answer is a function of the snapshot. */
  isPure: boolean
  /** Set when the compiled query failed, now or lately: graphql-js executes it, to say how. */
  hasFailedCompiled: boolean
}
