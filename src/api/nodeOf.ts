import { everyNoun, type NounName } from '../catalogue/catalogue.ts'
import type { NodeRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { Problem } from '../problem.ts'
import type { GlobalId } from './globalId.ts'

/** A node of the API that is computed, and no row of the graph. */
export interface ComputedNode {
  /** Its type in the API. */
  readonly type: string
}

export type FoundNode = NodeRow | ComputedNode

/** Computes the node of a type that an id stands for; null if there is none. */
type FindComputed = (snapshot: Snapshot, id: string) => ComputedNode | null

const computedTypes = new Map<string, FindComputed>()

/** Lets nodes of a type that is no noun of the catalogue be found by their global ids. */
export function addComputedType(typename: string, find: FindComputed): void {
  computedTypes.set(typename, find)
}

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
  const findComputed = computedTypes.get(typename)
  if (findComputed !== undefined) return findComputed(snapshot, slug)
  if (!isNodeType(typename)) {
    throw new Problem('BAD_INPUT', `There are no nodes of the type "${typename.slice(0, 100)}".`)
  }
  return nodeOf(snapshot, typename, slug) ?? null
}

/**
 * The same, of nodes that are rows of the graph.
 *
 * @throws Problem BAD_INPUT as before, and for a node that is computed
 */
export function findRow(snapshot: Snapshot, id: GlobalId): NodeRow | null {
  const node = findNode(snapshot, id)
  if (node === null || isNodeType(node.type)) return node as NodeRow | null
  throw new Problem('BAD_INPUT', `${id.typename} is computed from other nodes; give the global id of one of these.`)
}
