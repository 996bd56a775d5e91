import type { Point } from './layout.ts'

/** What part of the layout is seen: the point in the middle of the picture, and CSS pixels per unit of the layout. */
export interface Camera {
  readonly x: number
  readonly y: number
  readonly scale: number
}

/** Of the picture, in CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** How far one can zoom, in CSS pixels per unit of the layout. */
export const leastScale = 0.1
export const mostScale = 8

/** Room around the outermost things for their labels, in CSS pixels. */
export const frameRoom = { x: 64, y: 28 }

/** From the layout to the picture. */
export function toScreen({ x, y, scale }: Camera, point: Point, { width, height }: Size): Point {
  return { x: (point.x - x) * scale + width / 2, y: (point.y - y) * scale + height / 2 }
}

/** From the picture to the layout. */
export function toLayout({ x, y, scale }: Camera, point: Point, { width, height }: Size): Point {
  return { x: (point.x - width / 2) / scale + x, y: (point.y - height / 2) / scale + y }
}

/** Moves what is seen by so many CSS pixels. */
export function panned({ x, y, scale }: Camera, right: number, down: number): Camera {
  return { x: x - right / scale, y: y - down / scale, scale }
}

/** Zooms so that what is at a point of the picture stays there. */
export function zoomed(camera: Camera, factor: number, at: Point, size: Size): Camera {
  const scale = Math.min(mostScale, Math.max(leastScale, camera.scale * factor))
  const kept = toLayout(camera, at, size)
  return {
    x: kept.x - (at.x - size.width / 2) / scale,
    y: kept.y - (at.y - size.height / 2) / scale,
    scale,
  }
}

/** Shows all points, at most a little enlarged. */
export function fitted(points: readonly Point[], { width, height }: Size): Camera {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)]
  if (points.length === 0) return { x: 0, y: 0, scale: 1 }
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  const across = Math.max(1, width - 2 * frameRoom.x) / Math.max(1, right - left)
  const down = Math.max(1, height - 2 * frameRoom.y) / Math.max(1, bottom - top)
  const scale = Math.min(1.6, mostScale, Math.max(leastScale, Math.min(across, down)))
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale }
}

/** Moves as little as needed for a point to be well inside the picture. */
export function revealing(camera: Camera, point: Point, size: Size): Camera {
  const { x, y } = toScreen(camera, point, size)
  const beyond = (at: number, length: number, room: number) => {
    const most = Math.max(length / 2, length - room)
    const least = Math.min(length / 2, room)
    return at < least ? least - at : at > most ? most - at : 0
  }
  return panned(camera, beyond(x, size.width, frameRoom.x), beyond(y, size.height, frameRoom.y))
}
