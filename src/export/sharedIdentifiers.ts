import { everyNoun } from '../catalogue/catalogue.ts'
import { derived } from '../derived/derived.ts'
import type { NodeRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { iriOf } from './identifiers.ts'

/**
 * The nodes whose identifier, an IRI, another node owns, for example a role of a dataset of one's own that has the URI of an
 * occupation of ESCO. Of the nodes with an identifier, the owner is that of the source that has most
 * identifiers in the same namespace; of equally many, that of the first source by slug.
 */
export const borrowers = derived((snapshot: Snapshot): ReadonlySet<NodeRow> => {
  const nodes = everyNoun.flatMap(([name]) =>
    (snapshot[name].rows as readonly NodeRow[]).flatMap((row) => {
      const iri = 'externalId' in row ? iriOf(row.externalId) : undefined
      return iri === undefined ? [] : [{ row, iri, key: `${'source' in row && row.source.slug} ${namespaceOf(iri)}` }]
    }),
  )
  const counts = new Map<string, number>()
  const owners = new Map<string, (typeof nodes)[number]>()
  for (const { key } of nodes) counts.set(key, (counts.get(key) ?? 0) + 1)
  for (const node of nodes) {
    const known = owners.get(node.iri)
    if (known === undefined || isBefore(node.key, known.key, counts)) owners.set(node.iri, node)
  }
  return new Set(nodes.flatMap(({ row, iri }) => (owners.get(iri)!.row === row ? [] : [row])))
})

function isBefore(a: string, b: string, counts: ReadonlyMap<string, number>): boolean {
  const more = counts.get(a)! - counts.get(b)!
  return more > 0 || (more === 0 && a < b)
}

/** An IRI without what follows its last slash or hash. */
function namespaceOf(iri: string): string {
  return iri.slice(0, 1 + Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')))
}
