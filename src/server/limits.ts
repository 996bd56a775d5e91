/** How much one request may ask for, whatever the schema. */
export interface Limits {
  /** Length of a request's body, in bytes. */
  readonly bodyBytes: number
  /** Lexical tokens in a query document: names, values and punctuation; comments and white space are free. */
  readonly tokens: number
  /** Lines of a query document: to find the place of an error they are counted, for each anew. */
  readonly lines: number
  /** Fields inside fields. Introspection is not counted, graphql-js limits it by itself. */
  readonly depth: number
  /** Fields in one operation, a fragment's fields counted as often as it is spread. */
  readonly fields: number
  /** Fields at the top of one operation, aliases counted each. */
  readonly rootFields: number
}

/** Several times what the largest sensible query needs; GraphiQL's introspection query passes too. */
export const defaultLimits: Limits = {
  bodyBytes: 100_000,
  tokens: 2_000,
  lines: 2_000,
  depth: 12,
  fields: 1_000,
  rootFields: 25,
}
