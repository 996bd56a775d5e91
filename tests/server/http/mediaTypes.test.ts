import { describe, expect, it } from 'vitest'
import type { HttpError } from '../../../src/server/http/httpError.ts'
import { negotiateMediaType, requestMediaType } from '../../../src/server/http/mediaTypes.ts'

const json = 'application/json'
const graphql = 'application/graphql-response+json'
const page = 'text/html'
const events = 'text/event-stream'
const parts = 'multipart/mixed'

describe('the media type of an answer', () => {
  it.each([
    [undefined, json],
    ['', json],
    ['*/*', json],
    ['*/*;q=0.1', json],
    [json, json],
    ['Application/JSON', json],
    [`${json}; charset=utf-8`, json],
    [`${json};charset="UTF-8";q=0.5`, json],
    [`${json};v=1;odata="a,b"`, json],
    ['application/*', json],
    [graphql, graphql],
    [`${graphql}, ${json}`, graphql],
    [`${json}, ${graphql}`, json],
    [`${graphql}; charset=utf-8, ${json}; charset=utf-8`, graphql],
    [`${graphql};q=0.5, ${json};q=0.9`, json],
    [`${json};Q=0.5 , ${graphql} ; q=0.9`, graphql],
    [`${json};q=0, */*`, graphql],
    [`${json};q=0.000, ${graphql};q=0.001`, graphql],
    [`*/*;q=0.5, ${graphql}`, graphql],
    [`${json};charset=utf-16, ${graphql};q=0.1`, graphql],
    [events, events],
    [`${json};q=0.9, ${events}`, events],
    [`${json}, ${events}`, json],
    ['multipart/mixed; boundary="-"; deferSpec=20220824', parts],
    [`${graphql}, ${json}, ${events}, ${parts}`, graphql],
  ])('is what the client prefers: %s', (accept, preferred) => {
    expect(negotiateMediaType(accept, false)).toBe(preferred)
    expect(negotiateMediaType(accept, true)).toBe(preferred)
  })

  it.each([
    ['text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8', page],
    ['text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2', page],
    ['TEXT/HTML', page],
    ['text/*', page],
    ['application/json, text/html;q=0.1', json],
    ['text/html;q=0.5, application/json;q=0.6', json],
    ['application/json, text/html', json],
    ['application/json, text/plain, */*', json],
    ['text/html;q=0, */*', json],
    ['text/htmlx, */*', json],
    ['image/png, text/html;q=0.1', page],
  ])('is a page only for those who prefer one: %s', (accept, preferred) => {
    expect(negotiateMediaType(accept, true)).toBe(preferred)
  })

  it.each([
    'image/png',
    'json',
    '*/*;q=0',
    `${json};q=0, ${graphql};q=0`,
    `${json};charset=utf-16`,
    ', ,',
    'text/html',
  ])('is none of those there are: %s', (accept) => {
    expect(() => negotiateMediaType(accept, false)).toThrow(
      'Accept application/json, application/graphql-response+json, text/event-stream or multipart/mixed.',
    )
  })

  it('tells those who may have a page of it', () => {
    expect(() => negotiateMediaType('image/png', true)).toThrow(/text\/html/)
  })
})

const refused = (contentType: string | undefined): HttpError => {
  try {
    requestMediaType(contentType)
  } catch (error) {
    return error as HttpError
  }
  throw new Error('It was read.')
}

describe('the media type of a request', () => {
  it.each([
    ['application/json', 'application/json'],
    ['Application/JSON', 'application/json'],
    ['application/json ; charset=utf-8', 'application/json'],
    ['application/json;charset="UTF-8"', 'application/json'],
    ['application/json;\tCharset=Utf8', 'application/json'],
    ['application/json; charset=us-ascii', 'application/json'],
    ['application/json;', 'application/json'],
    ['application/json; profile="a;b"; charset=utf-8', 'application/json'],
    ['application/json, application/json', 'application/json'],
    ['application/graphql-response+json', 'application/json'],
    ['application/graphql+json; charset=utf-8', 'application/json'],
    ['APPLICATION/GraphQL', 'application/graphql'],
    ['application/x-www-form-urlencoded;charset=UTF-8', 'application/x-www-form-urlencoded'],
  ])('is compared by meaning: %s', (contentType, meaning) => {
    expect(requestMediaType(contentType)).toBe(meaning)
  })

  it.each([
    undefined,
    '',
    'json',
    'text/plain',
    'text/json',
    'application/jsonp',
    'multipart/form-data; boundary=x',
    '/',
  ])('is none that is read: %s', (contentType) => {
    expect(refused(contentType).details).toMatchObject({
      status: 415,
      headers: { accept: expect.stringContaining('application/json') },
    })
  })

  it.each(['utf-16', 'ISO-8859-1', 'windows-1252', 'utf-7'])(
    'has a charset that is not read, and is named: %s',
    (charset) => {
      const { message, details } = refused(`application/json; charset=${charset}`)
      expect(details.status).toBe(415)
      expect(message).toContain(`"${charset}"`)
    },
  )
})
