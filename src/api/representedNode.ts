import { type NodeRows, type SearchedName, searchedNouns } from '../catalogue/catalogue.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { Problem } from '../problem.ts'

/** A node that other subgraphs may refer to. */
export type Entity = NodeRows[SearchedName]

const nounsByType: ReadonlyMap<unknown, SearchedName> = new Map(searchedNouns.map(([name, { type }]) => [type, name]))

const allTypes = [...nounsByType.keys()].join(', ')

/**
 * The node that a gateway means; null if there is none.
 *
 * @param representation an object with `__typename` and either `slug` or `id`; if it has both, the slug counts
 * @param place its position in the list, from 0, for messages
 * @param nodeById finds the node of a global id
 * @throws Problem BAD_INPUT if it is no such object, or if the id is that of another type
 */
export function representedNode(
  snapshot: Snapshot,
  representation: unknown,
  place: number,
  nodeById: (id: string) => { readonly type: string } | null,
): Entity | null {
  if (typeof representation !== 'object' || representation === null || Array.isArray(representation)) {
    throw wrong(place, `is no object. Give one such as { __typename: "Role", slug: "data-scientist" }.`)
  }
  const { __typename: typename, slug, id } = representation as Readonly<Record<string, unknown>>
  if (typename == null) throw wrong(place, `has no __typename. Give one of ${allTypes}.`)
  const noun = nounsByType.get(typename)
  if (noun === undefined) throw wrong(place, `has the __typename ${quoted(typename)}, which is none of ${allTypes}.`)
  if (slug != null) {
    if (typeof slug !== 'string') throw wrong(place, `has the slug ${quoted(slug)}, which is no string.`)
    return (snapshot[noun].bySlug.get(slug) as Entity | undefined) ?? null
  }
  if (id == null) throw wrong(place, 'has neither slug nor id. Give one of them.')
  if (typeof id !== 'string') throw wrong(place, `has the id ${quoted(id)}, which is no string.`)
  const node = nodeById(id)
  if (node !== null && node.type !== typename) {
    throw wrong(place, `has the __typename "${typename}" and the id of a ${node.type}.`)
  }
  return node as Entity | null
}

function wrong(place: number, what: string): Problem {
  return new Problem('BAD_INPUT', `representations.${place} ${what}`)
}

function quoted(value: unknown): string {
  const text = JSON.stringify(value)
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}
