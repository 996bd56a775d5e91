import { describe, expect, it } from 'vitest'
import { answerType } from '../../../src/server/http/answerType.ts'

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
    expect(answerType(accept, false)).toBe(preferred)
    expect(answerType(accept, true)).toBe(preferred)
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
    expect(answerType(accept, true)).toBe(preferred)
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
    expect(() => answerType(accept, false)).toThrow(
      'Accept application/json, application/graphql-response+json, text/event-stream or multipart/mixed.',
    )
  })

  it('tells those who may have a page of it', () => {
    expect(() => answerType('image/png', true)).toThrow(/text\/html/)
  })
})
