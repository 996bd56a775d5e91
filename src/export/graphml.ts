import type { SourceRow } from '../graph/rows.ts'
import { type EdgeEnd, type EdgeKind, edgeKinds } from './edgeKinds.ts'
import { edgesFrom } from './edgesFrom.ts'
import { edgeTerms } from './edgeTerms.ts'
import type { Extract } from './extract.ts'

/** The attributes, with their types in GraphML. Gephi and networkx know "label" and "weight" by these names. */
const attributes = {
  node: {
    label: 'string',
    type: 'string',
    slug: 'string',
    kind: 'string',
    description: 'string',
    externalId: 'string',
    code: 'string',
    dataset: 'string',
    source: 'string',
    license: 'string',
    deprecated: 'boolean',
  },
  edge: {
    relation: 'string',
    weight: 'double',
    requirement: 'string',
    level: 'double',
    match: 'string',
    rank: 'int',
    tier: 'string',
    hot: 'boolean',
    inDemand: 'boolean',
    confidence: 'double',
    source: 'string',
    locator: 'string',
  },
} as const

/** What an edge of each kind says of its first node. */
const relations: Readonly<Record<EdgeKind, string>> = {
  roleSkills: 'requires',
  roleLibraries: 'works with',
  roleLanguages: 'practised in',
  roleSectors: 'found in',
  roleCollaborators: 'collaborates with',
  roleMatches: 'matches',
  relatedRoles: 'near',
  broaderRoles: 'broader',
  responsibilitySkills: 'exercises',
  responsibilityLibraries: 'carried out with',
  skillLibraries: 'served by',
  broader: 'broader',
  related: 'related',
  prerequisites: 'learnt after',
  skillMatches: 'matches',
}

type Value = string | number | boolean | null | undefined

/** The graph as GraphML: directed, with typed attributes. A relation that holds both ways is an edge each way. */
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
  yield `<desc>${escaped(extract.sources.map(attribution).join('\n'))}</desc>\n`
  for (const end of ['roles', 'responsibilities', 'skills', 'libraries', 'languages', 'sectors'] as const) {
    yield* nodes(extract, end)
  }
  for (const { slug, role, source, confidence, locator } of extract.responsibilities) {
    const values = { relation: 'answers for', weight: 1, source: source.slug, confidence, locator }
    yield `<edge source="${identifier('roles', role.slug)}" target="${identifier('responsibilities', slug)}">${data('edge', values)}</edge>\n`
  }
  for (const kind of Object.keys(edgeKinds) as EdgeKind[]) yield* edges(extract, kind)
  yield '</graph>\n</graphml>\n'
}

/** A source as those who use its facts have to name it. */
function attribution({ title, version, publisher, license, url }: SourceRow): string {
  return `${[title, version, publisher, url].filter(Boolean).join(', ')}. Licence: ${license}`
}

function* nodes(extract: Extract, end: EdgeEnd): Generator<string> {
  for (const row of extract[end]) {
    const said: Record<string, Value> = {}
    for (const name of Object.keys(attributes.node)) said[name] = (row as unknown as Record<string, Value>)[name]
    const named = row as { name?: string; title?: string; statement?: string; summary?: string; source?: SourceRow }
    const values = {
      ...said,
      label: named.name ?? named.title ?? named.statement,
      description: said['description'] ?? named.summary,
      dataset: named.source?.dataset,
      source: named.source?.slug,
      license: named.source?.license,
    }
    yield `<node id="${identifier(end, row.slug)}">${data('node', values)}</node>\n`
  }
}

function* edges(extract: Extract, kind: EdgeKind): Generator<string> {
  const { from, to } = edgeKinds[kind]
  for (const row of extract[from]) {
    for (const edge of edgesFrom(extract, kind, row.index)) {
      const { source, locator, confidence, weight, detail } = edge.claims[0]!
      const { relation: match, ...terms } = edgeTerms(extract.snapshot, kind, edge.number, detail)
      const said = { source: source.slug, locator, confidence }
      const values = { relation: relations[kind], weight, match, ...terms, ...said }
      const target = identifier(to, extract.snapshot[to].rows[edge.to]!.slug)
      yield `<edge source="${identifier(from, row.slug)}" target="${target}">${data('edge', values)}</edge>\n`
    }
  }
}

function identifier(end: EdgeEnd, slug: string): string {
  return escaped(`${end}/${slug}`)
}

function data(owner: keyof typeof attributes, values: Readonly<Record<string, Value>>): string {
  return Object.entries(values)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([name, value]) => `<data key="${owner}-${name}">${escaped(String(value))}</data>`)
    .join('')
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** The text as XML 1.0 can hold it: characters that it knows no way to write become spaces. */
function escaped(text: string): string {
  return text
    .replace(/[&<>"]/g, (character: string) => entities[character]!)
    .replace(/\r/g, '&#13;')
    .replace(/[^\t\n\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, ' ')
}
