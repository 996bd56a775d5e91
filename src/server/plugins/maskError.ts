import { GraphQLError, Kind } from 'graphql'
import { Problem } from '../../problem.ts'

/**
 * Decides what a client sees of an error. A {@link Problem} and an error in the request found by graphql-js or Yoga are
 * shown, each with a code. Any other error is reported, and the client sees only the id of the report.
 *
 * @param report logs an error and returns an id for it
 */
export function maskError(error: unknown, report: (error: unknown) => string): GraphQLError {
  // Errors thrown by resolvers are wrapped in a GraphQLError. A bare SyntaxError comes from parsing a URL parameter.
  if (error instanceof SyntaxError) {
    return requestError('The parameters "variables" and "extensions" must be JSON objects.', 'BAD_REQUEST')
  }
  const problem = problemOf(error)
  if (problem) return shown(problem, error)
  if (!(error instanceof GraphQLError)) return internalError(report(error))
  // Without a path no resolver has run, so the request itself is wrong.
  if (error.path === undefined) return withCode(error)
  if (isArgumentError(error)) return badInput(error)
  return internalError(report(error), error)
}

function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Problem) return error
  return error instanceof GraphQLError ? problemOf(error.originalError) : undefined
}

/** Without the problem as its original error: for an original error that is no GraphQLError Yoga answers with status 500. */
function shown({ message, extensions }: Problem, error: unknown): GraphQLError {
  return new GraphQLError(message, { ...(error instanceof GraphQLError && locationOf(error)), extensions })
}

function withCode(error: GraphQLError): GraphQLError {
  const { code, http } = error.extensions
  if (code === undefined) return badInput(error)
  // Drops the message of JSON.parse, which contains the whole body. The status is 400 for every media type.
  if (code === 'BAD_REQUEST') {
    return requestError(error.message, code, { status: 400, ...(http as object), spec: false })
  }
  return error
}

/** graphql-js coerces some arguments only when it calls the resolver, so an invalid variable can have a path. */
function isArgumentError({ originalError, nodes }: GraphQLError): boolean {
  return originalError instanceof GraphQLError && nodes?.[0] !== undefined && nodes[0].kind !== Kind.FIELD
}

function badInput(error: GraphQLError): GraphQLError {
  const http = error.path ? {} : { http: { status: 400, spec: true } }
  return new GraphQLError(error.message, { ...locationOf(error), extensions: { code: 'BAD_INPUT', ...http } })
}

function requestError(message: string, code: string, http: object = { status: 400 }): GraphQLError {
  return new GraphQLError(message, { extensions: { code, http } })
}

function internalError(id: string, error?: GraphQLError): GraphQLError {
  // Yoga removes `unexpected` and answers with status 500 unless there is data.
  const extensions = { code: 'INTERNAL', id, unexpected: true }
  return new GraphQLError('Something went wrong on our side.', { ...(error && locationOf(error)), extensions })
}

function locationOf({ nodes, path }: GraphQLError) {
  return { nodes: nodes ?? null, path: path ?? null }
}
