import { type DocumentNode, GraphQLError, type ParseOptions, parse, type Source } from 'graphql'
import { Problem } from '../problem.ts'

/**
 * A parser that gives up when a document has too many tokens, before it has cost more than they do.
 *
 * @param tokens most tokens that a document may have
 */
export function parseWithin(tokens: number): (source: string | Source, options?: ParseOptions) => DocumentNode {
  return (source, options) => {
    try {
      return parse(source, { ...options, maxTokens: tokens })
    } catch (error) {
      // graphql-js tells this error from a syntax error by its text only.
      if (error instanceof GraphQLError && error.message.endsWith('tokens. Parsing aborted.')) {
        throw new Problem(
          'TOO_EXPENSIVE',
          `This query has more than ${tokens} tokens. Ask in several smaller requests.`,
        )
      }
      throw error
    }
  }
}
