import type { IncomingMessage, ServerResponse } from 'node:http'
import type { RequestKey } from './cache/requestKey.ts'
import type { ResponseCache } from './cache/responseCache.ts'
import type { FindCompiledQuery } from './fastPath/compiledQueries.ts'
import { fastPath } from './fastPath/fastPath.ts'
import { type AnswerContent, answerHeaders } from './http/answerHeaders.ts'
import { multipartSubscription, serverSentEvents } from './http/eventFraming.ts'
import { type EventPlace, eventPlace } from './http/eventPlace.ts'
import { type EventStreamSettings, EventStreams } from './http/eventStreams.http.ts'
import { HttpError } from './http/httpError.ts'
import { type PreparedResponse, prepareResponse } from './http/preparedResponse.ts'
import { RecordedResponse } from './http/recordedResponse.http.ts'
import { checkPercentEncoding } from './http/requestPath.ts'
import { sendPrepared } from './http/respond.http.ts'
import { standardHeaders } from './http/standardHeaders.ts'
import { MinimalRequest, type MinimalResponse } from './minimalFetch.http.ts'
import type { RequestState } from './requestState.ts'
import { SubscriptionResponse } from './subscriptionResponse.http.ts'

export interface GraphqlHandlerSettings<Snapshot> {
  /** Executes any GraphQL over HTTP request. */
  readonly executeWithYoga: (request: MinimalRequest) => Promise<MinimalResponse>
  /** Finds compiled queries for the fast path; undefined disables it. */
  readonly findCompiledQuery: FindCompiledQuery | undefined
  /** The snapshot to execute on; called once per request. */
  readonly snapshot: () => Snapshot
  readonly context: (snapshot: Snapshot, authorization: string | undefined, place: EventPlace | undefined) => object
  /** What an execution has cost, by its context, in fields of an answer. */
  readonly costOf: (context: object) => number
  readonly cache: ResponseCache | undefined
  readonly listeners: EventStreamSettings | undefined
  /** Called if a request cannot be answered. */
  readonly onError: (error: unknown, request: IncomingMessage, response: ServerResponse) => void
}

export type GraphqlHandler = (request: IncomingMessage, response: ServerResponse, key: RequestKey) => void

/**
 * Answers GraphQL over HTTP: from the response cache, else by the fast path, else by Yoga. Identical concurrent requests
 * are executed once.
 */
export function graphqlHandler<Snapshot extends { readonly revision: number }>({
  executeWithYoga,
  findCompiledQuery,
  snapshot,
  context,
  costOf,
  cache,
  listeners,
  onError,
}: GraphqlHandlerSettings<Snapshot>): GraphqlHandler {
  const streams = new EventStreams(listeners)

  function stateOf(
    key: RequestKey,
    current: Snapshot,
    authorization: string | undefined,
    place?: EventPlace,
  ): RequestState {
    return {
      revision: current.revision,
      context: () => context(current, authorization, place),
      isLarge: (key.body?.length ?? key.url.length) > maxCompiledRequest,
      isPure: false,
      isPrivate: false,
      hasCompiledQueryFailed: false,
      contexts: [],
      operation: undefined,
      errorCode: undefined,
    }
  }

  function execute(
    key: RequestKey,
    current: Snapshot,
    authorization: string | undefined,
    response: ServerResponse,
  ): PreparedResponse | Promise<PreparedResponse> {
    const state = stateOf(key, current, authorization)
    if (key.method === 'GET') checkPercentEncoding(key.url)
    const fast = findCompiledQuery && !state.isLarge && fastPath(key, state, findCompiledQuery)
    if (fast) {
      recordExecution(response, key, state)
      return prepare(fast, key, state, authorization)
    }
    return executeWithYoga(new MinimalRequest(key, state))
      .then((made) => {
        recordExecution(response, key, state)
        return contentOf(made)
      })
      .then((content) => prepare(content, key, state, authorization))
  }

  /** Records what an execution has cost, and what it was. */
  function recordExecution(
    response: ServerResponse,
    key: RequestKey,
    { contexts, operation, errorCode }: RequestState,
  ): void {
    if (!(response instanceof RecordedResponse)) return
    const { record } = response
    record.isCached = false
    record.cost += (key.body?.length ?? key.url.length) / bytesPerField
    for (const context of contexts) record.cost += costOf(context)
    record.operation = operation
    record.errorCode = errorCode
  }

  /** Answers a client that would have events: a subscription by them, anything else at once. */
  async function stream(request: IncomingMessage, response: ServerResponse, key: RequestKey): Promise<void> {
    const { authorization, 'last-event-id': lastEventId } = request.headers
    const place = eventPlace(lastEventId)
    const state = stateOf(key, snapshot(), authorization, place)
    if (key.method === 'GET') checkPercentEncoding(key.url)
    const made = await executeWithYoga(new MinimalRequest(key, state))
    recordExecution(response, key, state)
    if (response instanceof RecordedResponse) response.record.revision = state.revision
    if (!(made instanceof SubscriptionResponse)) {
      sendPrepared(request, response, await prepare(await contentOf(made), key, state, authorization))
      return
    }
    const framing = key.accept === 'multipart/mixed' ? multipartSubscription : serverSentEvents
    streams.answer(request, response, made.results, { framing, place }, { 'graph-revision': String(state.revision) })
  }

  function respondTo(
    key: RequestKey,
    authorization: string | undefined,
    response: ServerResponse,
  ): PreparedResponse | Promise<PreparedResponse> {
    const current = snapshot()
    if (response instanceof RecordedResponse) {
      response.record.revision = current.revision
      // Unless it is executed.
      response.record.isCached = true
    }
    if (cache === undefined || authorization !== undefined) return execute(key, current, authorization, response)
    return cache.getOrCompute(current.revision, key, () => execute(key, current, undefined, response))
  }

  return (request, response, key) => {
    try {
      if (key.accept === 'text/event-stream' || key.accept === 'multipart/mixed') {
        stream(request, response, key).catch((error) => onError(error, request, response))
        return
      }
      const prepared = respondTo(key, request.headers.authorization, response)
      // Synchronous results are sent synchronously: promises would take longer than most of the remaining work.
      if (!(prepared instanceof Promise)) return sendPrepared(request, response, prepared)
      prepared.then((made) => sendPrepared(request, response, made)).catch((error) => onError(error, request, response))
    } catch (error) {
      onError(error, request, response)
    }
  }
}

const unstreamed = new HttpError(
  'A subscription is answered by events: accept text/event-stream (GraphQL over SSE), as EventSource and graphql-sse do.',
  { status: 406, code: 'NOT_ACCEPTABLE' },
)

/** Bytes of a request that take as long to parse and validate as one field of an answer to compute: two microseconds. */
const bytesPerField = 4

/**
 * Longest request whose variables compiled queries may parse, in bytes. They report every invalid value: 8,000 of them
 * would take about 100 ms.
 */
const maxCompiledRequest = 16_000

function prepare(
  content: AnswerContent,
  { method, encoding }: RequestKey,
  { revision, isPure, isPrivate, operation }: RequestState,
  authorization: string | undefined,
): PreparedResponse | Promise<PreparedResponse> {
  const { status, body } = content
  const isShareable = status === 200 && isPure && !isPrivate && authorization === undefined
  return prepareResponse({
    status,
    headers: answerHeaders(content, revision, isShareable),
    body,
    encoding,
    isShareable,
    isRevalidatable: isShareable && method === 'GET',
    operation,
  })
}

async function contentOf(response: MinimalResponse): Promise<AnswerContent> {
  if (response instanceof SubscriptionResponse) {
    response.results.return?.()
    throw unstreamed
  }
  const { status, headers } = response
  const { 'content-type': contentType = standardHeaders['content-type'], allow } = headers
  const body = response.text()
  return { status, contentType, allow, body: (typeof body === 'string' ? body : await body) ?? '' }
}
