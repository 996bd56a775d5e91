import { describe, expect, it } from 'vitest'
import { checkPercentEncoding, queryString, requestPath } from '../../../src/server/http/requestPath.ts'

describe('the path of a request', () => {
  it.each([
    '/graphql',
    '/%67raphql',
    '/%67%72aph%71l',
    '/graphql/',
    '//graphql',
    '///graphql//',
    '/./graphql',
    '/careers/../graphql',
    '/%2e%2E/graphql',
    '/../../graphql',
    'http://example.com/graphql',
    'HTTPS://EXAMPLE.com:8080/graphql',
    'http://user@[::1]/%67raphql/',
  ])('is one, whichever way it is written: %s', (target) => {
    expect(requestPath(target)).toBe('/graphql')
  })

  it.each([
    ['/', '/'],
    ['http://example.com', '/'],
    ['/GraphQL', '/GraphQL'],
    ['/graphql%2F', '/graphql%2F'],
    ['/a%2Fb', '/a%2Fb'],
    ['/a/b/', '/a/b'],
    ['/Å%C3%A9', '/Åé'],
  ])('is another: %s', (target, path) => {
    expect(requestPath(target)).toBe(path)
  })

  it.each(['/%', '/%zz', '/graphql%', '/%ff', '/%C3', '*', '', 'graphql', 'http://[/graphql', 'ftp://host/graphql'])(
    'is refused where it is malformed: %s',
    (target) => {
      expect(() => requestPath(target)).toThrow('The URL of the request is malformed.')
    },
  )
})

describe('the query string of a request', () => {
  it.each([
    ['/graphql', ''],
    ['/graphql?', ''],
    ['/graphql?query={a}', '?query={a}'],
    ['http://host/graphql?query=%7Ba%7D?', '?query=%7Ba%7D?'],
  ])('is what follows the question mark: %s', (target, query) => {
    expect(queryString(target)).toBe(query)
  })

  it.each(['?query=%', '?query=%z1', '?query=100%&b', '?query=%FF', '?a=%C3%28', '?a=%ED%A0%80'])(
    'is refused where what is encoded cannot be read: %s',
    (query) => {
      expect(() => checkPercentEncoding(query)).toThrow(/%25/)
    },
  )

  it('may hold whatever is encoded', () => {
    for (const query of ['?query={a}', '?query=%7B%20%F0%9F%98%80+%00%7d']) checkPercentEncoding(query)
  })
})
