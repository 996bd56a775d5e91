import type { Point } from './layout.ts'

/** A thing is hit this far from its middle, in CSS pixels: a finger is not exact. */
export const hitRadius = 16

/** Which of the points is nearest to one, within a distance; undefined if none is. */
export function hit(points: readonly Point[], at: Point, radius = hitRadius): number | undefined {
  let nearest: number | undefined
  let least = radius ** 2
  points.forEach(({ x, y }, index) => {
    const distance = (x - at.x) ** 2 + (y - at.y) ** 2
    if (distance > least) return
    least = distance
    nearest = index
  })
  return nearest
}

/** Where an arrow key leads. */
export type Direction = 'left' | 'right' | 'up' | 'down'

const ways: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
}

/**
 * The next point in a direction: the nearest within 45° of it, what is aside counting as twice as far; if there is none,
 * the same point.
 */
export function nextPoint(points: readonly Point[], from: number, direction: Direction): number {
  const way = ways[direction]
  const start = points[from]!
  let next = from
  let least = Number.POSITIVE_INFINITY
  points.forEach(({ x, y }, index) => {
    if (index === from) return
    const [right, down] = [x - start.x, y - start.y]
    const ahead = right * way.x + down * way.y
    const aside = Math.abs(right * way.y) + Math.abs(down * way.x)
    if (ahead <= 0 || aside > ahead) return
    const distance = ahead + 2 * aside
    if (distance >= least) return
    least = distance
    next = index
  })
  return next
}
