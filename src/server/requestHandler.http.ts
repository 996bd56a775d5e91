import { randomUUID } from 'node:crypto'
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { type Compiling, compiledQueries } from './fastPath/compiledQueries.ts'
import type { Rehearsal } from './fastPath/compiledRun.ts'
import { graphql } from './graphql.http.ts'
import { answerType } from './http/answerType.ts'
import { errorBody } from './http/errorBody.ts'
import { type Example, graphiql } from './http/graphiql.http.ts'
import { options } from './http/options.http.ts'
import { badRequest, Refusal } from './http/refusal.ts'
import { refuseBody } from './http/refuseBody.http.ts'
import { requestBody } from './http/requestBody.http.ts'
import { checkPercentEncoding, queryString, requestPath } from './http/requestPath.ts'
import { respond } from './http/respond.http.ts'
import { sentBody } from './http/sentBody.ts'
import { sentType } from './http/sentType.ts'
import { defaultLimits, type Limits } from './limits.ts'
import type { TrustedDocuments } from './plugins/trustedDocuments.file.ts'
import { yoga } from './yoga.http.ts'

/** Answers GET and HEAD on one path; of an answer to HEAD, Node leaves out the body. */
export type Page = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** What the server serves. */
export interface RequestHandlerSettings<Snapshot = Revised> {
  readonly schema: GraphQLSchema
  /** What queries are answered from; asked for once per request. Of the same revision, the answers are the same. */
  readonly snapshot: () => Snapshot
  /**
   * Makes the resolvers' context, after the query was found valid. A query's answer may depend on nothing else.
   *
   * @param authorization the header of that name; an answer to a request that has it is never given to another
   */
  readonly context: (snapshot: Snapshot, authorization: string | undefined) => object
  /** Makes a context one for an execution that counts only if nothing goes wrong in it; nothing is done if absent. */
  readonly rehearsal?: Rehearsal
  /** Whether there is a snapshot; until then queries and `/ready` are answered with 503. */
  readonly isReady: () => boolean
  /** The tabs that GraphiQL opens with. */
  readonly examples: readonly Example[]
  /** Takes what the operators must know: masked errors, each with its id and stack, in one string of several lines. */
  readonly log: (line: string) => void
  readonly limits?: Limits
  /** The only documents to answer, by their ids; any document is answered if absent. */
  readonly trustedDocuments?: TrustedDocuments | undefined
  /** Most memory for answers that are kept for whoever asks the same, in bytes; 64 MB if absent, 0 keeps none. */
  readonly cacheBytes?: number
  /** Which queries are compiled to functions; those that are worth it if absent. The answers are the same. */
  readonly compiling?: Compiling
  /** What answers other paths, by path; all that are not named are not found. */
  readonly pages?: Readonly<Record<string, Page>>
}

/** Answers `/graphql` (GraphQL over HTTP, and GraphiQL for browsers), `/health` and `/ready`. */
export function requestHandler<Snapshot extends Revised>(settings: RequestHandlerSettings<Snapshot>): RequestListener {
  const { schema, snapshot, context, isReady, examples, log, limits = defaultLimits, pages = {} } = settings
  const { trustedDocuments: trusted, cacheBytes = defaultCacheBytes, compiling = 'worthwhile' } = settings
  const { rehearsal = () => {} } = settings
  const compiled = compiling === 'none' ? undefined : compiledQueries(compiling, rehearsal)
  const respondGraphql = yoga({ schema, limits, trusted, compiling: compiled?.plugin, report })
  // Where documents are trusted, clients may not send them, not even those.
  const findCompiled = trusted === undefined ? compiled?.find : undefined
  const answerQuestion = graphql({ respond: respondGraphql, findCompiled, snapshot, context, cacheBytes, failed })
  const serveGraphiql = graphiql(examples)

  function report(error: unknown): string {
    const id = randomUUID()
    const path = error instanceof GraphQLError ? error.path : undefined
    const place = path === undefined ? '' : ` at ${path.join('.')}`
    const original = (error instanceof GraphQLError && error.originalError) || error
    log(`Internal error ${id}${place}: ${inspect(original)}`)
    return id
  }

  function graphqlOrGraphiql(request: IncomingMessage, response: ServerResponse): void | Promise<void> {
    const { method, headers, url } = request
    const isSent = method === 'POST'
    const accept = answerType(headers.accept, !isSent)
    if (accept === 'text/html') return serveGraphiql(request, response)
    if (!isReady()) throw notReady
    if (!isSent) {
      const query = queryString(url!)
      return answerQuestion(request, response, { query, accept, contentType: undefined, body: undefined })
    }
    requestBody(request, limits.bodyBytes, (sent) => {
      if (sent === undefined) return refuseBody(request, response, limits.bodyBytes)
      try {
        const contentType = sentType(headers['content-type'])
        const body = sentBody(sent, headers['content-encoding'], limits.bodyBytes)
        if (contentType === 'application/x-www-form-urlencoded') checkPercentEncoding(body.toString())
        answerQuestion(request, response, { query: '', accept, contentType, body })
      } catch (error) {
        failed(error, request, response)
      }
    })
  }

  function ready(_request: IncomingMessage, response: ServerResponse): void {
    if (isReady()) respond(response, 200, '{"status":"ready"}', unstored)
    else respond(response, 503, '{"status":"loading"}', unstored)
  }

  const routes = new Map<string, Route>([
    ...Object.entries(pages).map(([path, page]) => [path, { methods: reading, page }] as const),
    ['/graphql', { methods: every, page: graphqlOrGraphiql }],
    ['/health', { methods: reading, page: (_, response) => respond(response, 200, '{"status":"ok"}', unstored) }],
    ['/ready', { methods: reading, page: ready }],
  ])

  function answer(request: IncomingMessage, response: ServerResponse): void | Promise<void> {
    const { method = '', url = '', headers } = request
    const end = url.indexOf('?')
    const path = end < 0 ? url : url.slice(0, end)
    if (hasSeveralHosts(request)) throw badRequest('A request has one Host header.')
    const isOptions = method === 'OPTIONS'
    if (isOptions && path === '*') return options(request, response, methodsOf(every))
    const route = routes.get(path) ?? routes.get(requestPath(path))
    if (route?.methods.includes(method)) return route.page(request, response)
    const allow = methodsOf(route?.methods ?? every)
    // A browser that may not even ask would not tell its script that there is nothing.
    if (isOptions && (route || headers['access-control-request-method'])) return options(request, response, allow)
    if (!route) throw notFound
    throw new Refusal(`The methods here are ${allow}.`, { status: 405, code: 'BAD_REQUEST', headers: { allow } })
  }

  function failed(error: unknown, request: IncomingMessage, response: ServerResponse): void {
    // The client went away: nobody is left to be told, and nothing of ours is broken.
    if (request.errored) return
    if (error instanceof Refusal) {
      const { status, code, headers } = error.details
      respond(response, status, errorBody(code, error.message), { ...unstored, ...headers })
      return
    }
    const id = report(error)
    if (response.headersSent) response.destroy()
    else respond(response, 500, errorBody('INTERNAL', 'Something went wrong on our side.', { id }))
  }

  return (request, response) => {
    try {
      answer(request, response)?.catch((error: unknown) => failed(error, request, response))
    } catch (error) {
      failed(error, request, response)
    }
  }
}

/** What has a revision. */
interface Revised {
  readonly revision: number
}

const defaultCacheBytes = 64_000_000

const unstored = { 'cache-control': 'no-store' }

/** What answers one path, and by which methods. */
interface Route {
  readonly methods: readonly string[]
  readonly page: Page
}

const reading = ['GET', 'HEAD']
const every = [...reading, 'POST']

/** Node keeps the first of them and does not tell. */
function hasSeveralHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0
  for (let place = 0; place < rawHeaders.length; place += 2) {
    const name = rawHeaders[place]!
    if (name.length === 4 && name.toLowerCase() === 'host') hosts++
  }
  return hosts > 1
}

function methodsOf(methods: readonly string[]): string {
  return [...methods, 'OPTIONS'].join(', ')
}

const notReady = new Refusal('The graph is still being loaded.', {
  status: 503,
  code: 'NOT_READY',
  headers: { 'retry-after': '1', 'access-control-expose-headers': 'retry-after' },
})

const notFound = new Refusal('There is nothing here. The API is at /graphql.', { status: 404, code: 'NOT_FOUND' })
