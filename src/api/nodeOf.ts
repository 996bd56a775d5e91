import { everyNoun, type NounName } from '../catalogue/catalogue.ts'
import type { NodeRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

const nounsByType: ReadonlyMap<string, NounName> = new Map(
  everyNoun.filter(([, { addressable }]) => addressable).map(([name, { type }]) => [type, name]),
)

/** Whether a value is the name of a type whose nodes have global ids. */
export function isNodeType(name: unknown): name is NodeRow['type'] {
  return nounsByType.has(name as string)
}

/** The node of a type with an id of the database. */
export function nodeOf(snapshot: Snapshot, type: NodeRow['type'], id: number): NodeRow | undefined {
  return snapshot[nounsByType.get(type)!].byId.get(id)
}
