import Negotiator from 'negotiator'
import { snapshotOfBytes } from '../graph/snapshotBytes.ts'
import { schema } from '../schema.ts'
import { errorBody } from '../server/http/httpError.ts'
import { standardHeaders } from '../server/http/standardHeaders.ts'
import { MinimalRequest } from '../server/minimalFetch.http.ts'
import { defaultLimits } from '../server/requestLimits.ts'
import type { RequestState } from '../server/requestState.ts'
import { SubscriptionResponse } from '../server/subscriptionResponse.http.ts'
import { yogaHandler } from '../server/yogaHandler.http.ts'
import type { Answer, Question } from './question.ts'

/** Answers a request. */
export type Answers = (question: Question) => Promise<Answer>

/**
 * What answers requests from a graph, as the server does: by the same schema and handler, with the same limits. Only
 * what needs a database is refused, as the server refuses it while it has none.
 *
 * @param graph as bytesOfSnapshot writes it
 * @throws Error if the bytes are in another format
 */
export function answersFrom(graph: Uint8Array): Answers {
  const snapshot = snapshotOfBytes(graph)
  const { revision } = snapshot
  const execute = yogaHandler({
    schema,
    limits: defaultLimits,
    persisting: undefined,
    compiling: undefined,
    report,
  })
  return async ({ method, search, accept, contentType, body }) => {
    const state: RequestState = {
      revision,
      context: () => ({ snapshot }),
      isLarge: false,
      isPure: false,
      isPrivate: false,
      hasCompiledQueryFailed: false,
      contexts: [],
      operation: undefined,
      errorCode: undefined,
    }
    const asked = { method, url: `/graphql${search}`, accept: mediaType(accept), contentType, body }
    const response = await execute(new MinimalRequest(asked, state))
    if (response instanceof SubscriptionResponse) {
      response.results.return?.()
      return { status: 406, headers: standardHeaders, body: unstreamed }
    }
    const { status, headers } = response
    const type = headers['content-type'] ?? standardHeaders['content-type']
    return {
      status,
      headers: { 'content-type': type, 'graph-revision': String(revision) },
      body: (await response.text()) ?? '',
    }
  }
}

const unstreamed = errorBody('NOT_ACCEPTABLE', 'This graph never changes, so there is nothing to subscribe to.')

/** The media type of the answer: of those that are as welcome as others, the first. */
function mediaType(accept: string | undefined): string {
  const available = ['application/json', 'application/graphql-response+json']
  return new Negotiator({ headers: { accept } }).mediaTypes(available)[0] ?? available[0]!
}

let reported = 0

/** Writes an internal error to the console, which is all there is to tell. */
function report(error: unknown): string {
  reported++
  console.error(`Internal error ${reported}`, error)
  return String(reported)
}
