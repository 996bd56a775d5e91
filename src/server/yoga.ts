import type { GraphQLSchema } from 'graphql'
import { createLRUCache, createYoga, type YogaServerInstance } from 'graphql-yoga'
import type { Limits } from './limits.ts'
import { maskError } from './maskError.ts'
import { parseWithin } from './parseWithin.ts'

/** What answering GraphQL takes. */
export interface YogaSettings {
  readonly schema: GraphQLSchema
  /** Called once per request; what it returns is the resolvers' context. */
  readonly context: (request: Request) => object
  readonly limits: Limits
  /** Keeps an error that clients must not see for the operators, and returns its id. */
  readonly report: (error: unknown) => string
}

// The tree of a document of 2,000 tokens takes 1 MB: the number of entries keeps a stranger's from filling the memory.
const cachedDocuments = 200
const cachedSyntaxErrors = 50

/** GraphQL over HTTP as a function from request to response, with nothing of Yoga that we do at the server ourselves. */
export function yoga({ schema, context, limits, report }: YogaSettings): YogaServerInstance<object, object> {
  const parse = parseWithin.bind(undefined, limits)
  return createYoga<object, object>({
    schema,
    context: ({ request }) => context(request),
    plugins: [{ onParse: ({ setParseFn }) => setParseFn(parse) }],
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
