import type { IncomingMessage, ServerResponse } from 'node:http'
import { standardHeaders } from './standardHeaders.ts'

/** A comma-separated list of header names. */
const headerNames = /^[\w!#$%&'*+.^`|~-]+(?:[ \t]*,[ \t]*[\w!#$%&'*+.^`|~-]+)*$/

/** Allowed if a preflight names no headers, or names them in a way that should not be echoed. */
const defaultHeaders = 'authorization, content-type, if-none-match, last-event-id, *'

/** Longest list of headers that is echoed, in characters. */
const maxHeadersLength = 2_000

/**
 * Answers OPTIONS, CORS preflights included: which methods a path has, and that any site may use them with any headers.
 * That is safe because credentials are not allowed: browsers add no cookies and no passwords.
 */
export function handleOptions({ headers }: IncomingMessage, response: ServerResponse, allow: string): void {
  const requested = headers['access-control-request-headers'] ?? ''
  const isEchoed = requested.length <= maxHeadersLength && headerNames.test(requested)
  response.writeHead(204, {
    'access-control-allow-origin': standardHeaders['access-control-allow-origin'],
    'access-control-allow-methods': allow,
    'access-control-allow-headers': isEchoed ? requested : defaultHeaders,
    'access-control-max-age': '86400',
    vary: 'access-control-request-headers',
    allow,
  })
  response.end()
}
