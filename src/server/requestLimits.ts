/** Limits on a single request, independent of the schema. */
export interface RequestLimits {
  /** Length of the request body, in bytes. */
  readonly bodyBytes: number
  /** Lexical tokens of a document: names, values and punctuation, but not comments and white space. */
  readonly tokens: number
  /** Lines of a document: graphql-js counts them for each error, to locate it. */
  readonly lines: number
  /** Depth of nested fields, without introspection, which graphql-js limits itself. */
  readonly depth: number
  /** Fields of an operation, where a fragment's fields count each time it is spread. */
  readonly fields: number
  /** Fields that introspection may answer with, by an estimate: nothing charges it while it is executed. */
  readonly introspection: number
}

/**
 * Several times what the largest reasonable query needs: GraphiQL's introspection query, a gateway that asks for hundreds
 * of nodes by aliases, or for thousands by variables. How often a field is asked does not matter: resolvers charge what
 * their work costs.
 */
export const defaultLimits: RequestLimits = {
  bodyBytes: 1_000_000,
  tokens: 10_000,
  lines: 2_000,
  depth: 12,
  fields: 2_500,
  introspection: 500_000,
}
