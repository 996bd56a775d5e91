import { everyEdgeKind, everyNoun, type NodeRows, type NounName, nouns } from '../../src/catalogue/catalogue.ts'
import type { Noun } from '../../src/catalogue/noun.ts'
import { type EdgeSet, edgeSet } from '../../src/graph/edgeSet.ts'
import { type NodeTable, nodeTable } from '../../src/graph/nodeTable.ts'
import { type Edges, type NodeTables, type Snapshot, snapshotOf } from '../../src/graph/snapshot.ts'

/** A whole row of a noun: what is not given is as it is where no source says anything. */
export function wholeRow<Name extends NounName>(
  name: Name,
  given: Partial<NodeRows[Name]> & { readonly index: number; readonly slug: string },
): NodeRows[Name] {
  const { type, columns, parts }: Noun = nouns[name]
  const unsaid = [
    ...Object.entries(columns).map(([property, { otherwise }]) => [property, otherwise]),
    ...Object.keys(parts).map((part) => [part, []]),
  ]
  return { type, id: given.index + 1, ...Object.fromEntries(unsaid), ...given } as NodeRows[Name]
}

/** A snapshot of the nodes and edges given, and of no others. */
export function builtGraph(nodes: Partial<NodeTables>, edges: Partial<Edges>): Snapshot {
  const tables = Object.fromEntries(
    everyNoun.map(([name]): [string, NodeTable<never> | NodeTables[NounName]] => [name, nodes[name] ?? nodeTable([])]),
  ) as unknown as NodeTables
  const sets = everyEdgeKind.map(([name, { from, to }]): [string, EdgeSet] => [
    name,
    edges[name] ?? edgeSet([], tables[from.noun].rows.length, tables[to.noun].rows.length),
  ])
  return snapshotOf(1, tables, Object.fromEntries(sets) as unknown as Edges)
}
