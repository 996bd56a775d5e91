import type { IncomingMessage, ServerResponse } from 'node:http'
import { standardHeaders } from './standardHeaders.ts'

/** Names of headers with commas between them. */
const headerNames = /^[\w!#$%&'*+.^`|~-]+(?:[ \t]*,[ \t]*[\w!#$%&'*+.^`|~-]+)*$/

/** What is allowed to those who do not say what they need, or say it in a way that is not to be repeated. */
const usualHeaders = 'authorization, content-type, *'

/** Longest list of headers that is repeated, in characters. */
const longest = 2_000

/**
 * Says what methods an address has, and to a browser that asks before it lets another site ask, that it may. Nothing is
 * risked by any header: a browser adds no cookies or passwords of its own, because credentials are not allowed.
 */
export function options({ headers }: IncomingMessage, response: ServerResponse, allow: string): void {
  const asked = headers['access-control-request-headers'] ?? ''
  response.writeHead(204, {
    'access-control-allow-origin': standardHeaders['access-control-allow-origin'],
    'access-control-allow-methods': allow,
    'access-control-allow-headers': asked.length <= longest && headerNames.test(asked) ? asked : usualHeaders,
    'access-control-max-age': '86400',
    vary: 'access-control-request-headers',
    allow,
  })
  response.end()
}
