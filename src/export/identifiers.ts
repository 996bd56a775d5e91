import type { EdgeName } from '../catalogue/catalogue.ts'

const httpIri = /^https?:\/\/[^\s<>"{}|\\^`]+$/

/** The text if it is an HTTP IRI. */
export function iriOf(text: string | null | undefined): string | undefined {
  return text && httpIri.test(text) ? text : undefined
}

/**
 * The IRI of a node: the source's identifier if it is an IRI, as in ESCO, and no other node owns it; else a URN of its slug.
 */
export function nodeIri(
  kind: string,
  { slug, externalId }: { slug: string; externalId?: string | null },
  isBorrowed: boolean,
): string {
  return (isBorrowed ? undefined : iriOf(externalId)) ?? `urn:career-lattice:${kind}:${slug}`
}

/** The IRI of a source's claim about an edge, the same in all exports. */
export function claimIri(kind: EdgeName, from: string, to: string, source: string): string {
  return `urn:career-lattice:claim:${kind}:${from}:${to}:${source}`
}

const licences: readonly [RegExp, string][] = [
  [/^CC[- ]BY[- ]4\.0\b/i, 'https://creativecommons.org/licenses/by/4.0/'],
  [/^CC0\b/i, 'https://creativecommons.org/publicdomain/zero/1.0/'],
  [/^MIT\b/, 'https://spdx.org/licenses/MIT'],
  [/2011\/833\/EU/, 'http://data.europa.eu/eli/dec/2011/833/oj'],
]

/** The IRI of a licence by its name. */
export function licenceIri(license: string): string | undefined {
  return iriOf(license) ?? licences.find(([name]) => name.test(license))?.[1]
}
