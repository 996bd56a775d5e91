import { randomUUID } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from 'node:http'
import { inspect } from 'node:util'
import { GraphQLError, type GraphQLSchema } from 'graphql'
import { errorBody } from './errorBody.ts'
import { type Example, graphiql } from './graphiql.http.ts'
import { defaultLimits, type Limits } from './limits.ts'
import { refuseBody } from './refuseBody.http.ts'
import { requestBody } from './requestBody.http.ts'
import { respond } from './respond.http.ts'
import { standardHeaders } from './standardHeaders.ts'
import { yoga } from './yoga.ts'

/** Answers one path. */
export type Page = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** What the server serves. */
export interface RequestHandlerSettings {
  readonly schema: GraphQLSchema
  /** Called once per request, after the query was found valid; what it returns is the resolvers' context. */
  readonly context: (request: Request) => object
  /** Whether `context` can give a context; until then queries and `/ready` are answered with 503. */
  readonly isReady: () => boolean
  /** The tabs that GraphiQL opens with. */
  readonly examples: readonly Example[]
  /** Takes what the operators must know: masked errors, each with its id and stack, in one string of several lines. */
  readonly log: (line: string) => void
  readonly limits?: Limits
  /** What answers other paths, by path; all that are not named are not found. */
  readonly pages?: Readonly<Record<string, Page>>
}

/** Answers `/graphql` (GraphQL over HTTP, and GraphiQL for browsers), `/health` and `/ready`. */
export function requestHandler(settings: RequestHandlerSettings): RequestListener {
  const { schema, context, isReady, examples, log, limits = defaultLimits, pages = {} } = settings
  const { fetch } = yoga({ schema, context, limits, report })
  const serveGraphiql = graphiql(examples)

  function report(error: unknown): string {
    const id = randomUUID()
    const path = error instanceof GraphQLError && error.path ? ` at ${error.path.join('.')}` : ''
    const original = (error instanceof GraphQLError && error.originalError) || error
    log(`Internal error ${id}${path}: ${inspect(original)}`)
    return id
  }

  async function graphql(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers, url } = request
    if (method === 'OPTIONS') return allowAnyOrigin(response)
    if (method === 'GET' && headers.accept?.includes('text/html')) return serveGraphiql(request, response)
    if (!isReady()) {
      const loading = errorBody('NOT_READY', 'The graph is still being loaded.')
      return respond(response, 503, loading, { 'retry-after': '1' })
    }
    const body = method === 'POST' ? await requestBody(request, limits.bodyBytes) : null
    if (body === undefined) return refuseBody(request, response, limits.bodyBytes)
    // Nothing depends on our own origin; a constant one cannot be invalid, as a Host header can.
    const result = await fetch(`http://localhost${url}`, { method, headers: headers as Record<string, string>, body })
    const text = wordless[result.status] ?? (await result.text())
    respond(response, result.status, text, headersOf(result))
  }

  function ready(response: ServerResponse): void {
    if (isReady()) respond(response, 200, '{"status":"ready"}', unstored)
    else respond(response, 503, '{"status":"loading"}', unstored)
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url!.split('?', 1)[0]!
    if (path === '/graphql') await graphql(request, response)
    else if (path === '/health') respond(response, 200, '{"status":"ok"}', unstored)
    else if (path === '/ready') ready(response)
    else if (Object.hasOwn(pages, path)) await pages[path]!(request, response)
    else notFound(response)
  }

  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      // The client went away: nobody is left to be told, and nothing of ours is broken.
      if (request.errored) return
      const id = report(error)
      if (response.headersSent) response.destroy()
      else respond(response, 500, errorBody('INTERNAL', 'Something went wrong on our side.', { id }))
    })
  }
}

const unstored = { 'cache-control': 'no-store' }

/** The bodies of what Yoga refuses without a word, by status. */
const wordless: Record<number, string | undefined> = {
  406: errorBody('NOT_ACCEPTABLE', 'Accept application/graphql-response+json or application/json.'),
  415: errorBody('UNSUPPORTED_MEDIA_TYPE', 'Send the query as application/json.'),
}

function headersOf({ headers }: Response): OutgoingHttpHeaders {
  const allow = headers.get('allow')
  return { 'content-type': headers.get('content-type') ?? standardHeaders['content-type'], ...(allow && { allow }) }
}

function notFound(response: ServerResponse): void {
  respond(response, 404, errorBody('NOT_FOUND', 'There is nothing here. The API is at /graphql.'))
}

function allowAnyOrigin(response: ServerResponse): void {
  respond(response, 204, '', {
    'access-control-allow-methods': 'GET, POST, OPTIONS',
    'access-control-allow-headers': 'content-type, *',
    'access-control-max-age': '86400',
  })
}
