import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ContentEncoding, negotiateEncoding } from './contentEncoding.ts'
import { type GraphiqlSettings, renderGraphiqlPage } from './graphiqlPage.file.ts'
import { headerList, type PreparedResponse, prepareResponse } from './preparedResponse.ts'
import { sendPrepared } from './respond.http.ts'

export type { Example } from './graphiqlPage.file.ts'

/**
 * Serves GraphiQL as a single page without further requests, neither to this server nor to others. It is 9 MB (2.4 MB
 * compressed), so it is rendered and compressed at the first request for each encoding and then kept.
 */
export function graphiql(
  settings: GraphiqlSettings,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const pages = new Map<ContentEncoding, Promise<PreparedResponse>>()
  return async (request, response) => {
    const encoding = negotiateEncoding(request.headers['accept-encoding'])
    const page = pages.get(encoding) ?? prepare(settings, encoding)
    pages.set(encoding, page)
    sendPrepared(request, response, await page)
  }
}

async function prepare(settings: GraphiqlSettings, encoding: ContentEncoding): Promise<PreparedResponse> {
  const { html, policy } = await renderGraphiqlPage(settings)
  const headers = headerList({
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'content-security-policy': `${policy}; frame-ancestors 'none'`,
  })
  return prepareResponse({ status: 200, headers, body: html, encoding, isShareable: true, isRevalidatable: true })
}
