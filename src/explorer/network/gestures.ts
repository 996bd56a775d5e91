import { type Camera, panned, type Size, zoomed } from './camera.ts'
import type { Point } from './layout.ts'

/** The pointers that are down, by their ids, where they were last. */
export type Pointers = ReadonlyMap<number, Point>

/**
 * What a pointer that moved does: one moves the picture, two move and zoom it.
 *
 * @param moved id of the pointer, which is among those that are down
 */
export function dragged(camera: Camera, before: Pointers, moved: number, to: Point, size: Size): Camera {
  const from = before.get(moved)
  if (from === undefined) return camera
  const other = [...before].find(([id]) => id !== moved)?.[1]
  if (other === undefined) return panned(camera, to.x - from.x, to.y - from.y)
  const [apartBefore, apartNow] = [distance(from, other), distance(to, other)]
  const [middleBefore, middleNow] = [middle(from, other), middle(to, other)]
  const moving = panned(camera, middleNow.x - middleBefore.x, middleNow.y - middleBefore.y)
  return apartBefore < 1 ? moving : zoomed(moving, apartNow / apartBefore, middleNow, size)
}

/**
 * By how much a turn of the wheel zooms.
 *
 * @param mode of the browser's event: 0 for pixels, 1 for lines, 2 for pages
 */
export function wheelFactor(delta: number, mode: number, isPinch: boolean): number {
  const pixels = delta * (mode === 1 ? 16 : mode === 2 ? 400 : 1)
  return Math.exp(-Math.max(-200, Math.min(200, pixels)) * (isPinch ? 0.01 : 0.002))
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y)
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }
}
