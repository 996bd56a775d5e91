import { type EdgeName, everyEdgeKind, everyNoun, type NounName } from '../catalogue/catalogue.ts'
import type { Weight } from '../catalogue/units.ts'
import type { Adjacency } from '../graph/adjacency.ts'
import { byWeight } from '../graph/byWeight.ts'
import type { EdgeSet } from '../graph/edgeSet.ts'
import type { NodeRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** An edge, whatever its kind. */
export interface Link {
  readonly kind: EdgeName
  /** Number of the edge within its kind. */
  readonly edge: number
  readonly from: NodeRow
  readonly to: NodeRow
  readonly weight: Weight
}

/** The links of a node, made one by one: there may be thousands. */
export interface Links {
  readonly count: number
  readonly at: (place: number) => Link
}

/** One end of a kind of edge, as the nodes of a noun see it. */
interface Side {
  readonly kind: EdgeName
  readonly other: NounName
  readonly direction: 'forward' | 'backward'
}

/** The sides by the type of the node. An edge that holds both ways is stored both ways: one side shows all. */
const sidesOf: ReadonlyMap<string, readonly Side[]> = new Map(
  everyNoun.map(([noun, { type }]) => [
    type,
    everyEdgeKind.flatMap(([kind, { from, to, mutual }]): Side[] => [
      ...(from.noun === noun ? [{ kind, other: to.noun, direction: 'forward' } as const] : []),
      ...(to.noun === noun && !mutual ? [{ kind, other: from.noun, direction: 'backward' } as const] : []),
    ]),
  ]),
)

/**
 * The edges of a node in both directions, by kind, the heaviest of each first.
 *
 * @param kinds only these; all if absent
 * @param other only those with this node
 */
export function linksOf(snapshot: Snapshot, node: NodeRow, kinds?: readonly EdgeName[], other?: NodeRow): Links {
  const parts = sidesOf.get(node.type)!.flatMap(({ kind, other: noun, direction }) => {
    if (kinds !== undefined && !kinds.includes(kind)) return []
    const set: EdgeSet = snapshot.edges[kind]
    const rows = snapshot[noun].rows as readonly NodeRow[]
    const positions = positionsOf(set[direction], node, other, rows)
    const at = (place: number) => linkAt(set, kind, direction, node, positions[place]!, rows)
    return positions.length === 0 ? [] : [{ count: positions.length, at }]
  })
  return {
    count: parts.reduce((sum, { count }) => sum + count, 0),
    at(place) {
      let left = place
      for (const { count, at } of parts) {
        if (left < count) return at(left)
        left -= count
      }
      throw new RangeError(`There is no link ${place}.`)
    },
  }
}

function positionsOf(
  adjacency: Adjacency,
  node: NodeRow,
  other: NodeRow | undefined,
  rows: readonly NodeRow[],
): ArrayLike<number> {
  if (other === undefined) return byWeight(adjacency, node.index)
  if (rows[other.index] !== other) return []
  const position = adjacency.between(node.index, other.index)
  return position < 0 ? [] : [position]
}

function linkAt(
  set: EdgeSet,
  kind: EdgeName,
  direction: Side['direction'],
  node: NodeRow,
  position: number,
  rows: readonly NodeRow[],
): Link {
  const target = set[direction].targetAt(position)
  const weight = set[direction].weightAt(position)
  const other = rows[target]!
  // Looked up, so that no column of edge numbers is made for a few of them.
  return direction === 'forward'
    ? { kind, edge: position, from: node, to: other, weight }
    : { kind, edge: set.forward.between(target, node.index), from: other, to: node, weight }
}
