import { describe, expect, test } from 'vitest'
import { careerPathSentence } from '../../src/paths/careerPathSentence.ts'
import type { CareerPath } from '../../src/paths/careerPaths.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'
import { faultsOf } from '../support/sentenceFaults.ts'

const evenly = (...names: string[]) => Object.fromEntries(names.map((name) => [name, 1]))
const snapshot = sketchedSnapshot([
  { title: 'Actor', skills: evenly('Speaking') },
  { title: 'Bard', skills: evenly('Speaking', 'Singing', 'Walking'), libraries: evenly('lute') },
  { title: 'Choirs', skills: evenly('Singing', 'Reading') },
  { title: 'Dancer', skills: evenly('Speaking') },
  { title: 'Idler' },
])
const path = (slugs: readonly string[]): CareerPath => {
  return { snapshot, roles: slugs.map((slug) => snapshot.roles.bySlug.get(slug)!), cost: 1 }
}

describe('a career path', () => {
  test.each([
    [['dancer', 'actor'], 'From a dancer, the way to an actor is direct; a dancer covers everything that it takes.'],
    [['idler', 'actor'], 'From an idler, the direct way to an actor is a long leap.'],
  ])('%j', (slugs, sentence) => {
    expect(careerPathSentence(path(slugs))).toBe(sentence)
  })

  test('names its stops in their order, and the hardest step', () => {
    const sentence = careerPathSentence(path(['actor', 'bard', 'choirs']))
    expect(sentence).toMatch(/^From an actor, the way leads to a bard, then to choirs\. The hardest step is /)
    expect(sentence).toMatch(/ to (a bard; an actor covers|choirs; a bard covers) /)
  })

  test.each([[['actor', 'choirs']], [['choirs', 'bard', 'dancer']], [['actor', 'bard', 'dancer', 'choirs', 'idler']]])(
    'of %j reads well',
    (slugs) => {
      expect(faultsOf(careerPathSentence(path(slugs)))).toEqual([])
    },
  )
})
