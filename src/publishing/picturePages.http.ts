import type { IncomingMessage, ServerResponse } from 'node:http'
import Negotiator from 'negotiator'
import { Problem } from '../problem.ts'
import type { RequestKey } from '../server/cache/requestKey.ts'
import { ResponseCache } from '../server/cache/responseCache.ts'
import { negotiateEncoding } from '../server/http/contentEncoding.ts'
import { errorBody, HttpError } from '../server/http/httpError.ts'
import { headerList, type PreparedResponse, prepareResponse } from '../server/http/preparedResponse.ts'
import { addCost } from '../server/http/recordedResponse.http.ts'
import { checkPercentEncoding, queryString } from '../server/http/requestPath.ts'
import { respond, sendPrepared } from '../server/http/respond.http.ts'
import { asking, type Execute } from './ask.ts'
import { cardsOf, type Drawn, picturesOf } from './drawnViews.ts'
import { problemPicture } from './problemPicture.ts'
import { Rasterizer, RasterizerBusy } from './rasterizer.file.ts'

/** The graph at the start of a request. */
export interface AskedGraph {
  readonly revision: number
  readonly execute: Execute
  /** What its executions have cost so far, in fields of an answer. */
  readonly cost: () => number
}

/** What pictures are made with. */
export interface PicturePageSettings {
  /** Called once per request. */
  readonly graph: () => AskedGraph
  /** Maximal memory for pictures, in bytes; 0 keeps none. */
  readonly cacheBytes: number
}

type Page = (request: IncomingMessage, response: ServerResponse) => Promise<void>

const svg = 'image/svg+xml'
const json = 'application/json'

/** What it costs to draw a picture beyond its answers, in fields of an answer. A PNG is made in a thread of its own. */
const costOfSvg = 500
const costOfPng = 40_000

/** What a picture may do where it is opened by itself: show its own colours, and nothing else. */
const headers = {
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'",
  // Also on pages that isolate themselves from other origins.
  'cross-origin-resource-policy': 'cross-origin',
}

/**
 * Pages by path: `/pictures/<view>.svg` and `/pictures/<view>.png`. A picture has an ETag and is kept for as long as the
 * graph stays the same. What is wrong is said in a picture too, since `<img>` shows nothing else; whoever accepts JSON and no
 * pictures gets JSON, as from the API.
 */
export function picturePages({ graph, cacheBytes }: PicturePageSettings): Readonly<Record<string, Page>> {
  const cache = cacheBytes > 0 ? new ResponseCache(cacheBytes) : undefined
  const rasterizer = new Rasterizer()

  function page(
    path: string,
    draw: Drawn,
    prepare: (text: string, key: RequestKey) => Promise<PreparedResponse>,
    drawingCost: number,
  ): Page {
    return async (request, response) => {
      const query = queryString(request.url!)
      try {
        checkPercentEncoding(query)
        const { asked, drawn } = draw(query)
        const { revision, execute, cost } = graph()
        const encoding = negotiateEncoding(request.headers['accept-encoding'])
        const url = `${path}?${JSON.stringify(asked)}`
        const key: RequestKey = { method: 'GET', url, accept: '', contentType: undefined, encoding, body: undefined }
        const compute = async () => {
          const text = await drawn(asking(execute))
          addCost(response, cost() + drawingCost)
          return prepare(text, key)
        }
        sendPrepared(request, response, await (cache ? cache.getOrCompute(revision, key, compute) : compute()))
      } catch (error) {
        refuse(error, query, request, response)
      }
    }
  }

  const asSvg = async (body: string, { encoding }: RequestKey) =>
    prepareResponse({
      status: 200,
      headers: headerList({ ...headers, 'content-type': `${svg}; charset=utf-8` }),
      body,
      encoding,
      isShareable: true,
      isRevalidatable: true,
    })
  const asPng = async (text: string) =>
    prepareResponse({
      status: 200,
      headers: headerList({ ...headers, 'content-type': 'image/png' }),
      body: await rasterizer.render(text),
      encoding: 'identity',
      isShareable: true,
      isRevalidatable: true,
    })
  const pages = (drawn: Readonly<Record<string, Drawn>>, ending: string, prepare: typeof asSvg, drawingCost: number) =>
    Object.entries(drawn).map(([view, draw]) => {
      const path = `/pictures/${view}.${ending}`
      return [path, page(path, draw, prepare, drawingCost)] as const
    })
  return Object.fromEntries([...pages(picturesOf, 'svg', asSvg, costOfSvg), ...pages(cardsOf, 'png', asPng, costOfPng)])
}

const statuses: Readonly<Record<string, number>> = { NOT_FOUND: 404, UNAVAILABLE: 503 }

/** @throws what is no fault of who asks, to be reported */
function refuse(error: unknown, query: string, request: IncomingMessage, response: ServerResponse): void {
  const { status, code, message, headers: added } = told(error)
  const isJson = new Negotiator(request).mediaType([svg, json]) === json
  const body = isJson ? errorBody(code, message) : problemPicture(message, query)
  const type = isJson ? json : svg
  respond(response, status, body, {
    ...headers,
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    vary: 'accept',
    ...added,
  })
}

function told(error: unknown) {
  if (error instanceof Problem) {
    const code = String(error.extensions['code'])
    return { status: statuses[code] ?? 400, code, message: error.message, headers: {} }
  }
  if (error instanceof HttpError) {
    const { status, code, headers = {} } = error.details
    return { status, code, message: error.message, headers }
  }
  if (error instanceof RasterizerBusy) {
    const message = 'Too many pictures are being drawn at the moment. Try again in some seconds.'
    return { status: 503, code: 'UNAVAILABLE', message, headers: { 'retry-after': '3' } }
  }
  throw error
}
