import { everyEdgeKind, everyNoun } from '../../src/catalogue/catalogue.ts'
import { claimsOf, type EdgeSet } from '../../src/graph/edgeSet.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'

/** All that a graph says, without the numbers that its database gave: two graphs that say the same are equal. */
export function comparable(snapshot: Snapshot) {
  const nodes = everyNoun.map(([name]) => [name, snapshot[name].rows.map((row) => plain(row))])
  const edges = everyEdgeKind.map(([name, { from, to }]) => {
    const edges: EdgeSet = snapshot.edges[name]
    const { forward } = edges
    const found = snapshot[from.noun].rows.flatMap((row) => {
      return Array.from({ length: forward.degree(row.index) }, (_, place) => {
        const edge = forward.start(row.index) + place
        const evidence = claimsOf(edges, edge).map(({ source, ...rest }) => ({ ...rest, source: source.slug }))
        return [row.slug, snapshot[to.noun].rows[forward.targetAt(edge)]!.slug, forward.weightAt(edge), evidence]
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
      if (name === 'features' || name === 'labels') return [[name, value.map(plain)]]
      return [[name, value !== null && typeof value === 'object' && !Array.isArray(value) ? value.slug : value]]
    }),
  )
}
