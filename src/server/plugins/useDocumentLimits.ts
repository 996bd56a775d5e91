import {
  type DocumentNode,
  GraphQLError,
  type ParseOptions,
  parse,
  type Source,
  specifiedRules,
  validate,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'
import type { RequestLimits } from '../requestLimits.ts'
import { combinedRule } from './combinedRule.ts'
import { hiddenSchemaRule, withoutSuggestions } from './hiddenSchema.ts'
import { querySize } from './querySize.ts'

/** Validation stops after this many errors: describing each takes time and memory. */
const maxErrors = 10

/**
 * Limits the time to parse and validate a document.
 *
 * @param hidesSchema whether validation refuses questions about the schema, and suggests no names of it
 */
export function useDocumentLimits(limits: RequestLimits, hidesSchema = false): Plugin {
  const furtherRules = hidesSchema ? [hiddenSchemaRule] : []
  const usualRule = combinedRule([...specifiedRules, ...furtherRules])
  const validateWithinLimits: typeof validate = (schema, document, rules) => {
    const rule = rules === undefined ? usualRule : combinedRule([...rules, ...furtherRules])
    const errors = validate(schema, document, [rule], { maxErrors })
    return hidesSchema ? errors.map(withoutSuggestions) : errors
  }
  return {
    onParse: ({ setParseFn }) => setParseFn(parseWithinLimits.bind(undefined, limits)),
    onValidate: ({ setValidationFn }) => setValidationFn(validateWithinLimits),
  }
}

/**
 * Parses a document. Parsing stops at the first token above the limit, and a document that is too large is never
 * validated, which would be slow, too.
 *
 * @throws GraphQLError TOO_EXPENSIVE naming the exceeded limit, or for a syntax error
 */
function parseWithinLimits(limits: RequestLimits, source: string | Source, options?: ParseOptions): DocumentNode {
  if (countLines(typeof source === 'string' ? source : source.body) > limits.lines) {
    throw tooExpensive(`This query has more than ${limits.lines} lines. Remove blank lines.`)
  }
  const document = parseTokens(limits.tokens, source, options)
  const excess = excessOf(document, limits)
  if (excess) throw tooExpensive(`This query ${excess}. Ask in several smaller requests.`)
  return document
}

function countLines(text: string): number {
  let lines = 1
  for (let index = 0; index < text.length; index++) {
    const character = text.charCodeAt(index)
    if (character === lineFeed || character === carriageReturn) lines++
  }
  return lines
}

const lineFeed = 10
const carriageReturn = 13

function parseTokens(maxTokens: number, source: string | Source, options?: ParseOptions): DocumentNode {
  try {
    return parse(source, { ...options, maxTokens })
  } catch (error) {
    // graphql-js distinguishes this error from a syntax error only by its message.
    if (!(error instanceof GraphQLError) || !error.message.endsWith('tokens. Parsing aborted.')) throw error
    throw tooExpensive(`This query has more than ${maxTokens} tokens. Ask in several smaller requests.`)
  }
}

/** Which limit a document exceeds, as the predicate of "This query"; undefined if none. */
function excessOf(document: DocumentNode, limits: RequestLimits): string | undefined {
  const { depth, fields, introspection } = querySize(document)
  if (depth > limits.depth) return `nests fields ${depth} deep; at most ${limits.depth} are allowed`
  if (fields > limits.fields) return `has more than ${limits.fields} fields, counting a fragment wherever it is spread`
  if (introspection > limits.introspection) {
    return `may get ${introspection} fields by introspection; at most ${limits.introspection} are allowed`
  }
  return undefined
}

function tooExpensive(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'TOO_EXPENSIVE' } })
}
