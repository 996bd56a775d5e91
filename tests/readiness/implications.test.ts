import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { featureIndex } from '../../src/graph/features.ts'
import { impliedBy } from '../../src/readiness/implications.ts'
import { knowing } from '../support/knowing.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import { ratedSnapshot } from '../support/ratedSnapshot.ts'

const snapshot = sketchedSnapshot([{ title: 'A' }], [], {
  languageOf: { Django: 'Python', pandas: 'Python' },
  buildsOn: [
    ['pandas', 'NumPy'],
    ['geopandas', 'pandas'],
  ],
  served: [
    ['Web frameworks', 'Django'],
    ['Tables', 'pandas', 0.8],
    ['Charts', 'pandas', 0.3],
  ],
  broader: [
    ['Web frameworks', 'Web development'],
    ['Web development', 'Development'],
    ['Soup', 'Cooking'],
  ],
  prerequisites: [
    ['Deep learning', 'Algebra'],
    ['Algebra', 'Numbers'],
    ['Numbers', 'Counting'],
    ['Counting', 'Fingers'],
  ],
  matches: [
    ['Algebra', 'Linear algebra', 'EXACT'],
    ['Numbers', 'Figures', 'BROAD'],
  ],
  kinds: { Cooking: 'GROUP' },
})

const implied = (known: Parameters<typeof knowing>[1]) =>
  Object.fromEntries(
    Array.from(knowing(snapshot, known).implied, ([feature, { share, by }]) => {
      const { slug } = snapshot.features.rows[feature]!
      return [slug, [Number(share.toFixed(6)), snapshot.features.rows[by]!.slug]]
    }),
  )

describe('knowing implies knowing:', () => {
  test('a library its language, and in part the skills it serves and what is above them', () => {
    expect(implied({ libraries: ['django'] })).toEqual({
      django: [1, 'django'],
      python: [1, 'django'],
      'web-frameworks': [0.75, 'django'],
      'web-development': [0.6375, 'django'],
      development: [0.541875, 'django'],
    })
  })

  test('a library what it builds on, and what that implies; what it hardly serves is not counted', () => {
    expect(implied({ libraries: ['geopandas'] })).toEqual({
      geopandas: [1, 'geopandas'],
      pandas: [0.9, 'geopandas'],
      numpy: [0.81, 'geopandas'],
      python: [0.9, 'geopandas'],
      tables: [0.54, 'geopandas'],
    })
  })

  test('a skill its prerequisites in part, as far as 0.3, and its equivalents whole', () => {
    expect(implied({ skills: ['deep-learning'] })).toEqual({
      'deep-learning': [1, 'deep-learning'],
      algebra: [0.7, 'deep-learning'],
      'linear-algebra': [0.7, 'deep-learning'],
      numbers: [0.49, 'deep-learning'],
      counting: [0.343, 'deep-learning'],
    })
  })

  test('the best of several chains, and what is named is known by itself', () => {
    expect(implied({ skills: ['deep-learning', 'linear-algebra'] })).toMatchObject({
      'linear-algebra': [1, 'linear-algebra'],
      algebra: [1, 'linear-algebra'],
      numbers: [0.7, 'linear-algebra'],
    })
  })

  test('not the group that a classification puts it in', () => {
    expect(implied({ skills: ['soup'] })).toEqual({ soup: [1, 'soup'] })
  })

  test('not the other way round', () => {
    expect(implied({ libraries: ['python'] })).toEqual({ python: [1, 'python'] })
  })
})

test('more knowledge implies no less, and the shares are in [0.3, 1]', () => {
  const known = ratedSnapshot.chain((snapshot) =>
    fc.record({
      snapshot: fc.constant(snapshot),
      some: fc.subarray([...snapshot.features.rows.keys()]),
      more: fc.subarray([...snapshot.features.rows.keys()]),
    }),
  )
  fc.assert(
    fc.property(known, ({ snapshot, some, more }) => {
      const amounts = (features: number[]) => new Map(features.map((feature) => [feature, 1]))
      const before = impliedBy(snapshot, amounts(some))
      const after = impliedBy(snapshot, amounts([...some, ...more]))
      for (const [feature, { share }] of before) {
        expect(share).toBeGreaterThanOrEqual(0.3)
        expect(share).toBeLessThanOrEqual(1)
        expect(after.get(feature)!.share).toBeGreaterThanOrEqual(share - 1e-12)
      }
    }),
    { numRuns: 100 },
  )
})

test('roles hold what they need to the degree that they need it, ratings apart', () => {
  const held = sketchedSnapshot([
    { title: 'Analyst', skills: { SQL: 1, Excel: 0.5, Thinking: { weight: 1, level: 0.9 } } },
  ])
  const direct = knowing(held, { roles: ['analyst'] }).direct
  const amounts = (slug: string) => direct.get(featureIndex(held.features, held.skills.bySlug.get(slug)!))
  expect([amounts('sql'), amounts('excel'), amounts('thinking')]).toEqual([1, 0.5, undefined])
})
