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
  /** Root fields of an operation, including aliases. */
  readonly rootFields: number
}

/** Several times what the largest reasonable query needs, and enough for GraphiQL's introspection query. */
export const defaultLimits: RequestLimits = {
  bodyBytes: 100_000,
  tokens: 2_000,
  lines: 2_000,
  depth: 12,
  fields: 1_000,
  rootFields: 25,
}
