import { describe, expect, it } from 'vitest'
import { freeSlug, slugged } from '../../../src/import/release/slug.ts'

describe('a slug', () => {
  it.each([
    ['Data scientist', 'data-scientist'],
    ['3D modelling', '3d-modelling'],
    ['Café owner (m/f)', 'cafe-owner-m-f'],
    ['bookmaker’s clerk', 'bookmakers-clerk'],
    ['C++', 'c-plus-plus'],
    ['C#', 'c-sharp'],
    ['.NET', 'dot-net'],
    ['R&D manager', 'r-and-d-manager'],
    ['Straßenbahnfahrer', 'strassenbahnfahrer'],
    ['łódź', 'lodz'],
    ['φαροφύλακας', ''],
    ['', ''],
  ])('of "%s" is "%s"', (name, slug) => {
    expect(slugged(name)).toBe(slug)
  })

  it('is valid in the database, for any text', () => {
    const texts = ['-a-', '--', '\u0000\ud800x', 'x'.repeat(500), `${'a'.repeat(99)} b`, '①②', 'ﬁne']
    for (const text of texts) expect(slugged(text)).toMatch(/^([a-z0-9]+(-[a-z0-9]+)*)?$/)
  })

  it('gets a suffix if it is taken, and falls back to the identifier', () => {
    const taken = new Set(['esco/clerk'])
    expect(freeSlug('esco/clerk', 'http://x/1', taken)).toBe('esco/clerk-2')
    expect(freeSlug('esco/clerk', 'http://x/2', taken)).toBe('esco/clerk-3')
    expect(freeSlug('esco/', 'http://x/1f-2e', taken)).toBe('esco/1f-2e')
  })
})
