import type { Point } from './layout.ts'

/** How long things move to where they stand next, in milliseconds. */
export const movingTime = 200

/**
 * Where things are on their way.
 *
 * @param from where they were; one that is new is at its goal at once
 * @param share of the way, 0 to 1
 */
export function onTheWay(
  ids: readonly string[],
  from: ReadonlyMap<string, Point>,
  to: ReadonlyMap<string, Point>,
  share: number,
): Point[] {
  // Slow at the end, as things are that come to rest.
  const way = 1 - (1 - Math.min(1, Math.max(0, share))) ** 3
  return ids.map((id) => {
    const goal = to.get(id) ?? from.get(id) ?? { x: 0, y: 0 }
    const start = from.get(id) ?? goal
    return { x: start.x + (goal.x - start.x) * way, y: start.y + (goal.y - start.y) * way }
  })
}
