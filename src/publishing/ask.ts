import type { DocumentNode, ExecutionResult } from 'graphql'
import type { TypedDocumentNode } from '../client/typedDocumentNode.ts'
import { Problem } from '../problem.ts'

/** Executes a document, with the limits that all have who ask. */
export type Execute = (
  document: DocumentNode,
  variables: Readonly<Record<string, unknown>>,
) => ExecutionResult | Promise<ExecutionResult>

/** Asks for all that a document names. */
export type Ask = <Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
) => Promise<Data>

/** @returns asks; where anything of the answer fails it throws the first Problem, or an error that is none */
export function asking(execute: Execute): Ask {
  return async <Data, Variables extends object>(document: TypedDocumentNode<Data, Variables>, variables: Variables) => {
    const { data, errors = [] } = await execute(document, variables as Readonly<Record<string, unknown>>)
    for (const { originalError } of errors) if (originalError instanceof Problem) throw originalError
    if (errors.length > 0) throw errors[0]
    // The executor makes objects without a prototype; what is drawn is plain data all the same.
    return data as Data
  }
}
