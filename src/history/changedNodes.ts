import type { NounName } from '../catalogue/catalogue.ts'
import type { Change } from '../db/generated/client/client.ts'
import type { NodeRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { loggedTables } from './loggedTables.ts'

/** The node that a change is about, or whose part or edge it is about; undefined if the graph no longer has it. */
export function changedNode(change: Change, snapshot: Snapshot): NodeRow | undefined {
  const table = loggedTables.get(change.entity)
  if (table === undefined) return undefined
  const number = table.ownerColumn === undefined ? keyOf(change)[0] : rowOf(change)[table.ownerColumn]
  return nodeAt(snapshot, table.owner, number)
}

/** The node that a changed edge leads to; undefined where no edge changed, or if the graph no longer has it. */
export function otherNode(change: Change, snapshot: Snapshot): NodeRow | undefined {
  const other = loggedTables.get(change.entity)?.other
  return other && nodeAt(snapshot, other, keyOf(change)[1])
}

/** The list of its node that a changed part or edge is an entry of; undefined where the node itself changed. */
export function changedList(change: Change): string | undefined {
  const lists = loggedTables.get(change.entity)?.lists
  return lists?.get('') ?? lists?.get(rowOf(change)['kind'] as string)
}

/** What a node was called at the time of a change to it; undefined where only a part or edge of it changed. */
export function slugThen(change: Change): string | undefined {
  const { slug } = rowOf(change)
  return changedList(change) === undefined && typeof slug === 'string' ? slug : undefined
}

function rowOf({ before, after }: Change): Readonly<Record<string, unknown>> {
  return (after ?? before ?? {}) as Readonly<Record<string, unknown>>
}

function keyOf({ entityId }: Change): string[] {
  return entityId.split('/')
}

function nodeAt(snapshot: Snapshot, noun: NounName, number: unknown): NodeRow | undefined {
  return snapshot[noun].byId.get(Number(number))
}
