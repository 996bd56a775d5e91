import type { EdgeName } from '../catalogue/catalogue.ts'

/** What an IRI may not hold. */
const address = /^https?:\/\/[^\s<>"{}|\\^`]+$/

/** The address as an IRI, where it is one. */
export function iriOf(text: string | null | undefined): string | undefined {
  return text && address.test(text) ? text : undefined
}

/** The identifier of a node: the source's own where it is an address, as ESCO's are; else a URN of its slug. */
export function nodeIri(kind: string, { slug, externalId }: { slug: string; externalId?: string | null }): string {
  return iriOf(externalId) ?? `urn:career-lattice:${kind}:${slug}`
}

/** The identifier of a source's claim of an edge, the same in every export. */
export function claimIri(kind: EdgeName, from: string, to: string, source: string): string {
  return `urn:career-lattice:claim:${kind}:${from}:${to}:${source}`
}

const licences: readonly [RegExp, string][] = [
  [/^CC[- ]BY[- ]4\.0\b/i, 'https://creativecommons.org/licenses/by/4.0/'],
  [/^CC0\b/i, 'https://creativecommons.org/publicdomain/zero/1.0/'],
  [/^MIT\b/, 'https://spdx.org/licenses/MIT'],
  [/2011\/833\/EU/, 'http://data.europa.eu/eli/dec/2011/833/oj'],
]

/** The address of a licence that is known by its name. */
export function licenceIri(license: string): string | undefined {
  return iriOf(license) ?? licences.find(([name]) => name.test(license))?.[1]
}
