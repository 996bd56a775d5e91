import { type GraphQLError, type GraphQLSchema, getOperationAST, OperationTypeNode } from 'graphql'
import { createLRUCache, createYoga, type Plugin, type YogaServerInstance } from 'graphql-yoga'
import { compiledQueries } from './compiledQueries.ts'
import type { Limits } from './limits.ts'
import { maskError } from './maskError.ts'
import { parseWithin } from './parseWithin.ts'
import { persistedQueries } from './persistedQueries.ts'
import type { TrustedDocuments } from './trustedDocuments.ts'

/** What answering GraphQL takes. */
export interface YogaSettings {
  readonly schema: GraphQLSchema
  readonly limits: Limits
  /** The only documents to answer; any if absent. */
  readonly trusted: TrustedDocuments | undefined
  /** Whether queries that come again are compiled. */
  readonly isCompiling: boolean
  /** Keeps an error that clients must not see for the operators, and returns its id. */
  readonly report: (error: unknown) => string
}

/** One request, beside what HTTP says of it. */
export interface Exchange {
  /** Makes the resolvers' context. */
  readonly context: () => object
  /** Set when a query was executed and nothing went wrong on our side: its answer is a function of the snapshot. */
  isPure: boolean
}

/** What Yoga carries through a request for us. */
export interface ServerContext {
  readonly exchange: Exchange
}

// The tree of a document of 2,000 tokens takes 1 MB: the number of entries keeps a stranger's from filling the memory.
const cachedDocuments = 200
const cachedSyntaxErrors = 50

/** GraphQL over HTTP as a function from request to response, with nothing of Yoga that we do at the server ourselves. */
export function yoga({
  schema,
  limits,
  trusted,
  isCompiling,
  report,
}: YogaSettings): YogaServerInstance<ServerContext, object> {
  const parse = parseWithin.bind(undefined, limits)
  return createYoga<ServerContext, object>({
    schema,
    context: ({ exchange }) => exchange.context(),
    plugins: [
      { onParse: ({ setParseFn }) => setParseFn(parse) } satisfies Plugin,
      persistedQueries(trusted),
      purity,
      isCompiling && compiledQueries(),
    ],
    maskedErrors: { maskError: (error) => maskError(error, report) },
    parserAndValidationCache: {
      documentCache: createLRUCache({ max: cachedDocuments }),
      errorCache: createLRUCache({ max: cachedSyntaxErrors }),
    },
    maxRequestBodySize: false,
    batching: false,
    multipart: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    logging: false,
  })
}

/** Notes in the exchange whether the answer is pure. */
const purity: Plugin<ServerContext, ServerContext> = {
  onExecute({ args: { document, operationName, contextValue } }) {
    contextValue.exchange.isPure = getOperationAST(document, operationName)?.operation === OperationTypeNode.QUERY
  },
  onExecutionResult({ result, context: { exchange } }) {
    if (result && 'errors' in result && result.errors?.some(isInternal)) exchange.isPure = false
  },
}

function isInternal({ extensions }: GraphQLError): boolean {
  return extensions['code'] === 'INTERNAL'
}
