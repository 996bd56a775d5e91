import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Question } from './cache/question.ts'
import { ResponseCache } from './cache/responseCache.ts'
import type { Exchange } from './exchange.ts'
import type { FindCompiled } from './fastPath/compiledQueries.ts'
import { shortcut } from './fastPath/shortcut.ts'
import { type Answer, answer } from './http/answer.ts'
import type { AnswerType } from './http/answerType.ts'
import { encodingFor } from './http/encoding.ts'
import type { Reply } from './http/reply.ts'
import { checkPercentEncoding } from './http/requestPath.ts'
import { sendAnswer } from './http/sendAnswer.http.ts'
import type { SentType } from './http/sentType.ts'
import { standardHeaders } from './http/standardHeaders.ts'
import { PlainRequest, type PlainResponse } from './plainFetch.http.ts'

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

/** What is asked of GraphQL, by its meaning: whoever asks the same in other words gets the same answer. */
export interface Asked {
  /** The query string with its question mark, of a question that has no body. */
  readonly query: string
  readonly accept: AnswerType
  readonly contentType: SentType | undefined
  readonly body: Buffer | undefined
}

/**
 * Answers GraphQL over HTTP. What was asked before, to the byte, is answered with the same bytes, without being parsed;
 * what several clients ask at the same time is worked out once.
 */
export function graphql<Snapshot extends { readonly revision: number }>({
  respond,
  findCompiled,
  snapshot,
  context,
  cacheBytes,
  failed,
}: GraphqlSettings<Snapshot>): (request: IncomingMessage, response: ServerResponse, asked: Asked) => void {
  const cache = cacheBytes > 0 ? new ResponseCache(cacheBytes) : undefined

  function work(question: Question, current: Snapshot, authorization: string | undefined): Answer | Promise<Answer> {
    const exchange: Exchange = {
      context: () => context(current, authorization),
      isLong: (question.body?.length ?? question.url.length) > longest,
      isPure: false,
      hasFailedCompiled: false,
    }
    const finish = ({ status, headers, body }: Reply) => {
      const isShareable = status === 200 && exchange.isPure && authorization === undefined
      return answer({
        status,
        headers: isShareable ? headers : { ...headers, 'cache-control': 'no-store' },
        body,
        encoding: question.encoding,
        isShareable,
        isKeepable: isShareable && question.method === 'GET',
      })
    }
    if (question.method === 'GET') checkPercentEncoding(question.url)
    const direct = findCompiled && !exchange.isLong && shortcut(question, exchange, findCompiled)
    return direct ? finish(direct) : respond(new PlainRequest(question, exchange)).then(whole).then(finish)
  }

  function found(question: Question, authorization: string | undefined): Answer | Promise<Answer> {
    const current = snapshot()
    if (cache === undefined || authorization !== undefined) return work(question, current, authorization)
    return cache.answer(current.revision, question, () => work(question, current, undefined))
  }

  return (request, response, { query, accept, contentType, body }) => {
    const { authorization, 'accept-encoding': acceptEncoding } = request.headers
    const question = {
      method: body === undefined ? 'GET' : 'POST',
      url: `/graphql${query}`,
      accept,
      contentType,
      encoding: encodingFor(acceptEncoding),
      body,
    }
    try {
      const answer = found(question, authorization)
      // What is there at once goes out at once: promises would take longer than most of what is left to do.
      if (!(answer instanceof Promise)) return sendAnswer(request, response, answer)
      answer.then((made) => sendAnswer(request, response, made)).catch((error) => failed(error, request, response))
    } catch (error) {
      failed(error, request, response)
    }
  }
}

/** Bytes of a request whose variables may be read by compiled queries: 8,000 wrong values would take some 100 ms. */
const longest = 16_000

async function whole(response: PlainResponse): Promise<Reply> {
  const { status, headers } = response
  const { 'content-type': contentType = standardHeaders['content-type'], allow } = headers
  const body = response.text()
  return {
    status,
    headers: { 'content-type': contentType, ...(allow !== undefined && { allow }) },
    body: (typeof body === 'string' ? body : await body) ?? '',
  }
}
