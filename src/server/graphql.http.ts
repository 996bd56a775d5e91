import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, answer } from './answer.ts'
import type { FindCompiled } from './compiledQueries.ts'
import { encodingFor } from './encoding.ts'
import { errorBody } from './errorBody.ts'
import type { Exchange } from './exchange.ts'
import { PlainRequest, type PlainResponse } from './plainFetch.ts'
import { type Question, questionKey } from './question.ts'
import type { Reply } from './reply.ts'
import { ResponseCache } from './responseCache.ts'
import { sendAnswer } from './sendAnswer.http.ts'
import { shortcut } from './shortcut.ts'
import { standardHeaders } from './standardHeaders.ts'

/** What answering questions takes. */
export interface GraphqlSettings<Snapshot> {
  /** GraphQL over HTTP. */
  readonly respond: (request: PlainRequest) => Promise<PlainResponse>
  /** Compiled queries, which may be answered without all of GraphQL over HTTP; none if absent. */
  readonly findCompiled: FindCompiled | undefined
  /** The snapshot to answer from, taken once per request. */
  readonly snapshot: () => Snapshot
  readonly context: (snapshot: Snapshot, authorization: string | undefined) => object
  /** Most memory for answers kept, in bytes; 0 keeps none. */
  readonly cacheBytes: number
  /** Told when a request cannot be answered. */
  readonly failed: (error: unknown, request: IncomingMessage, response: ServerResponse) => void
}

/**
 * Answers GraphQL over HTTP. What was asked before, to the byte, is answered with the same bytes, without being parsed;
 * what several clients ask at the same time is worked out once.
 *
 * @returns a function of a request whose body has been read
 */
export function graphql<Snapshot extends { readonly revision: number }>({
  respond,
  findCompiled,
  snapshot,
  context,
  cacheBytes,
  failed,
}: GraphqlSettings<Snapshot>): (request: IncomingMessage, response: ServerResponse, body: Buffer | undefined) => void {
  const cache = cacheBytes > 0 ? new ResponseCache(cacheBytes) : undefined

  async function work(question: Question, current: Snapshot, authorization: string | undefined): Promise<Answer> {
    const exchange: Exchange = {
      context: () => context(current, authorization),
      isPure: false,
      hasFailedCompiled: false,
    }
    const direct = findCompiled && shortcut(question, exchange, findCompiled)
    const { status, headers, body } = direct ?? (await whole(await respond(new PlainRequest(question, exchange))))
    const isShareable = status === 200 && exchange.isPure && authorization === undefined
    return answer({
      status,
      headers: { ...headers, ...(!isShareable && { 'cache-control': 'no-store' }) },
      body,
      encoding: question.encoding,
      isShareable,
      isKeepable: isShareable && question.method === 'GET',
    })
  }

  return (request, response, body) => {
    const { method = 'GET', url = '', headers } = request
    const { authorization, accept, 'content-type': contentType } = headers
    const question = { method, url, accept, contentType, encoding: encodingFor(headers['accept-encoding']), body }
    const current = snapshot()
    let answering: Promise<Answer>
    if (cache === undefined || authorization !== undefined) {
      answering = work(question, current, authorization)
    } else {
      const key = questionKey(question)
      const known = cache.get(current.revision, key)
      if (known) return sendAnswer(request, response, known)
      answering = cache.make(current.revision, key, () => work(question, current, authorization))
    }
    answering.then((made) => sendAnswer(request, response, made)).catch((error) => failed(error, request, response))
  }
}

async function whole(response: PlainResponse): Promise<Reply> {
  const { status, headers } = response
  const { 'content-type': contentType = standardHeaders['content-type'], allow } = headers
  const body = response.text()
  return {
    status,
    headers: { 'content-type': contentType, ...(allow !== undefined && { allow }) },
    body: (typeof body === 'string' ? body : await body) ?? wordless[status] ?? '',
  }
}

/** The bodies of what Yoga refuses without a word, by status. */
const wordless: Record<number, string | undefined> = {
  406: errorBody('NOT_ACCEPTABLE', 'Accept application/graphql-response+json or application/json.'),
  415: errorBody('UNSUPPORTED_MEDIA_TYPE', 'Send the query as application/json.'),
}
