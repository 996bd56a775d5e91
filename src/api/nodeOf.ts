import { everyNoun, type NounName } from '../catalogue/catalogue.ts'
import type { LibraryRow, NodeRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { Problem } from '../problem.ts'
import type { GlobalId } from './globalId.ts'

/** Any node; a language as the type Language shows it. */
export type FoundNode = NodeRow | (Omit<LibraryRow, 'type'> & { readonly type: 'Language' })

const nounsByType: ReadonlyMap<string, NounName> = new Map(everyNoun.map(([name, { type }]) => [type, name]))

/** Whether a value is the name of a type whose nodes have global ids. */
export function isNodeType(name: unknown): name is NodeRow['type'] {
  return nounsByType.has(name as string)
}

/** The node of a type that has a slug, or had it. */
export function nodeOf(snapshot: Snapshot, type: NodeRow['type'], slug: string): NodeRow | undefined {
  return snapshot[nounsByType.get(type)!].bySlug.get(slug)
}

/**
 * The node of a global id, by the slug that it has or had; null if there is none.
 *
 * @throws Problem BAD_INPUT if it is no global id, or not of a type of nodes
 */
export function findNode(snapshot: Snapshot, { typename, id: slug }: GlobalId): FoundNode | null {
  if (typename === '') {
    throw new Problem('BAD_INPUT', `"${slug}" is no global id of this API: take it from a field id.`)
  }
  if (typename === 'Language') {
    const library = snapshot.libraries.bySlug.get(slug)
    return library?.kind === 'LANGUAGE' ? { ...library, type: 'Language' } : null
  }
  if (!isNodeType(typename)) {
    throw new Problem('BAD_INPUT', `There are no nodes of the type "${typename.slice(0, 100)}".`)
  }
  return nodeOf(snapshot, typename, slug) ?? null
}
