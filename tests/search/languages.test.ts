import { describe, expect, it } from 'vitest'
import { resolveHave } from '../../src/readiness/resolveHave.ts'
import { search } from '../../src/search/search.ts'
import { ask } from '../support/ask.ts'
import { labelledGraph } from '../support/labelledGraph.ts'

const slugs = (query: string, language?: string) =>
  search(labelledGraph, query, undefined, { language })
    .window(0, 10)
    .map(({ node }) => node.slug)

describe('a search', () => {
  it.each([
    ['infirmière', 'nurse'],
    ['infirmiere', 'nurse'],
    ['INFIRMIÈRE', 'nurse'],
    ['enfermeira', 'nurse'],
    ['verpleegkundige', 'nurse'],
    ['護士', 'nurse'],
    ['verpleeg', 'nurse'],
  ])('finds by a name in any language: %s', (query, found) => {
    expect(slugs(query)).toEqual([found])
  })

  it('finds misspelt names in any language', () => {
    expect(slugs('infirmeire')).toEqual(['nurse'])
    expect(slugs('verplegkundige')).toEqual(['nurse'])
  })

  it('finds English names first, as if there were no others', () => {
    // In Dutch, a chef is a manager.
    expect(slugs('chef')).toEqual(['head-cook', 'manager'])
    expect(slugs('direction')).toEqual(['heading', 'management'])
    const [chef, manager] = search(labelledGraph, 'chef').window(0, 2)
    expect(chef!.score).toBeGreaterThan(7 / 8)
    expect(manager!.score).toBeLessThan(7 / 8)
  })

  it('in one language finds the names that nodes have in it, or in the next one of its chain', () => {
    expect(slugs('chef', 'nl')).toEqual(['manager'])
    expect(slugs('direction', 'fr')).toEqual(['management'])
    expect(slugs('direction', 'nl')).toEqual(['heading'])
    expect(slugs('verpleegkundige', 'fr')).toEqual([])
    expect(slugs('nurs', 'fr')).toEqual([])
    expect(slugs('nurse', 'de')).toEqual(['nurse'])
    expect(slugs('welder', 'fr')).toEqual(['welder'])
    // Where there is no name in Brazilian Portuguese, that in Portuguese holds.
    expect(slugs('enfermeira', 'pt-BR')).toEqual(['nurse'])
    expect(slugs('soldador', 'pt-BR')).toEqual(['welder'])
    expect(slugs('weld', 'pt-BR')).toEqual([])
    expect(slugs('pandas', 'fr')).toEqual(['pandas'])
  })

  it('in one language ranks its names to show as names', () => {
    const [hit] = search(labelledGraph, 'verpleegkundige', undefined, { language: 'nl' }).window(0, 1)
    expect(hit!.score).toBeGreaterThan(7 / 8)
  })

  it('in one language takes a slug too, once', () => {
    expect(slugs('nurse', 'nl')).toEqual(['nurse'])
  })

  it('is what the filter of a list does', async () => {
    const { data } = await ask(
      labelledGraph,
      '{ roles(filter: { query: "infirmière" }) { nodes { slug } } skills(filter: { query: "anatomie" }) { nodes { slug } } }',
    )
    expect(data).toEqual({ roles: { nodes: [{ slug: 'nurse' }] }, skills: { nodes: [{ slug: 'anatomy' }] } })
  })
})

describe('what somebody has', () => {
  const had = (name: string) => resolveHave(labelledGraph, { skills: [name] }).features

  it('may be named in any language, English first', () => {
    expect(had('Anatomie')).toEqual([0])
    expect(had('gestion')).toEqual([2])
    expect(had('direction')).toEqual([1])
    expect(had('sens')).toEqual([1])
  })

  it('gets suggestions in any language', () => {
    const { features, unrecognized } = resolveHave(labelledGraph, { skills: ['anatomi'] })
    expect(features).toEqual([])
    expect(unrecognized.map(({ name, closest }) => [name, closest.map(({ slug }) => slug)])).toEqual([
      ['anatomi', ['anatomy']],
    ])
  })
})
