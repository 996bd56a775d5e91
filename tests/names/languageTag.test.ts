import { describe, expect, it } from 'vitest'
import { languageTag, lookupChain } from '../../src/names/languageTag.ts'

describe('a language tag', () => {
  it.each([
    ['fr', 'fr'],
    ['FR', 'fr'],
    ['pt-br', 'pt-BR'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
    ['ast', 'ast'],
  ])('%s is %s in canonical form', (text, tag) => {
    expect(languageTag(text)).toBe(tag)
  })

  it.each([
    '',
    'f',
    'fr_FR',
    'french',
    'fr-',
    '-fr',
    'fr FR',
    'x-private',
    'fr-a',
    'fr-FR-FR',
    'été',
    `fr-${'a-'.repeat(99)}`,
  ])('is not %j', (text) => {
    expect(languageTag(text)).toBeUndefined()
  })
})

describe('the lookup chain', () => {
  it.each([
    ['fr', ['fr']],
    ['pt-BR', ['pt-BR', 'pt']],
    ['zh-Hant-TW', ['zh-Hant-TW', 'zh-Hant', 'zh']],
    // The example of RFC 4647, section 3.4.
    [
      'zh-Hant-CN-x-private1-private2',
      ['zh-Hant-CN-x-private1-private2', 'zh-Hant-CN-x-private1', 'zh-Hant-CN', 'zh-Hant', 'zh'],
    ],
    ['en-GB', ['en-GB']],
    ['en', []],
  ])('of %s is %j, then English', (tag, chain) => {
    expect(lookupChain(tag)).toEqual(chain)
  })
})
