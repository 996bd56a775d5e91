import type { NodeRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

const tables = {
  Source: 'sources',
  Role: 'roles',
  Responsibility: 'responsibilities',
  Skill: 'skills',
  Library: 'libraries',
  Language: 'languages',
  Sector: 'sectors',
} as const satisfies Record<NodeRow['type'], keyof Snapshot>

/** Whether something is the name of a type of nodes. */
export function isNodeType(name: unknown): name is NodeRow['type'] {
  return typeof name === 'string' && Object.hasOwn(tables, name)
}

/** The node of a type that has a number in the database. */
export function nodeOf(snapshot: Snapshot, type: NodeRow['type'], id: number): NodeRow | undefined {
  return snapshot[tables[type]].byId.get(id)
}
