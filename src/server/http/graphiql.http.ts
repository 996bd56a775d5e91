import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Answer, answer } from './answer.ts'
import { type Encoding, encodingFor } from './encoding.ts'
import { sendAnswer } from './sendAnswer.http.ts'

/** A query to open GraphiQL with. */
export interface Example {
  /** What people call it; GraphiQL does not show it. */
  readonly name: string
  /** Begins with a comment that says what it shows; its operation's name becomes the tab's title. */
  readonly query: string
}

/**
 * Serves GraphiQL as one page that loads nothing else, from here or elsewhere. The page is 9 MB (2.4 MB compressed):
 * it is made when first asked for, in each encoding, then kept.
 */
export function graphiql(
  examples: readonly Example[],
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const pages = new Map<Encoding, Promise<Answer>>()
  return async (request, response) => {
    const encoding = encodingFor(request.headers['accept-encoding'])
    const page = pages.get(encoding) ?? render(examples, encoding)
    pages.set(encoding, page)
    sendAnswer(request, response, await page)
  }
}

async function render(examples: readonly Example[], encoding: Encoding): Promise<Answer> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql')
  const html = renderGraphiQL({ title: 'Career Lattice', defaultTabs: examples.map(({ query }) => ({ query })) })
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
  return answer({ status: 200, headers, body: html, encoding, isShareable: true, isKeepable: true })
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64')
}
