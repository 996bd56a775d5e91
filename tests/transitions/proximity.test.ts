import fc from 'fast-check'
import { expect, test } from 'vitest'
import { corpusFor } from '../../src/graph/comparable.ts'
import type { Corpus } from '../../src/graph/corpus.ts'
import { type Proximities, proximities } from '../../src/transitions/proximity.ts'
import { relatedSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'
import { definitions } from './definitions.ts'

/** θ of a feature with all known ones; with all features unless said otherwise. */
function proximitiesOf(corpus: Corpus, feature: number, of: Proximities = proximities(corpus), size?: number) {
  const found = new Float64Array(size ?? corpus.features.rows.length)
  of(feature, found)
  return found
}

test('the golden example', () => {
  const snapshot = sketchedSnapshot([
    { title: 'DS', skills: { python: 1, pandas: 1, 'scikit-learn': 1 } },
    { title: 'ML', skills: { python: 1, 'scikit-learn': 1, git: 1 } },
    { title: 'WD', skills: { python: 1, django: 1, git: 1 } },
  ])
  const corpus = corpusFor(snapshot, snapshot.roles.rows)
  const θ = (a: string, b: string) => {
    const [s, t] = [a, b].map((slug) => snapshot.skills.bySlug.get(slug)!.index) as [number, number]
    return proximitiesOf(corpus, s)[t]
  }
  expect(θ('python', 'scikit-learn')).toBeCloseTo(2 / 3, 12)
  expect(θ('scikit-learn', 'git')).toBe(0.5)
  expect(θ('pandas', 'django')).toBe(0)
  expect(θ('git', 'git')).toBe(1)
})

test('roles that their source no longer has count neither together nor alone', () => {
  const snapshot = sketchedSnapshot([
    { title: 'A', skills: { one: 1, two: 1 } },
    { title: 'B', skills: { one: 1 } },
    { title: 'C', skills: { one: 1, two: 1, gone: 1 }, deprecated: true },
    { title: 'D', skills: { one: 1, two: 1 }, deprecated: true },
  ])
  const corpus = corpusFor(snapshot, snapshot.roles.rows)
  const [gone, one, two] = ['gone', 'one', 'two'].map((slug) => snapshot.skills.bySlug.get(slug)!.index)
  const found = proximitiesOf(corpus, one!)
  expect(found[gone!]).toBe(0)
  expect(found[two!]).toBe(0.5)
})

test('equals its definition over the datasets compared, in 0..1, and is 1 for a feature and itself', () => {
  fc.assert(
    fc.property(relatedSnapshot, fc.nat(), fc.nat(), (snapshot, first, second) => {
      const { rows } = snapshot.roles
      const roles = [rows[first % rows.length]!, rows[second % rows.length]!]
      const corpus = corpusFor(snapshot, roles)
      const { θ, df } = definitions(snapshot, roles)
      const features = [...snapshot.features.rows.keys()].filter((feature) => df(feature) > 0)
      const of = proximities(corpus)
      for (const s of features) {
        const found = proximitiesOf(corpus, s, of)
        for (const t of features) {
          expect(found[t]).toBe(θ(s, t))
          expect(found[t]).toBeGreaterThanOrEqual(0)
          expect(found[t]).toBeLessThanOrEqual(1)
        }
        expect(found[s]).toBe(1)
      }
    }),
  )
})

test('what is known may be part of all features, in any order', () => {
  fc.assert(
    fc.property(relatedSnapshot, fc.nat(), fc.func(fc.boolean()), (snapshot, number, isKnown) => {
      const { rows } = snapshot.roles
      const corpus = corpusFor(snapshot, [rows[number % rows.length]!])
      const known = [...snapshot.features.rows.keys()].filter((feature) => isKnown(feature)).reverse()
      const all = proximities(corpus)
      const some = proximities(corpus, known)
      for (const feature of snapshot.features.rows.keys()) {
        const found = proximitiesOf(corpus, feature, all)
        expect([...proximitiesOf(corpus, feature, some, known.length)]).toEqual(known.map((other) => found[other]))
      }
    }),
  )
})
