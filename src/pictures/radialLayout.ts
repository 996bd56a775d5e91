/** Where a node stands. */
export interface Position {
  readonly x: number
  readonly y: number
}

/** A node to be placed. */
export interface PlacedNode {
  readonly id: string
  readonly asked: boolean
}

/** The angle that keeps points of a spiral evenly apart. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5))

/**
 * Positions in rings: what was asked for in the middle, the others around it, the first ones nearest. The same nodes give
 * the same positions; nothing is simulated.
 */
export function radialLayout(nodes: readonly PlacedNode[]): Map<string, Position> {
  const asked = nodes.filter(({ asked }) => asked)
  const others = nodes.filter(({ asked }) => !asked)
  const core = asked.length < 2 ? 0 : 0.6
  const positions = new Map<string, Position>()
  asked.forEach(({ id }, place) => {
    const angle = (place / asked.length) * 2 * Math.PI + Math.PI
    positions.set(id, { x: core * Math.cos(angle), y: core * Math.sin(angle) })
  })
  others.forEach(({ id }, place) => {
    const radius = 1.2 + Math.sqrt(place + 1) * 0.5
    positions.set(id, { x: radius * Math.cos(place * goldenAngle), y: radius * Math.sin(place * goldenAngle) })
  })
  return positions
}
