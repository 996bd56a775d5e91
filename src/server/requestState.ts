/** What a request executes, as a log may name it: without its text. */
export interface Operation {
  /** Undefined if it has none. */
  readonly name: string | undefined
  /** SHA-256 of the document in hexadecimal digits; undefined if the document has private values. */
  readonly documentHash: string | undefined
}

/** State of one request, passed through Yoga on its request object. */
export interface RequestState {
  /** The revision that the request is answered from; part of every result. */
  readonly revision: number
  /** Makes the resolvers' context. */
  readonly context: () => object
  /** Whether the request is so large that compiled queries may not parse its variables: they report every error. */
  readonly isLarge: boolean
  /** Set if a query was executed without an internal error: its response depends only on the key and the snapshot. */
  isPure: boolean
  /** Set if the request has private values: its response may not be kept by anyone. */
  isPrivate: boolean
  /** Set if the fast path tried its compiled query in vain, so graphql-js executes this request. */
  hasCompiledQueryFailed: boolean
  /** The contexts of all executions, of which there are several if a trial run failed. */
  readonly contexts: object[]
  /** What was executed, where it is recorded. */
  operation: Operation | undefined
  /** The code of the first error in the result. */
  errorCode: string | undefined
}

/** The state of the request that Yoga passes to its plugins. */
export function stateOf(request: Request): RequestState {
  return (request as Request & { readonly state: RequestState }).state
}
