/** Where a node stands. */
export interface Position {
  readonly x: number
  readonly y: number
}

/** A node to be placed. */
export interface PlacedNode {
  readonly id: string
  readonly kind: string
  readonly asked: boolean
}

/** So many nodes are in the first ring, and so many more in each further one. */
const firstRing = 12
const ringGrowth = 10

/**
 * Positions in rings: what was asked for in the middle, the others around it, the first ones in the inner rings. Within a
 * ring, nodes of a kind are neighbours. The same nodes give the same positions; nothing is simulated.
 *
 * @param nodes the nearest first, as neighbourhood of the API gives them
 */
export function radialLayout(nodes: readonly PlacedNode[]): Map<string, Position> {
  const positions = new Map<string, Position>()
  const asked = nodes.filter(({ asked }) => asked)
  const core = asked.length < 2 ? 0 : 0.45
  asked.forEach(({ id }, place) => {
    positions.set(id, onRing(core, (place + 0.5) / asked.length))
  })
  const others = nodes.filter(({ asked }) => !asked)
  let start = 0
  for (let ring = 0; start < others.length; ring++) {
    const members = others.slice(start, start + firstRing + ring * ringGrowth)
    const sorted = members.sort((a, b) => order(a.kind) - order(b.kind))
    sorted.forEach(({ id }, place) => {
      positions.set(id, onRing(ring + 1, (place + (ring % 2) / 2) / sorted.length))
    })
    start += members.length
  }
  return positions
}

/** Kinds clockwise from the top. */
const kinds = ['role', 'skill', 'responsibility', 'library']

function order(kind: string): number {
  return kinds.indexOf(kind)
}

/** @param turn from the top, clockwise, 0 to 1 */
function onRing(radius: number, turn: number): Position {
  const angle = turn * 2 * Math.PI
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) }
}
