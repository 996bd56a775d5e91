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

/** So many nodes stand in the first ring; the further ones have more, as they are longer. */
const firstRing = 12

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
  const rings = ringCount(others.length)
  const steps = (rings * (rings + 1)) / 2
  let start = 0
  for (let ring = 1; ring <= rings; ring++) {
    const end = Math.round((others.length * ring * (ring + 1)) / 2 / steps)
    const members = others.slice(start, end).sort((a, b) => order(a.kind) - order(b.kind))
    members.forEach(({ id }, place) => {
      positions.set(id, onRing(ring, (place + 0.5 + (ring % 2) / 2) / members.length))
    })
    start = end
  }
  return positions
}

/** The fewest rings, each longer by the first one's nodes than the one within it, that have room for all. */
function ringCount(count: number): number {
  let rings = 1
  while ((firstRing * rings * (rings + 1)) / 2 < count) rings++
  return rings
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
