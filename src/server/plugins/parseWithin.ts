import { type DocumentNode, GraphQLError, type ParseOptions, parse, type Source } from 'graphql'
import { Problem } from '../../problem.ts'
import type { Limits } from '../limits.ts'
import { queryExcess } from './queryExcess.ts'

/**
 * Parses a query document, unless it is excessive: it gives up at the first token too many, and an excessive query is
 * not validated, which would itself be slow.
 *
 * @throws Problem TOO_EXPENSIVE naming the limit that the document exceeds
 * @throws GraphQLError when the document has a syntax error
 */
export function parseWithin(limits: Limits, source: string | Source, options?: ParseOptions): DocumentNode {
  if (linesIn(typeof source === 'string' ? source : source.body) > limits.lines) {
    throw new Problem(
      'TOO_EXPENSIVE',
      `This query has more than ${limits.lines} lines. Leave out those that are blank.`,
    )
  }
  const document = parseTokens(limits.tokens, source, options)
  const excess = queryExcess(document, limits)
  if (excess) throw new Problem('TOO_EXPENSIVE', `This query ${excess}. Ask in several smaller requests.`)
  return document
}

function linesIn(text: string): number {
  let lines = 1
  for (let place = 0; place < text.length; place++) {
    const character = text.charCodeAt(place)
    if (character === lineFeed || character === carriageReturn) lines++
  }
  return lines
}

const lineFeed = 10
const carriageReturn = 13

function parseTokens(tokens: number, source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens: tokens })
  } catch (error) {
    // graphql-js tells this error from a syntax error by its text only.
    if (!(error instanceof GraphQLError) || !error.message.endsWith('tokens. Parsing aborted.')) throw error
    throw new Problem('TOO_EXPENSIVE', `This query has more than ${tokens} tokens. Ask in several smaller requests.`)
  }
}
