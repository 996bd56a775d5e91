import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ContentEncoding, negotiateEncoding } from './contentEncoding.ts'
import { headerList, type PreparedResponse, prepareResponse } from './preparedResponse.ts'
import { sendPrepared } from './respond.http.ts'

/**
 * Serves a text with an ETag, to scripts of any site. It is compressed once for each encoding, until it changes.
 *
 * @param text cheap to call: gives the same string while nothing has changed
 * @param type of the media, without charset
 */
export function textPage(
  text: () => string,
  type = 'text/plain',
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let served: string | undefined
  const prepared = new Map<ContentEncoding, PreparedResponse | Promise<PreparedResponse>>()
  return async (request, response) => {
    const body = text()
    if (body !== served) prepared.clear()
    served = body
    const encoding = negotiateEncoding(request.headers['accept-encoding'])
    const headers = headerList({ 'content-type': `${type}; charset=utf-8` })
    const page =
      prepared.get(encoding) ??
      prepareResponse({ status: 200, headers, body, encoding, isShareable: true, isRevalidatable: true })
    prepared.set(encoding, page)
    sendPrepared(request, response, await page)
  }
}
