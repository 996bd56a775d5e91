import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { GraphQLSchema } from 'graphql'
import type { RequestKey } from './cache/requestKey.ts'
import type { ResponseCache } from './cache/responseCache.ts'
import type { StartTrialRun } from './fastPath/compiledOperation.ts'
import { type Compiling, compiledQueries } from './fastPath/compiledQueries.ts'
import { graphqlHandler } from './graphqlHandler.http.ts'
import { decodeBody, negotiateEncoding } from './http/contentEncoding.ts'
import type { EventPlace } from './http/eventPlace.ts'
import type { EventStreamSettings } from './http/eventStreams.http.ts'
import { type Example, graphiql } from './http/graphiql.http.ts'
import { handleOptions } from './http/handleOptions.http.ts'
import { badRequest, errorBody, HttpError, notFound, notReady } from './http/httpError.ts'
import { negotiateMediaType, requestMediaType } from './http/mediaTypes.ts'
import { allMethods, allowed, readMethods } from './http/methods.ts'
import { recordError, whenAdmitted } from './http/recordedResponse.http.ts'
import { readBody, refuseBody } from './http/requestBody.http.ts'
import { checkPercentEncoding, queryString, requestPath } from './http/requestPath.ts'
import { respond } from './http/respond.http.ts'
import { hasSeveralHosts } from './http/severalHosts.http.ts'
import { operationOf } from './plugins/operationOf.ts'
import { privateNames } from './plugins/privacy.ts'
import { type LogError, reportError } from './plugins/reportError.ts'
import type { TrustedDocuments } from './plugins/trustedDocuments.file.ts'
import { usePersistedQueries } from './plugins/usePersistedQueries.ts'
import { defaultLimits, type RequestLimits } from './requestLimits.ts'
import { yogaHandler } from './yogaHandler.http.ts'

/** Answers GET and HEAD on one path; Node omits the body of a response to HEAD. */
export type Page = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

export interface RequestHandlerSettings<Snapshot = HasRevision> {
  readonly schema: GraphQLSchema
  /** The snapshot to execute queries on; called once per request. Equal revisions must give equal responses. */
  readonly snapshot: () => Snapshot
  /**
   * Makes the resolvers' context once a query is valid. Responses may depend on nothing else.
   *
   * @param authorization the header; responses to requests that have it are not cached or shared
   * @param place where a client that would have events is; undefined for all others
   */
  readonly context: (snapshot: Snapshot, authorization: string | undefined, place: EventPlace | undefined) => object
  /** Called with the context of each compiled execution, which is a trial run. */
  readonly startTrialRun?: StartTrialRun
  /** What an execution has cost, by its context, in fields of an answer; nothing if absent. */
  readonly costOf?: (context: object) => number
  /** Whether responses record which operation they answer. */
  readonly namesOperations?: boolean
  /** Whether there is a snapshot; until then queries and `/ready` are answered with 503. */
  readonly isReady: () => boolean
  /** Whether the server will close: it answers all, but says at `/ready` that no more should be sent. */
  readonly isStopping?: () => boolean
  /** The queries in GraphiQL's initial tabs. */
  readonly examples: readonly Example[]
  readonly log: LogError
  readonly limits?: RequestLimits
  /** Whether clients may not ask for the schema, and errors suggest no names of it; false by default. */
  readonly hidesSchema?: boolean
  /** Whether browsers get GraphiQL at `/graphql`; true by default. */
  readonly hasGraphiql?: boolean
  /** If present, no other documents are executed. */
  readonly trustedDocuments?: TrustedDocuments | undefined
  /** Keeps responses; undefined for none. */
  readonly cache?: ResponseCache | undefined
  /** How many clients may listen to subscriptions, and how often they get a sign of life. */
  readonly listeners?: EventStreamSettings
  /** Which queries are compiled; `frequent` by default. Responses are the same. */
  readonly compiling?: Compiling
  /** Further pages by path. */
  readonly pages?: Readonly<Record<string, Page>>
  /** The page at a path, without a slash at its end, that is none of these; undefined is answered with 404. */
  readonly pageAt?: (path: string, request: IncomingMessage) => Page | undefined
}

/** Serves `/graphql` (GraphQL over HTTP, and GraphiQL for browsers), `/health`, `/ready` and further pages. */
export function requestHandler<Snapshot extends HasRevision>(
  settings: RequestHandlerSettings<Snapshot>,
): RequestListener {
  const { schema, snapshot, context, isReady, examples, log, limits = defaultLimits } = settings
  const { trustedDocuments: trusted, cache, compiling = 'frequent', listeners } = settings
  const { costOf = () => 0 } = settings
  const nameOperation = settings.namesOperations ? operationOf : undefined
  const { startTrialRun = () => {}, isStopping = () => false, pages = {}, pageAt = () => undefined } = settings
  const { hidesSchema = false, hasGraphiql = true } = settings
  const compiled = compiling === 'none' ? undefined : compiledQueries(compiling, startTrialRun, nameOperation)
  const report = (error: unknown) => reportError(error, log)
  const persisting = usePersistedQueries(schema, limits, trusted)
  const executeWithYoga = yogaHandler({
    schema,
    limits,
    hidesSchema,
    persisting,
    compiling: compiled?.plugin,
    report,
    nameOperation,
  })
  // With trusted documents, clients may not send document texts, which is all that the fast path executes.
  const findCompiledQuery = trusted === undefined ? compiled?.find : undefined
  const execution = { executeWithYoga, findCompiledQuery, snapshot, context }
  const handleGraphql = graphqlHandler({ ...execution, costOf, cache, listeners, onError })
  const serveGraphiql = graphiql({ examples, privateNames: privateNames(schema) })

  function serveGraphql(request: IncomingMessage, response: ServerResponse): void | Promise<void> {
    const { method, headers, url } = request
    const isPost = method === 'POST'
    const accept = negotiateMediaType(headers.accept, hasGraphiql && !isPost)
    if (accept === 'text/html') return serveGraphiql(request, response)
    if (!isReady()) throw notReady
    const encoding = negotiateEncoding(headers['accept-encoding'])
    if (!isPost) {
      const path = `/graphql${queryString(url!)}`
      const key: RequestKey = { method: 'GET', url: path, accept, contentType: undefined, encoding, body: undefined }
      return whenAdmitted(response, () => handleGraphql(request, response, key))
    }
    readBody(request, limits.bodyBytes, (encoded) => {
      if (encoded === undefined) return refuseBody(request, response, limits.bodyBytes)
      try {
        const contentType = requestMediaType(headers['content-type'])
        const body = decodeBody(encoded, headers['content-encoding'], limits.bodyBytes)
        if (contentType === 'application/x-www-form-urlencoded') checkPercentEncoding(body.toString())
        const key = { method: 'POST', url: '/graphql', accept, contentType, encoding, body }
        whenAdmitted(response, () => handleGraphql(request, response, key))
      } catch (error) {
        onError(error, request, response)
      }
    })
  }

  function ready(_request: IncomingMessage, response: ServerResponse): void {
    if (isStopping()) respond(response, 503, '{"status":"stopping"}', noStore)
    else if (isReady()) respond(response, 200, '{"status":"ready"}', noStore)
    else respond(response, 503, '{"status":"loading"}', noStore)
  }

  const routes = new Map<string, Route>([
    ...Object.entries(pages).map(([path, page]) => [path, { methods: readMethods, page }] as const),
    ['/graphql', { methods: allMethods, page: serveGraphql }],
    ['/health', { methods: readMethods, page: (_, response) => respond(response, 200, '{"status":"ok"}', noStore) }],
    ['/ready', { methods: readMethods, page: ready }],
  ])

  function furtherRoute(path: string, request: IncomingMessage): Route | undefined {
    const page = routes.has(path) ? undefined : pageAt(path, request)
    return page ? { methods: readMethods, page } : routes.get(path)
  }

  function route(request: IncomingMessage, response: ServerResponse): void | Promise<void> {
    const { method = '', url = '', headers } = request
    const end = url.indexOf('?')
    const path = end < 0 ? url : url.slice(0, end)
    if (hasSeveralHosts(request)) throw badRequest('A request must have exactly one Host header.')
    const isOptions = method === 'OPTIONS'
    if (isOptions && path === '*') return handleOptions(request, response, allowed(allMethods))
    const route = routes.get(path) ?? furtherRoute(requestPath(path), request)
    if (route?.methods.includes(method)) return route.page(request, response)
    const allow = allowed(route?.methods ?? allMethods)
    // A preflight for an unknown path succeeds; otherwise browsers would hide the 404 from the script.
    if (isOptions && (route || headers['access-control-request-method'])) return handleOptions(request, response, allow)
    if (!route) throw notFound
    const wayOn = route.methods === allMethods ? '' : ' The API is at /graphql.'
    const details = { status: 405, code: 'BAD_REQUEST', headers: { allow } } as const
    throw new HttpError(`The allowed methods are ${allow}.${wayOn}`, details)
  }

  function onError(error: unknown, request: IncomingMessage, response: ServerResponse): void {
    // The client disconnected.
    if (request.errored) return
    if (error instanceof HttpError) {
      const { status, code, headers } = error.details
      recordError(response, code)
      respond(response, status, errorBody(code, error.message), { ...noStore, ...headers })
      return
    }
    const id = report(error)
    recordError(response, 'INTERNAL')
    if (response.headersSent) response.destroy()
    else respond(response, 500, errorBody('INTERNAL', 'Something went wrong on our side.', { id }))
  }

  return (request, response) => {
    try {
      route(request, response)?.catch((error: unknown) => onError(error, request, response))
    } catch (error) {
      onError(error, request, response)
    }
  }
}

interface HasRevision {
  readonly revision: number
}

const noStore = { 'cache-control': 'no-store' }

interface Route {
  readonly methods: readonly string[]
  readonly page: Page
}
