import { randomUUID } from 'node:crypto'
import { inspect } from 'node:util'
import { GraphQLError } from 'graphql'
import { isPrivateError, withoutMessage } from './usePrivateInputs.ts'

/** Called with an internal error, its id and stack trace; may span several lines. */
export type LogError = (line: string, details: { readonly id: string }) => void

/** Logs an internal error, without its message if that may quote private values, and gives it an id. */
export function reportError(error: unknown, log: LogError): string {
  const id = randomUUID()
  const path = error instanceof GraphQLError ? error.path : undefined
  const location = path === undefined ? '' : ` at ${path.join('.')}`
  const original = (error instanceof GraphQLError && error.originalError) || error
  const what = isPrivateError(error) ? withoutMessage(original) : inspect(original)
  log(`Internal error ${id}${location}: ${what}`, { id })
  return id
}
