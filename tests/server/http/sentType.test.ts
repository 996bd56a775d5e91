import { describe, expect, it } from 'vitest'
import type { Refusal } from '../../../src/server/http/refusal.ts'
import { sentType } from '../../../src/server/http/sentType.ts'

const refused = (contentType: string | undefined): Refusal => {
  try {
    sentType(contentType)
  } catch (error) {
    return error as Refusal
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
    expect(sentType(contentType)).toBe(meaning)
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
