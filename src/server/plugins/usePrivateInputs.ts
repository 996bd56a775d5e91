import { GraphQLError } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { stateOf } from '../requestState.ts'
import { privacyOf } from './privacy.ts'

/** Errors of requests with private values. */
const privateErrors = new WeakSet<object>()

/** Whether the message of an error may have private values, so that it may not be logged. */
export function isPrivateError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && privateErrors.has(error)
}

/**
 * Honours what the schema declares private: a request with private values is refused by GET, since URLs are logged and kept
 * everywhere, and is marked, so that its answer is not kept. Its errors are marked, too.
 */
export const usePrivateInputs = (): Plugin => ({
  onExecute({ args: { schema, document, variableValues, contextValue }, setResultAndStopExecution }) {
    if (!privacyOf(schema, document).isPrivate(variableValues ?? {})) return undefined
    const { request } = contextValue as { readonly request: Request }
    stateOf(request).isPrivate = true
    if (request.method === 'GET') {
      setResultAndStopExecution({ errors: [refusal] })
      return undefined
    }
    return {
      onExecuteDone({ result }) {
        for (const error of 'errors' in result ? (result.errors ?? []) : []) {
          privateErrors.add(error)
          if (error.originalError) privateErrors.add(error.originalError)
        }
      },
    }
  },
})

const refusal = new GraphQLError('This query has private input. Send it by POST: URLs are kept and logged by many.', {
  extensions: { code: 'BAD_INPUT', http: { status: 405, spec: false, headers: { allow: 'POST' } } },
})

/** Where an error comes from, without its message, which may quote what is private. */
export function withoutMessage(error: unknown): string {
  if (!(error instanceof Error)) return 'withheld, as the request has private input'
  const { message, stack = '' } = error
  const end = stack.indexOf(message) + message.length
  return `${error.constructor.name} (its message is withheld, as the request has private input)${stack.slice(end)}`
}
