import { badRequest } from './httpError.ts'

/**
 * The normalized path of a request target: without origin, percent-encoding, dot segments, empty segments and trailing
 * slash.
 *
 * @throws HttpError 400 if it is not a valid URL
 */
export function requestPath(target: string): string {
  try {
    const { protocol, pathname } = new URL(target.startsWith('/') ? `http://localhost${target}` : target)
    if (protocol !== 'http:' && protocol !== 'https:') throw new URIError(protocol)
    const segments = pathname.split('/').filter((segment) => segment !== '')
    // An encoded slash is part of its segment.
    return `/${segments.map((segment) => decodeURIComponent(segment).replaceAll('/', '%2F')).join('/')}`
  } catch {
    throw badRequest('The URL of the request is malformed.')
  }
}

/** The query string of a request target with its question mark; empty if there are no parameters. */
export function queryString(target: string): string {
  const start = target.indexOf('?')
  return start < 0 || start === target.length - 1 ? '' : target.slice(start)
}

/**
 * Checks that all percent-encoding in a query string or form is valid and decodes to UTF-8.
 *
 * @throws HttpError 400
 */
export function checkPercentEncoding(text: string): void {
  if (!text.includes('%')) return
  try {
    decodeURIComponent(text)
  } catch {
    throw badRequest('The parameters must be percent-encoded UTF-8: a percent sign itself is %25.')
  }
}
