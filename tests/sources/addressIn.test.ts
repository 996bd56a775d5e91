import { describe, expect, it } from 'vitest'
import { addressIn } from '../../src/sources/addressIn.ts'

const page = 'https://example.org/a'

describe('the address in a place of a source', () => {
  it.each([
    page,
    'http://example.org',
    'HTTPS://EXAMPLE.ORG/A',
    'https://example.org/a,b;c',
    'https://example.org/a_(b)',
    'https://example.org/a)',
    'https://example.org/what?',
    'https://example.org/etc.',
    'https://example.org/?q=a,b#c:~:text=d,-e',
    'https://[2001:db8::1]/a',
  ])('is the whole if that is an address: %s', (locator) => {
    expect(addressIn(locator)).toBe(locator)
    expect(addressIn(` ${locator}\n`)).toBe(locator)
  })

  it.each(['.', ',', ';', ':', '!', '?', "'", '’', '…', ').', '),', '.)', ']', '}', ')]', '>', '"', '”', '»', '...'])(
    'ends before %s',
    (end) => {
      expect(addressIn(`See ${page}${end}`)).toBe(page)
      expect(addressIn(`See ${page}${end} row 3`)).toBe(page)
    },
  )

  it.each([
    ['in round brackets', `section 2 (${page}), row 3`, page],
    ['in square brackets', `[${page}]`, page],
    ['in angle brackets', `<${page}>`, page],
    ['in quotes', `"${page}"`, page],
    ['with brackets of its own', `(see ${page}_(b))`, `${page}_(b)`],
    ['with brackets of its own before a full stop', `See ${page}_(b).`, `${page}_(b)`],
    ['with commas of its own', `See ${page},b, row 3`, `${page},b`],
    ['with a port and a query', `row 3: ${page}:80?q=[1]`, `${page}:80?q=[1]`],
    ['and a slash at its end', `See ${page}/.`, `${page}/`],
    ['before a bracket that opens', `${page}( row 3)`, page],
    ['before another', `${page}, https://example.org/b`, page],
    ['in brackets beside others', `(${page}),(https://example.org/b)`, page],
    ['after what only looks like one', `http://. and ${page}`, page],
  ])('is found in a text %s', (_how, locator, address) => {
    expect(addressIn(locator)).toBe(address)
  })

  it.each(['', 'section 2, bullet 3', 'occupationSkillRelations', 'ftp://example.org/a', 'http://', 'see https://).'])(
    'is not in "%s"',
    (locator) => {
      expect(addressIn(locator)).toBeUndefined()
    },
  )
})
