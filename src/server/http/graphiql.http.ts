import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type ContentEncoding, negotiateEncoding } from './contentEncoding.ts'
import { type PreparedResponse, prepareResponse } from './preparedResponse.ts'
import { sendPrepared } from './respond.http.ts'

/** A query to open GraphiQL with. */
export interface Example {
  /** Not shown by GraphiQL. */
  readonly name: string
  /** Starts with a comment that explains it. The operation name becomes the title of the tab. */
  readonly query: string
  /** What the variables are at first. */
  readonly variables: Readonly<Record<string, unknown>>
}

/**
 * Serves GraphiQL as a single page without further requests, neither to this server nor to others. It is 9 MB (2.4 MB
 * compressed), so it is rendered and compressed at the first request for each encoding and then kept.
 */
export function graphiql(
  examples: readonly Example[],
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const pages = new Map<ContentEncoding, Promise<PreparedResponse>>()
  return async (request, response) => {
    const encoding = negotiateEncoding(request.headers['accept-encoding'])
    const page = pages.get(encoding) ?? render(examples, encoding)
    pages.set(encoding, page)
    sendPrepared(request, response, await page)
  }
}

async function render(examples: readonly Example[], encoding: ContentEncoding): Promise<PreparedResponse> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const options = { title: 'Career Lattice', defaultTabs: examples.map(tabOf) }
  const html = renderGraphiQL(options).replace(JSON.stringify(options), () => withFirstVariables(options))
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'))
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'referrer-policy': 'no-referrer',
    'x-frame-options': 'DENY',
    'content-security-policy': [
      "default-src 'none'",
      `script-src 'sha256-${sha256(script)}'`,
      "style-src 'unsafe-inline'",
      'img-src data:',
      'font-src data:',
      'worker-src blob:',
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  }
  return prepareResponse({ status: 200, headers, body: html, encoding, isShareable: true, isRevalidatable: true })
}

/**
 * The options as the script of the page: GraphiQL takes the variables of the tab that it opens with from an option of their
 * own, which is only for those who come for the first time, and by no link to a query.
 */
function withFirstVariables(options: { readonly defaultTabs: readonly { readonly variables: string }[] }): string {
  const variables = JSON.stringify({ variables: options.defaultTabs[0]?.variables })
  const isFirst = "!location.search && !localStorage.getItem('graphiql:tabState')"
  return `Object.assign(${JSON.stringify(options)}, ${isFirst} && ${variables})`
}

function tabOf({ query, variables }: Example): { query: string; variables: string } {
  return { query, variables: JSON.stringify(variables, null, 2) }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
