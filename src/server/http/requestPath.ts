import { badRequest } from './refusal.ts'

/**
 * The path that a request's target means, whichever way it is written: with the host before it, percent-encoded, with
 * dots, with slashes too many, or with one at the end.
 *
 * @throws Refusal when it is no address
 */
export function requestPath(target: string): string {
  try {
    const { protocol, pathname } = new URL(target.startsWith('/') ? `http://localhost${target}` : target)
    if (protocol !== 'http:' && protocol !== 'https:') throw new URIError(protocol)
    // A slash that is encoded is part of a name.
    const names = pathname.split('/').filter((name) => name !== '')
    return `/${names.map((name) => decodeURIComponent(name).replaceAll('/', '%2F')).join('/')}`
  } catch {
    throw badRequest('The address that was asked for is malformed.')
  }
}

/** The query string of a request's target with the question mark; empty where it says nothing. */
export function queryString(target: string): string {
  const start = target.indexOf('?')
  return start < 0 || start === target.length - 1 ? '' : target.slice(start)
}

/**
 * Makes sure that every percent sign in a query string, or in a form sent as one, stands for a byte, and that these
 * bytes are UTF-8.
 *
 * @throws Refusal when they are not
 */
export function checkPercentEncoding(text: string): void {
  if (!text.includes('%')) return
  try {
    decodeURIComponent(text)
  } catch {
    throw badRequest('The parameters must be percent-encoded UTF-8: a percent sign itself is %25.')
  }
}
