import type { DocumentNode } from 'graphql'
import { Problem } from '../problem.ts'
import type { Limits } from './limits.ts'
import { queryExtent } from './queryExtent.ts'

/** What is too much about a query, one problem for each limit that it exceeds. */
export function queryExcess(document: DocumentNode, limits: Limits): Problem[] {
  const { depth, fields, rootFields } = queryExtent(document)
  const problems: Problem[] = []
  if (depth > limits.depth) {
    problems.push(tooExpensive(`nests fields ${depth} deep; at most ${limits.depth} are allowed`))
  }
  if (rootFields > limits.rootFields) {
    problems.push(tooExpensive(`has ${rootFields} fields at its top; at most ${limits.rootFields} are allowed`))
  }
  if (fields > limits.fields) {
    problems.push(tooExpensive(`has more than ${limits.fields} fields, each fragment counted as often as it is spread`))
  }
  return problems
}

function tooExpensive(excess: string): Problem {
  return new Problem('TOO_EXPENSIVE', `This query ${excess}. Ask in several smaller requests.`)
}
