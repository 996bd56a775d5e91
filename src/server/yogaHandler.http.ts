import type { GraphQLSchema } from 'graphql'
import { createYoga, type Plugin } from 'graphql-yoga'
import { errorBody } from './http/httpError.ts'
import { type MinimalRequest, MinimalResponse } from './minimalFetch.http.ts'
import { documentCaches } from './plugins/documentCaches.ts'
import { withoutSuggestions } from './plugins/hiddenSchema.ts'
import { maskError } from './plugins/maskError.ts'
import { useDocumentId } from './plugins/useDocumentId.ts'
import { useDocumentLimits } from './plugins/useDocumentLimits.ts'
import { useNullVariableCheck } from './plugins/useNullVariableCheck.ts'
import { usePrivateInputs } from './plugins/usePrivateInputs.ts'
import { usePurityCheck } from './plugins/usePurityCheck.ts'
import { type NameOperation, useRecord } from './plugins/useRecord.ts'
import { useRevision } from './plugins/useRevision.ts'
import type { RequestLimits } from './requestLimits.ts'
import { stateOf } from './requestState.ts'
import { useSubscriptionResponse } from './subscriptionResponse.http.ts'

export interface YogaHandlerSettings {
  readonly schema: GraphQLSchema
  readonly limits: RequestLimits
  /** Whether clients may not ask for the schema; false by default. */
  readonly hidesSchema?: boolean
  /** The plugin that finds documents by their ids, if any. */
  readonly persisting: Plugin | undefined
  /** The plugin that compiles queries, if any. */
  readonly compiling: Plugin | undefined
  /** Logs an internal error and returns an id for it. */
  readonly report: (error: unknown) => string
  /** Names the operations that are executed, if they are recorded. */
  readonly nameOperation?: NameOperation | undefined
}

/** GraphQL over HTTP by Yoga, without the features of Yoga that this server implements itself or does not need. */
export function yogaHandler({
  schema,
  limits,
  hidesSchema = false,
  persisting,
  compiling,
  report,
  nameOperation,
}: YogaHandlerSettings): (request: MinimalRequest) => Promise<MinimalResponse> {
  const { fetch } = createYoga({
    schema,
    context: ({ request }) => stateOf(request).context(),
    plugins: [
      useDocumentId(),
      useDocumentLimits(limits, hidesSchema),
      persisting ?? {},
      usePurityCheck(),
      useRevision(),
      useRecord(nameOperation),
      usePrivateInputs(),
      useNullVariableCheck(),
      useSubscriptionResponse(),
      compiling ?? {},
    ],
    maskedErrors: { maskError: (error) => maskError(hidesSchema ? withoutSuggestions(error) : error, report) },
    parserAndValidationCache: documentCaches(schema),
    fetchAPI: { Response: MinimalResponse as unknown as typeof Response },
    // The usual link from Apollo Client 4 to graphql-sse sends the whole operation, with this field.
    extraParamNames: ['operationType'],
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
    // Yoga mistakes a JSON body with `status` and `headers` for a response and returns it.
    return response instanceof MinimalResponse ? response : unexpectedParameters
  }
}

const unexpectedParameters = new MinimalResponse(
  errorBody('BAD_REQUEST', 'Unexpected parameters "status" and "headers".'),
  { status: 400 },
)
