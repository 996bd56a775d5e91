import { everyEdgeKind, everyNoun } from '../catalogue/catalogue.ts'
import type { Column } from '../catalogue/column.ts'

/** Namespace of the graph's own terms. */
export const latticeNamespace = 'urn:career-lattice:vocabulary#'

/** Namespaces of an RDF export by prefix. */
export const prefixes: Readonly<Record<string, string>> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  owl: 'http://www.w3.org/2002/07/owl#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  lattice: latticeNamespace,
}

/** The classes of the graph's own vocabulary, with comments. */
export const classes: Readonly<Record<string, string>> = Object.fromEntries(
  everyNoun.flatMap(([, { rdf }]) => (rdf.class.includes(':') ? [] : [[rdf.class, rdf.comment]])),
)

/** The properties of the graph's own vocabulary, with comments. */
export const properties: Readonly<Record<string, string>> = {
  dataset: 'The dataset that the source belongs to.',
  weight: 'Strength of the stated relation, in (0, 1].',
  confidence: 'Confidence in the statement, in (0, 1].',
  locator: 'Location in the source.',
  ...Object.fromEntries(everyNoun.flatMap(([, { columns }]) => Object.values(columns).flatMap(ownProperties))),
  ...Object.fromEntries(
    everyEdgeKind.flatMap(([, { rdf, attributes }]) => [
      ...ownProperties({ rdf }),
      ...Object.values(attributes).flatMap(ownProperties),
    ]),
  ),
}

function ownProperties({
  rdf,
}: Pick<Column, 'rdf'> | { readonly rdf: (typeof everyEdgeKind)[number][1]['rdf'] }): [
  name: string,
  comment: string,
][] {
  if (rdf?.comment === undefined) return []
  if (typeof rdf.comment === 'string') return [[rdf.property.slice('lattice:'.length), rdf.comment]]
  return Object.entries(rdf.comment)
}
