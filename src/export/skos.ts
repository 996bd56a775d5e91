import type { Quad } from 'n3'
import { type EdgeName, edgeKinds, everyEdgeKind, everyNoun, type NounName, nouns } from '../catalogue/catalogue.ts'
import type { EdgeKind } from '../catalogue/edgeKind.ts'
import type { Noun } from '../catalogue/noun.ts'
import type { NodeRow, SourceRow } from '../graph/rows.ts'
import { Description, type Said } from './description.ts'
import { type Edge, type ExportedClaim, edgesFrom } from './edgesFrom.ts'
import { type Extract, sourceOf } from './extract.ts'
import { claimIri, iriOf, licenceIri, nodeIri } from './identifiers.ts'
import { classes, latticeNamespace, properties } from './vocabulary.ts'

/**
 * The graph as SKOS, subject by subject: sources are concept schemes with their licences; roles, skills and the like are
 * concepts; what SKOS has no term for is said in a small vocabulary that comes first. What a source claims about an edge
 * is a statement (rdf:Statement) with weight, confidence and place.
 */
export function* skos(extract: Extract): Generator<Quad[]> {
  yield* vocabularyQuads()
  for (const source of extract.nodes.sources) yield sourceQuads(source)
  for (const [name] of everyNoun) {
    if (name === 'sources') continue
    for (const row of extract.nodes[name]) yield* nodeQuads(extract, name, row)
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

function sourceQuads(source: SourceRow): Quad[] {
  const { dataset, title, publisher, version, license, url } = source
  const licence = licenceIri(license)
  return new Description(iriIn('sources', source))
    .say('rdf:type', { iri: 'skos:ConceptScheme' })
    .say('dcterms:title', title)
    .say('dcterms:publisher', publisher)
    .say('owl:versionInfo', version)
    .say('dcterms:license', licence === undefined ? null : { iri: licence })
    .say('dcterms:rights', license)
    .say('dcterms:source', address(url))
    .say('lattice:dataset', dataset)
    .quads()
}

/** A node with its edges, then every claim about them. */
function* nodeQuads(extract: Extract, name: NounName, row: NodeRow): Generator<Quad[]> {
  const { columns, label, rdf }: Noun = nouns[name]
  const iri = iriIn(name, row)
  const values = row as unknown as Readonly<Record<string, unknown>>
  const node = new Description(iri)
  const source = sourceOf(row)
  node.say('rdf:type', ...(rdf.concept ? [{ iri: 'skos:Concept' }] : []), { iri: `${latticeNamespace}${rdf.class}` })
  node.say(rdf.concept ? 'skos:prefLabel' : 'rdfs:label', values[label] as string)
  node.say(rdf.concept ? 'skos:inScheme' : 'dcterms:source', source && schemeOf(source))
  const externalId = values['externalId'] as string | null | undefined
  if (iriOf(externalId) === undefined) node.say('dcterms:identifier', externalId)
  for (const [property, { rdf, holds, format, references }] of Object.entries(columns)) {
    if (rdf === undefined) continue
    const value = values[property]
    if (references !== undefined) {
      node.say(rdf.property, value ? { iri: iriIn(references as NounName, value as NodeRow) } : null)
    } else if (holds === 'texts') {
      node.say(rdf.property, ...new Set((value as readonly string[]).filter((text) => text !== values[label])))
    } else node.say(rdf.property, format === 'url' ? address(value as string | null) : (value as Said) || null)
  }
  const claims: Quad[][] = []
  for (const [kind, { from, to, mutual }] of everyEdgeKind) {
    if (from.noun !== name) continue
    for (const edge of edgesFrom(extract, kind, row.index)) {
      if (mutual && edge.to < row.index) continue
      const other = extract.snapshot[to.noun].rows[edge.to]!
      const object = iriIn(to.noun, other)
      node.say(propertyOf(edgeKinds[kind], edge.claims[0]!), { iri: object })
      claims.push(...claimQuads(kind, edge, { subject: iri, object }, [row.slug, other.slug]))
    }
  }
  yield node.quads()
  yield* claims
}

function* claimQuads(
  kind: EdgeName,
  edge: Edge,
  { subject, object }: { subject: string; object: string },
  [from, to]: readonly [string, string],
): Generator<Quad[]> {
  const { attributes }: EdgeKind = edgeKinds[kind]
  for (const claim of edge.claims) {
    const { source, locator, confidence, weight } = claim
    const statement = new Description(claimIri(kind, from, to, source.slug))
      .say('rdf:type', { iri: 'rdf:Statement' })
      .say('rdf:subject', { iri: subject })
      .say('rdf:predicate', { iri: propertyOf(edgeKinds[kind], claim) })
      .say('rdf:object', { iri: object })
      .say('lattice:weight', weight)
    for (const [name, { rdf }] of Object.entries(attributes))
      if (rdf) statement.say(rdf.property, claim.attributes[name])
    yield statement
      .say('lattice:confidence', confidence)
      .say('lattice:locator', locator)
      .say('dcterms:source', schemeOf(source))
      .quads()
  }
}

/** The property of an edge; where there is one for each value of the first attribute, that of the claim. */
function propertyOf({ rdf, attributes }: EdgeKind, claim: ExportedClaim): string {
  const [first = ''] = Object.keys(attributes)
  return rdf.property.replace('*', () => String(claim.attributes[first]).toLowerCase())
}

/** An address as an IRI where it is one, else as text. */
function address(text: string | null): Said {
  const iri = iriOf(text)
  return iri === undefined ? text : { iri }
}

function schemeOf(source: SourceRow) {
  return { iri: iriIn('sources', source) }
}

function iriIn(name: NounName, row: NodeRow): string {
  return nodeIri(nouns[name].singular, row)
}
