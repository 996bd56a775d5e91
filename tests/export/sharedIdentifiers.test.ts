import { Parser, Store } from 'n3'
import { describe, expect, it } from 'vitest'
import { extract, type Selection } from '../../src/export/extract.ts'
import { turtle } from '../../src/export/turtle.ts'
import { edgeSet } from '../../src/graph/edgeSet.ts'
import { nodeTable } from '../../src/graph/nodeTable.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { builtGraph, wholeRow } from '../support/builtGraph.ts'

const skos = 'http://www.w3.org/2004/02/skos/core#'
const keeper = 'http://data.europa.eu/esco/occupation/keeper'
const clerk = 'http://data.europa.eu/esco/occupation/clerk'

const own = wholeRow('sources', { index: 0, slug: 'coast', dataset: 'coast', title: 'The coast', license: 'CC0-1.0' })
const esco = wholeRow('sources', { ...own, index: 1, slug: 'esco', dataset: 'esco', title: 'ESCO' })

const role = (index: number, slug: string, externalId: string | null, source: typeof own) =>
  wholeRow('roles', { index, slug, title: slug, externalId, source, locator: 'page 1' })
const roles = [
  role(0, 'coast/keeper', keeper, own),
  role(1, 'coast/pilot', null, own),
  role(2, 'esco/clerk', clerk, esco),
  role(3, 'esco/keeper', keeper, esco),
]
const skill = wholeRow('skills', { index: 0, slug: 'coast/light', name: 'light', source: own })

/** The role of ESCO and one with its URI, which asks for a skill; said to be an exact match, or not. */
function graph(isMatched: boolean): Snapshot {
  const claim = { weight: 1, source: own, locator: 'page 2', confidence: 1 }
  const needed = { from: 0, to: 0, attributes: { requirement: 'ESSENTIAL', level: null, reason: null }, ...claim }
  const match = { from: 0, to: 3, attributes: { relation: 'EXACT' }, ...claim }
  return builtGraph(
    { sources: nodeTable([own, esco]), roles: nodeTable(roles), skills: nodeTable([skill]) },
    {
      roleSkills: edgeSet([needed], 4, 1) as Snapshot['edges']['roleSkills'],
      ...(isMatched && { roleMatches: edgeSet([match], 4, 4) as Snapshot['edges']['roleMatches'] }),
    },
  )
}

const exported = (snapshot: Snapshot, selection: Selection = {}) =>
  new Store(new Parser().parse([...turtle(extract(snapshot, selection))].join('')))
const objects = (store: Store, subject: string, predicate: string) =>
  store.getObjects(subject, predicate, null).map(({ value }) => value)

describe('two nodes with one identifier', () => {
  const urn = 'urn:career-lattice:role:coast/keeper'

  it('are two subjects, of which the source that owns the identifier keeps it', () => {
    const store = exported(graph(false))
    expect(objects(store, keeper, `${skos}prefLabel`)).toEqual(['esco/keeper'])
    expect(objects(store, keeper, `${skos}inScheme`)).toEqual(['urn:career-lattice:source:esco'])
    expect(objects(store, urn, `${skos}prefLabel`)).toEqual(['coast/keeper'])
    expect(objects(store, urn, 'http://purl.org/dc/terms/identifier')).toEqual([keeper])
    const skills = 'urn:career-lattice:vocabulary#essentialSkill'
    expect(objects(store, urn, skills)).toEqual(['urn:career-lattice:skill:coast/light'])
    expect(objects(store, keeper, skills)).toEqual([])
  })

  it.each([false, true])('are joined by one match, also where a source says so: %s', (isMatched) => {
    const text = [...turtle(extract(graph(isMatched), {}))].join('')
    expect(new Parser().parse(text).filter(({ predicate }) => predicate.value === `${skos}exactMatch`)).toMatchObject([
      { subject: { value: urn }, object: { value: keeper } },
    ])
  })

  it('have the same identifiers in every export', () => {
    const store = exported(graph(false), { dataset: 'coast' })
    expect(objects(store, urn, `${skos}exactMatch`)).toEqual([keeper])
    expect(objects(exported(graph(false), { dataset: 'esco' }), keeper, `${skos}prefLabel`)).toEqual(['esco/keeper'])
  })
})
