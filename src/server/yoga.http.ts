import { type GraphQLError, type GraphQLSchema, getOperationAST, OperationTypeNode, validate } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import { Problem } from '../problem.ts'
import type { Exchange } from './exchange.ts'
import { errorBody } from './http/errorBody.ts'
import type { Limits } from './limits.ts'
import { type PlainRequest, PlainResponse } from './plainFetch.http.ts'
import { documentCaches } from './plugins/documentCaches.ts'
import { maskError } from './plugins/maskError.ts'
import { nullVariable } from './plugins/nullVariable.ts'
import { parseWithin } from './plugins/parseWithin.ts'
import { persistedQueries } from './plugins/persistedQueries.ts'
import type { TrustedDocuments } from './plugins/trustedDocuments.file.ts'

/** What answering GraphQL takes. */
export interface YogaSettings {
  readonly schema: GraphQLSchema
  readonly limits: Limits
  /** The only documents to answer; any if absent. */
  readonly trusted: TrustedDocuments | undefined
  /** Compiles queries that come again; none are compiled if absent. */
  readonly compiling: Plugin | undefined
  /** Keeps an error that clients must not see for the operators, and returns its id. */
  readonly report: (error: unknown) => string
}

/** A document with more mistakes is not looked at any further: each takes time to describe, and memory. */
const mostErrors = 10

const validateWithin: typeof validate = (schema, document, rules) =>
  validate(schema, document, rules, { maxErrors: mostErrors })

/** GraphQL over HTTP as a function from request to response, with nothing of Yoga that we do at the server ourselves. */
export function yoga({
  schema,
  limits,
  trusted,
  compiling,
  report,
}: YogaSettings): (request: PlainRequest) => Promise<PlainResponse> {
  const parse = parseWithin.bind(undefined, limits)
  const { fetch } = createYoga({
    schema,
    context: ({ request }) => exchangeOf(request).context(),
    plugins: [
      {
        onParse: ({ setParseFn }) => setParseFn(parse),
        onValidate: ({ setValidationFn }) => setValidationFn(validateWithin),
      } satisfies Plugin,
      persistedQueries(trusted),
      purity,
      refuseNullVariables,
      compiling ?? {},
    ],
    maskedErrors: { maskError: (error) => maskError(error, report) },
    parserAndValidationCache: documentCaches(),
    fetchAPI: { Response: PlainResponse as unknown as typeof Response },
    maxRequestBodySize: false,
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
  })
  return async (request) => {
    const response: unknown = await fetch(request as unknown as Request)
    // Yoga takes a body for a response that has a status and headers.
    return response instanceof PlainResponse ? response : misleading
  }
}

const misleading = new PlainResponse(errorBody('BAD_REQUEST', 'Unexpected parameters "status" and "headers".'), {
  status: 400,
})

/** Notes in the exchange whether the answer is pure. */
const purity: Plugin = {
  onExecute({ args: { document, operationName, contextValue } }) {
    const isQuery = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY
    exchangeOf(contextValue.request).isPure = isQuery
  },
  onExecutionResult({ request, result }) {
    if (result && 'errors' in result && result.errors?.some(isInternal)) exchangeOf(request).isPure = false
  },
}

const refuseNullVariables: Plugin = {
  onExecute({ args: { schema, document, operationName, variableValues }, setResultAndStopExecution }) {
    const name = nullVariable(schema, document, operationName, variableValues ?? {})
    if (name === undefined) return
    const message = `The variable "$${name}" is null where a value is needed. Give it a value, or leave it out for its default.`
    setResultAndStopExecution({ errors: [new Problem('BAD_INPUT', message)] })
  },
}

function exchangeOf(request: Request): Exchange {
  return (request as unknown as PlainRequest).exchange
}

function isInternal({ extensions }: GraphQLError): boolean {
  return extensions['code'] === 'INTERNAL'
}
