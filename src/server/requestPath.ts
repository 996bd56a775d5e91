import { isUtf8 } from 'node:buffer'
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

/**
 * The query string of a request's target with the question mark; empty where it says nothing.
 *
 * @throws Refusal when it is not in UTF-8
 */
export function queryString(target: string): string {
  const start = target.indexOf('?')
  if (start < 0 || start === target.length - 1) return ''
  const text = target.slice(start)
  if (!outsideAscii.test(text)) return text
  // Whoever types an address may leave letters as they are. Node takes each of their bytes for a letter.
  const bytes = Buffer.from(text, 'latin1')
  if (!isUtf8(bytes)) throw badRequest('The address must be percent-encoded UTF-8.')
  return bytes.toString()
}

const outsideAscii = /[\x80-\xff]/

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
