import type { DocumentNode } from 'graphql'
import type { Limits } from '../limits.ts'
import { queryExtent } from './queryExtent.ts'

/** What is too much about a query, as the rest of a sentence that begins "This query"; undefined where nothing is. */
export function queryExcess(document: DocumentNode, limits: Limits): string | undefined {
  const { depth, fields, rootFields } = queryExtent(document)
  if (depth > limits.depth) return `nests fields ${depth} deep; at most ${limits.depth} are allowed`
  if (fields > limits.fields) return `has more than ${limits.fields} fields, counting a fragment wherever it is spread`
  if (rootFields > limits.rootFields) return `has more than ${limits.rootFields} fields at its top`
  return undefined
}
