import { type EdgeName, everyEdgeKind, everyNoun } from '../../catalogue/catalogue.ts'
import type { Database, ReadRows } from '../../db/database.ts'
import type { EdgeSet } from '../edgeSet.ts'
import { nodeTable } from '../nodeTable.ts'
import { type Edges, type NodeTables, type Snapshot, snapshotOf } from '../snapshot.ts'
import { loadEdges } from './loadEdges.db.ts'
import { loadNodes } from './loadNodes.db.ts'

/** Reads the whole graph, as it is at one moment, into a snapshot. */
export function loadSnapshot(database: Pick<Database, 'read'>): Promise<Snapshot> {
  return database.read(async (rows) => {
    const revision = await loadRevision(rows)
    // Filled noun by noun and kind by kind: each refers to those before it only.
    const nodes = {} as { -readonly [Name in keyof NodeTables]: NodeTables[Name] }
    for (const [name, noun] of everyNoun) {
      const table = nodeTable(await loadNodes(rows, name, noun, nodes))
      Object.assign(nodes, { [name]: table })
    }
    const edges: Partial<Record<EdgeName, EdgeSet>> = {}
    for (const [name, kind] of everyEdgeKind) edges[name] = await loadEdges(rows, kind, nodes)
    return snapshotOf(revision, nodes, edges as Edges)
  })
}

async function loadRevision(rows: ReadRows): Promise<number> {
  for await (const [revision] of rows<[number]>('select "revision" from "GraphRevision"')) return revision
  throw new Error('The table GraphRevision is empty; it holds one row from the first migration on.')
}
