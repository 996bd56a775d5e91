import { everyEdgeKind, everyNoun } from '../../src/catalogue/catalogue.ts'
import { valueAt } from '../../src/columns/dictionaryColumn.ts'
import { weightAt } from '../../src/graph/adjacency.ts'
import { evidenceOf } from '../../src/graph/edgeSet.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'

/** All that a graph says, without the numbers that its database gave: two graphs that say the same are equal. */
export function comparable(snapshot: Snapshot) {
  const nodes = everyNoun.map(([name]) => [name, snapshot[name].rows.map((row) => plain(row))])
  const edges = everyEdgeKind.map(([name, { from, to }]) => {
    const { forward, claims } = snapshot.edges[name]
    const found = snapshot[from.noun].rows.flatMap((row) => {
      const { offsets, targets } = forward
      return Array.from({ length: offsets[row.index + 1]! - offsets[row.index]! }, (_, place) => {
        const edge = offsets[row.index]! + place
        const evidence = evidenceOf(snapshot.edges[name], edge).map((one, place) => [
          ...[one.source.slug, one.locator, one.confidence],
          ...[valueAt(claims.weights, claims.offsets[edge]! + place)],
          ...[valueAt<object>(claims.attributes, claims.offsets[edge]! + place)],
        ])
        return [row.slug, snapshot[to.noun].rows[targets[edge]!]!.slug, weightAt(forward, edge), evidence]
      })
    })
    return [name, found]
  })
  return { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) }
}

function plain(row: object): object {
  return Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => {
      if (name === 'id') return []
      if (name === 'features') return [[name, value.map(plain)]]
      return [[name, value !== null && typeof value === 'object' && !Array.isArray(value) ? value.slug : value]]
    }),
  )
}
