import type { Quad } from 'n3'
import type { LanguageRow, ResponsibilityRow, RoleGroupRow, RoleRow, SkillRow, SourceRow } from '../graph/rows.ts'
import { Description } from './description.ts'
import { type EdgeEnd, type EdgeKind, edgeKinds } from './edgeKinds.ts'
import { type Edge, type EdgeClaim, edgesFrom } from './edgesFrom.ts'
import { edgeTerms } from './edgeTerms.ts'
import type { Extract } from './extract.ts'
import { claimIri, iriOf, licenceIri, nodeIri } from './identifiers.ts'
import { classes, edgeProperties, latticeNamespace, properties } from './vocabulary.ts'

/** The kind of an identifier and the class of the nodes of one table. */
const types = {
  roles: ['role', 'Role'],
  responsibilities: ['responsibility', 'Responsibility'],
  skills: ['skill', 'Skill'],
  libraries: ['library', 'Library'],
  languages: ['language', 'Language'],
  sectors: ['sector', 'Sector'],
} as const satisfies Record<EdgeEnd, readonly [string, keyof typeof classes]>

/**
 * The graph as SKOS, thing by thing: sources are concept schemes with their licences; roles, skills and the like are
 * concepts; what SKOS has no word for is said in a small vocabulary that comes first. Every source's word for an edge
 * is a statement about it (rdf:Statement), with weight, confidence and place.
 */
export function* skos(extract: Extract): Generator<Quad[]> {
  yield* vocabularyQuads()
  for (const source of extract.sources) yield sourceQuads(source)
  for (const [group, source] of extract.roleGroups) {
    const { name, code, description, broader, deprecated } = group
    const concept = new Description(nodeIri('group', group)).say('rdf:type', ...both('RoleGroup'))
    concept.say('skos:prefLabel', name).say('skos:notation', code).say('skos:definition', description)
    concept.say('skos:broader', broader && { iri: nodeIri('group', broader) })
    yield concept
      .say('owl:deprecated', deprecated || null)
      .say('skos:inScheme', schemeOf(source))
      .quads()
  }
  for (const end of Object.keys(types) as EdgeEnd[]) {
    for (const row of extract[end]) yield* nodeQuads(extract, end, row)
  }
}

function* vocabularyQuads(): Generator<Quad[]> {
  for (const [kind, terms] of Object.entries({ 'rdfs:Class': classes, 'rdf:Property': properties })) {
    for (const [name, comment] of Object.entries(terms)) {
      const description = new Description(`${latticeNamespace}${name}`).say('rdf:type', { iri: kind })
      yield description.say('rdfs:comment', comment).quads()
    }
  }
}

function sourceQuads({ slug, dataset, title, publisher, version, license, url }: SourceRow): Quad[] {
  const address = iriOf(url)
  const licence = licenceIri(license)
  return new Description(nodeIri('source', { slug }))
    .say('rdf:type', { iri: 'skos:ConceptScheme' })
    .say('dcterms:title', title)
    .say('dcterms:publisher', publisher)
    .say('owl:versionInfo', version)
    .say('dcterms:license', licence === undefined ? null : { iri: licence })
    .say('dcterms:rights', license)
    .say('dcterms:source', address === undefined ? url : { iri: address })
    .say('lattice:dataset', dataset)
    .quads()
}

type Row = Extract[EdgeEnd][number]

/** What nodes of some type or other have. */
interface About {
  readonly name?: string
  readonly title?: string
  readonly aliases?: readonly string[]
  readonly description?: string | null
  readonly summary?: string | null
  readonly code?: string | null
  readonly source?: SourceRow
  readonly externalId?: string | null
  readonly deprecated?: boolean
  readonly replacedBy?: RoleRow | SkillRow | null
  readonly group?: RoleGroupRow | null
  readonly kind?: string
  readonly tags?: readonly string[]
  readonly jobZone?: number | null
  readonly packageName?: string | null
  readonly category?: string | null
  readonly generic?: boolean
  readonly language?: LanguageRow | null
  readonly homepage?: string | null
  readonly documentation?: string | null
}

/** A node with its edges, then every claim of them. */
function* nodeQuads(extract: Extract, end: EdgeEnd, row: Row): Generator<Quad[]> {
  const iri = iriIn(end, row)
  const node = new Description(iri)
  const about: About = row
  const label = about.name ?? about.title
  if (row.type === 'Responsibility') describeResponsibility(node, row)
  else {
    node.say('rdf:type', ...both(types[end][1])).say('skos:prefLabel', label)
    node.say('skos:altLabel', ...new Set(about.aliases?.filter((alias) => alias !== label)))
    node.say('skos:definition', about.description ?? about.summary).say('skos:notation', about.code)
    node.say('skos:inScheme', about.source && schemeOf(about.source))
  }
  if (iriOf(about.externalId) === undefined) node.say('dcterms:identifier', about.externalId)
  const replacement = about.replacedBy
  node.say('owl:deprecated', about.deprecated || null)
  node.say('dcterms:isReplacedBy', replacement && { iri: iriIn(end, replacement) })
  node.say('skos:broader', about.group && { iri: nodeIri('group', about.group) })
  node
    .say('lattice:kind', about.kind)
    .say('lattice:tag', ...(about.tags ?? []))
    .say('lattice:jobZone', about.jobZone)
  node.say('lattice:packageName', about.packageName).say('lattice:category', about.category)
  node.say('lattice:generic', about.generic || null)
  node.say('lattice:language', about.language && { iri: nodeIri('language', about.language) })
  for (const [property, page] of [
    ['foaf:homepage', about.homepage],
    ['rdfs:seeAlso', about.documentation],
  ] as const) {
    const address = iriOf(page)
    node.say(property, address === undefined ? page : { iri: address })
  }
  const claims: Quad[][] = []
  for (const [kind, { from, to, mutual }] of Object.entries(edgeKinds) as [EdgeKind, (typeof edgeKinds)[EdgeKind]][]) {
    if (from !== end) continue
    for (const edge of edgesFrom(extract, kind, row.index)) {
      if (mutual && edge.to < row.index) continue
      const other = extract.snapshot[to].rows[edge.to]!
      const object = iriIn(to, other)
      node.say(propertyOf(extract, kind, edge.number, edge.claims[0]!), { iri: object })
      claims.push(...claimQuads(extract, kind, edge, { subject: iri, object }, [row.slug, other.slug]))
    }
  }
  yield node.quads()
  yield* claims
}

function describeResponsibility(node: Description, row: ResponsibilityRow): void {
  node.say('rdf:type', { iri: `${latticeNamespace}Responsibility` }).say('rdfs:label', row.statement)
  node.say('lattice:position', row.position).say('dcterms:source', schemeOf(row.source))
  node.say('lattice:confidence', row.confidence).say('lattice:locator', row.locator)
  node.say('lattice:responsibilityOf', { iri: iriIn('roles', row.role) })
}

function* claimQuads(
  extract: Extract,
  kind: EdgeKind,
  edge: Edge,
  { subject, object }: { subject: string; object: string },
  [from, to]: readonly [string, string],
): Generator<Quad[]> {
  for (const claim of edge.claims) {
    const { source, locator, confidence, weight, detail } = claim
    const { level, rank, tier, hot, inDemand } = edgeTerms(extract.snapshot, kind, edge.number, detail)
    yield new Description(claimIri(kind, from, to, source.slug))
      .say('rdf:type', { iri: 'rdf:Statement' })
      .say('rdf:subject', { iri: subject })
      .say('rdf:predicate', { iri: propertyOf(extract, kind, edge.number, claim) })
      .say('rdf:object', { iri: object })
      .say('lattice:weight', weight)
      .say('lattice:level', level)
      .say('lattice:rank', rank)
      .say('lattice:tier', tier)
      .say('lattice:hot', hot)
      .say('lattice:inDemand', inDemand)
      .say('lattice:confidence', confidence)
      .say('lattice:locator', locator)
      .say('dcterms:source', schemeOf(source))
      .quads()
  }
}

function propertyOf({ snapshot }: Extract, kind: EdgeKind, number: number, { detail }: EdgeClaim): string {
  const { requirement, relation } = edgeTerms(snapshot, kind, number, detail)
  if (kind === 'roleSkills') return `${latticeNamespace}${requirement!.toLowerCase()}Skill`
  if (kind === 'roleMatches' || kind === 'skillMatches') return `skos:${relation!.toLowerCase()}Match`
  return edgeProperties[kind]
}

function both(name: keyof typeof classes) {
  return [{ iri: 'skos:Concept' }, { iri: `${latticeNamespace}${name}` }]
}

function schemeOf({ slug }: SourceRow) {
  return { iri: nodeIri('source', { slug }) }
}

function iriIn(end: EdgeEnd, row: Row): string {
  return nodeIri(types[end][0], row)
}
