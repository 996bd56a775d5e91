import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import { respond } from './respond.http.ts'

/** A query to open GraphiQL with. */
export interface Example {
  /** What people call it; GraphiQL does not show it. */
  readonly name: string
  /** Begins with a comment that says what it shows; its operation's name becomes the tab's title. */
  readonly query: string
}

/**
 * Serves GraphiQL as one page that loads nothing else, from here or elsewhere. The page is 9 MB (2.4 MB compressed):
 * it is made when first asked for, then kept.
 */
export function graphiql(
  examples: readonly Example[],
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  let page: Promise<Page> | undefined
  return async (request, response) => {
    page ??= render(examples)
    const { headers, plain, zipped } = await page
    if (request.headers['if-none-match'] === headers.etag) {
      response.writeHead(304, headers)
      response.end()
    } else if (request.headers['accept-encoding']?.includes('gzip')) {
      respond(response, 200, zipped, { ...headers, 'content-encoding': 'gzip' })
    } else {
      respond(response, 200, plain, headers)
    }
  }
}

interface Page {
  readonly headers: OutgoingHttpHeaders
  readonly plain: Buffer
  readonly zipped: Buffer
}

async function render(examples: readonly Example[]): Promise<Page> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = renderGraphiQL({ title: 'Career Lattice', defaultTabs: examples.map(({ query }) => ({ query })) })
  const script = html.slice(html.indexOf('<script>') + '<script>'.length, html.lastIndexOf('</script>'))
  const plain = Buffer.from(html)
  return {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      etag: `"${sha256(html)}"`,
      vary: 'accept, accept-encoding',
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
    },
    plain,
    zipped: await promisify(gzip)(plain),
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
