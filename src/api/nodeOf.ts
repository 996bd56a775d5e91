import { everyNoun, type NounName } from '../catalogue/catalogue.ts'
import type { NodeRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

const lists: ReadonlyMap<string, NounName> = new Map(
  everyNoun.filter(([, { addressable }]) => addressable).map(([name, { type }]) => [type, name]),
)

/** Whether something is the name of a type whose nodes have global ids. */
export function isNodeType(name: unknown): name is NodeRow['type'] {
  return lists.has(name as string)
}

/** The node of a type that has a number in the database. */
export function nodeOf(snapshot: Snapshot, type: NodeRow['type'], id: number): NodeRow | undefined {
  return snapshot[lists.get(type)!].byId.get(id)
}
