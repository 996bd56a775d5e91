import { type EdgeName, edgeKinds, everyEdgeKind, everyNoun, type NounName, nouns } from '../catalogue/catalogue.ts'
import type { Column, Columns } from '../catalogue/column.ts'
import type { EdgeKind } from '../catalogue/edgeKind.ts'
import type { Noun } from '../catalogue/noun.ts'
import { attribution } from '../sources/attribution.ts'
import { edgesFrom } from './edgesFrom.ts'
import { type Extract, sourceOf } from './extract.ts'

type AttributeType = 'string' | 'double' | 'int' | 'boolean'

/** GraphML types by type of column. */
const types: Readonly<Record<Column['holds'], AttributeType>> = {
  text: 'string',
  texts: 'string',
  option: 'string',
  reference: 'string',
  integer: 'int',
  share: 'double',
  flag: 'boolean',
}

/** The attributes with their types. Gephi and NetworkX interpret "label" and "weight". */
const attributes: Readonly<Record<'node' | 'edge', Readonly<Record<string, AttributeType>>>> = {
  node: {
    ...{ label: 'string', type: 'string', slug: 'string' },
    ...Object.fromEntries(everyNoun.flatMap(([, { columns }]) => typedColumns(columns, false))),
    ...{ dataset: 'string', source: 'string', license: 'string' },
  },
  edge: {
    ...{ relation: 'string', weight: 'double' },
    ...Object.fromEntries(everyEdgeKind.flatMap(([, { attributes }]) => typedColumns(attributes, true))),
    ...{ confidence: 'double', source: 'string', locator: 'string' },
  },
}

function typedColumns(columns: Columns, all: boolean): [name: string, type: AttributeType][] {
  return Object.entries(columns).flatMap(([property, { graphml, holds }]): [string, AttributeType][] =>
    graphml !== undefined || all ? [[graphml ?? property, types[holds]]] : [],
  )
}

/** The nouns that are exported as nodes. */
const drawn = everyNoun.filter(([name]) =>
  everyEdgeKind.some(([, { from, to }]) => from.noun === name || to.noun === name),
)

type Value = string | number | boolean | null | undefined

/** The graph as GraphML: directed, with typed attributes. A symmetric edge is exported as two. */
export function* graphml(extract: Extract): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n'
  yield '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
  yield ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
  for (const [owner, types] of Object.entries(attributes)) {
    for (const [name, type] of Object.entries(types)) {
      yield `<key id="${owner}-${name}" for="${owner}" attr.name="${name}" attr.type="${type}"/>\n`
    }
  }
  yield `<graph id="career-lattice" edgedefault="directed">\n`
  yield `<desc>${escaped(extract.nodes.sources.map(attribution).join('\n'))}</desc>\n`
  for (const [name] of drawn) yield* nodes(extract, name)
  for (const { slug, role, source, confidence, locator } of extract.nodes.responsibilities) {
    const values = { relation: 'answers for', weight: 1, source: source.slug, confidence, locator }
    yield `<edge source="${identifier('roles', role.slug)}" target="${identifier('responsibilities', slug)}">${data('edge', values)}</edge>\n`
  }
  for (const [name] of everyEdgeKind) yield* edges(extract, name)
  yield '</graph>\n</graphml>\n'
}

function* nodes(extract: Extract, name: NounName): Generator<string> {
  const { label, columns }: Noun = nouns[name]
  for (const row of extract.nodes[name]) {
    const cells = row as unknown as Readonly<Record<string, Value>>
    const source = sourceOf(row)
    const values: Record<string, Value> = { label: cells[label], type: row.type, slug: row.slug }
    for (const [property, { graphml }] of Object.entries(columns)) if (graphml) values[graphml] = cells[property]
    const said = { ...values, dataset: source?.dataset, source: source?.slug, license: source?.license }
    yield `<node id="${identifier(name, row.slug)}">${data('node', said)}</node>\n`
  }
}

function* edges(extract: Extract, kind: EdgeName): Generator<string> {
  const { from, to, relation, attributes }: EdgeKind<NounName, NounName> = edgeKinds[kind]
  for (const row of extract.nodes[from.noun]) {
    for (const edge of edgesFrom(extract, kind, row.index)) {
      const { source, locator, confidence, weight, attributes: terms } = edge.claims[0]!
      const said = Object.entries(terms).map(([name, value]) => [attributes[name]!.graphml ?? name, value])
      const values = { relation, weight, ...Object.fromEntries(said), source: source.slug, locator, confidence }
      const target = identifier(to.noun, extract.snapshot[to.noun].rows[edge.to]!.slug)
      yield `<edge source="${identifier(from.noun, row.slug)}" target="${target}">${data('edge', values)}</edge>\n`
    }
  }
}

function identifier(noun: NounName, slug: string): string {
  return escaped(`${noun}/${slug}`)
}

function data(owner: 'node' | 'edge', values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<data key="${owner}-${name}">${escaped(String(value))}</data>`)
    .join('')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The text escaped for XML 1.0; characters that it does not allow become spaces. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character: string) => entities[character]!)
    .replace(/\r/g, '&#13;')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
}
