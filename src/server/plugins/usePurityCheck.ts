import { type GraphQLError, getOperationAST, OperationTypeNode } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { stateOf } from '../requestState.ts'

/**
 * Sets `isPure` in the state of a request that is a query without internal errors, so that its response is cacheable. A
 * resolver whose answer is not to be kept sets `isVolatile` in the context.
 */
export const usePurityCheck = (): Plugin => ({
  onExecute({ args: { document, operationName, contextValue } }) {
    const isQuery = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY
    stateOf(contextValue.request).isPure = isQuery
  },
  onExecutionResult({ request, result, context }) {
    if ((context as { readonly isVolatile?: boolean }).isVolatile) stateOf(request).isPure = false
    if (result && 'errors' in result && result.errors?.some(isInternal)) stateOf(request).isPure = false
  },
})

function isInternal({ extensions }: GraphQLError): boolean {
  return extensions['code'] === 'INTERNAL'
}
