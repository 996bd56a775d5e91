import { GraphQLError, Kind } from 'graphql'
import { Problem } from '../../problem.ts'

/**
 * Decides what a client may learn of an error. It sees a {@link Problem} and what graphql-js or Yoga found wrong with
 * the request, each with a code; of anything else only that it happened, and the id under which it was reported.
 *
 * @param error whatever was thrown while a request was answered
 * @param report keeps the error for the operators, and returns its id
 */
export function maskError(error: unknown, report: (error: unknown) => string): GraphQLError {
  // What resolvers throw arrives inside a GraphQLError. A bare SyntaxError is JSON.parse on a parameter of the URL.
  if (error instanceof SyntaxError) {
    return refusal('The parameters "variables" and "extensions" must be JSON objects.', 'BAD_REQUEST')
  }
  if (!(error instanceof GraphQLError)) return internal(report(error))
  if (isProblem(error)) return error
  if (error.path === undefined) return requestError(error)
  if (isArgumentError(error)) return badInput(error)
  return internal(report(error), error)
}

function isProblem(error: Error | undefined): boolean {
  return error instanceof Problem || (error instanceof GraphQLError && isProblem(error.originalError))
}

/** Where there is no path, no resolver has run: the request itself was wrong. */
function requestError(error: GraphQLError): GraphQLError {
  const { code, http } = error.extensions
  if (code === undefined) return badInput(error)
  // Yoga adds what JSON.parse said, with the whole body in it; the status is 400 for every media type.
  if (code === 'BAD_REQUEST') return refusal(error.message, code, { status: 400, ...(http as object), spec: false })
  return error
}

/** graphql-js finds a value in the variables that an argument cannot take only when it calls the resolver. */
function isArgumentError({ originalError, nodes }: GraphQLError): boolean {
  return originalError instanceof GraphQLError && nodes?.[0] !== undefined && nodes[0].kind !== Kind.FIELD
}

function badInput(error: GraphQLError): GraphQLError {
  const http = error.path ? {} : { http: { status: 400, spec: true } }
  return new GraphQLError(error.message, { ...placeOf(error), extensions: { code: 'BAD_INPUT', ...http } })
}

function refusal(message: string, code: string, http: object = { status: 400 }): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http } })
}

function internal(id: string, error?: GraphQLError): GraphQLError {
  // Yoga answers with status 500 to what is unexpected, unless there is data, and keeps the mark to itself.
  const extensions = { code: 'INTERNAL', id, unexpected: true }
  return new GraphQLError('Something went wrong on our side.', { ...(error && placeOf(error)), extensions })
}

function placeOf({ nodes, path }: GraphQLError) {
  return { nodes: nodes ?? null, path: path ?? null }
}
