import type { Quad } from 'n3'
import { type EdgeName, edgeKinds, everyEdgeKind, everyNoun, type NounName, nouns } from '../catalogue/catalogue.ts'
import type { EdgeKind } from '../catalogue/edgeKind.ts'
import type { Noun } from '../catalogue/noun.ts'
import type { NodeRow, SourceRow } from '../graph/rows.ts'
import { attribution } from '../sources/attribution.ts'
import { Description, type RdfValue } from './description.ts'
import { type Edge, type ExportedClaim, edgesFrom } from './edgesFrom.ts'
import { type Extract, sourceOf } from './extract.ts'
import { claimIri, iriOf, licenceIri, nodeIri } from './identifiers.ts'
import { labelsIn } from './labels.ts'
import { borrowers } from './sharedIdentifiers.ts'
import { classes, latticeNamespace, properties } from './vocabulary.ts'

/**
 * The graph as SKOS, subject by subject: sources are concept schemes with licences; roles, skills and the like are concepts.
 * Their names have language tags. Where nodes of two sources have one identifier, that of the source that owns it keeps it,
 * and the other is an exact match of it. A small vocabulary, at the start, has the terms that SKOS lacks. A claim of a source about an edge is an rdf:Statement
 * with weight, confidence and locator.
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
      const description = new Description(`${latticeNamespace}${name}`).add('rdf:type', { iri: kind })
      yield description.add('rdfs:comment', comment).quads()
    }
  }
}

function sourceQuads(source: SourceRow): Quad[] {
  const { dataset, title, publisher, version, license, url } = source
  const licence = licenceIri(license)
  return new Description(sourceIri(source))
    .add('rdf:type', { iri: 'skos:ConceptScheme' })
    .add('dcterms:title', title)
    .add('dcterms:publisher', publisher)
    .add('owl:versionInfo', version)
    .add('dcterms:license', licence === undefined ? null : { iri: licence })
    .add('dcterms:rights', license)
    .add('dcterms:bibliographicCitation', attribution(source))
    .add('dcterms:source', iriOrText(url))
    .add('lattice:dataset', dataset)
    .quads()
}

/** A node with its edges, then all claims about the edges. */
function* nodeQuads(extract: Extract, name: NounName, row: NodeRow): Generator<Quad[]> {
  const { columns, label, rdf }: Noun = nouns[name]
  const iri = iriIn(extract, name, row)
  const values = row as unknown as Readonly<Record<string, unknown>>
  const node = new Description(iri)
  const source = sourceOf(row)
  node.add('rdf:type', ...(rdf.concept ? [{ iri: 'skos:Concept' }] : []), { iri: `${latticeNamespace}${rdf.class}` })
  const ownName = values[label] as string
  if (rdf.concept) {
    const aliases = (values['aliases'] ?? []) as readonly string[]
    const { preferred, others } = labelsIn([ownName, ...aliases], 'labels' in row ? row.labels : [], extract.includes)
    node.add('skos:prefLabel', ...preferred).add('skos:altLabel', ...others)
  } else node.add('rdfs:label', ownName)
  node.add(rdf.concept ? 'skos:inScheme' : 'dcterms:source', source && schemeOf(source))
  const externalId = values['externalId'] as string | null | undefined
  if (iri !== externalId) node.add('dcterms:identifier', externalId)
  for (const [property, { rdf, holds, format, references }] of Object.entries(columns)) {
    if (rdf === undefined || property === 'aliases') continue
    const value = values[property]
    if (references !== undefined) {
      node.add(rdf.property, value ? { iri: iriIn(extract, references as NounName, value as NodeRow) } : null)
    } else if (holds === 'texts') {
      node.add(rdf.property, ...new Set((value as readonly string[]).filter((text) => text !== values[label])))
    } else node.add(rdf.property, format === 'url' ? iriOrText(value as string | null) : (value as RdfValue) || null)
  }
  const claims: Quad[][] = []
  for (const [kind, { from, to, mutual }] of everyEdgeKind) {
    if (from.noun !== name) continue
    for (const edge of edgesFrom(extract, kind, row.index)) {
      if (mutual && edge.to < row.index) continue
      const other = extract.snapshot[to.noun].rows[edge.to]!
      const object = iriIn(extract, to.noun, other)
      node.add(propertyOf(edgeKinds[kind], edge.claims[0]!), { iri: object })
      claims.push(...claimQuads(kind, edge, { subject: iri, object }, [row.slug, other.slug]))
    }
  }
  if (borrowers(extract.snapshot).has(row) && !node.has('skos:exactMatch', externalId!)) {
    node.add('skos:exactMatch', { iri: externalId! })
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
      .add('rdf:type', { iri: 'rdf:Statement' })
      .add('rdf:subject', { iri: subject })
      .add('rdf:predicate', { iri: propertyOf(edgeKinds[kind], claim) })
      .add('rdf:object', { iri: object })
      .add('lattice:weight', weight)
    for (const [name, { rdf }] of Object.entries(attributes))
      if (rdf) statement.add(rdf.property, claim.attributes[name])
    yield statement
      .add('lattice:confidence', confidence)
      .add('lattice:locator', locator)
      .add('dcterms:source', schemeOf(source))
      .quads()
  }
}

/** The property of an edge; where there is one for each value of the first attribute, that of the claim. */
function propertyOf({ rdf, attributes }: EdgeKind, claim: ExportedClaim): string {
  const [first = ''] = Object.keys(attributes)
  return rdf.property.replace('*', () => String(claim.attributes[first]).toLowerCase())
}

/** An IRI if the text is one, else a literal. */
function iriOrText(text: string | null): RdfValue {
  const iri = iriOf(text)
  return iri === undefined ? text : { iri }
}

function schemeOf(source: SourceRow) {
  return { iri: sourceIri(source) }
}

function sourceIri(source: SourceRow): string {
  return nodeIri(nouns.sources.singular, source, false)
}

function iriIn({ snapshot }: Extract, name: NounName, row: NodeRow): string {
  return nodeIri(nouns[name].singular, row, borrowers(snapshot).has(row))
}
