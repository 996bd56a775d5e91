import { type Direction, nextPoint } from './hit.ts'
import type { Point } from './layout.ts'

/** What a key does in the picture. */
export type KeyAct =
  | { readonly act: 'go'; readonly to: number }
  | { readonly act: 'open'; readonly place: number }
  | { readonly act: 'pan'; readonly right: number; readonly down: number }
  | { readonly act: 'zoom'; readonly factor: number }
  | { readonly act: 'whole' }
  | { readonly act: 'leave' }

const arrows: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
}

/** How far Shift with an arrow key looks, in CSS pixels; and how much one key zooms. */
const panStep = 60
export const zoomStep = 1.4

/**
 * What a key does; undefined for those that are the browser's.
 *
 * @param points where the things are in the picture; what was asked for comes first
 * @param current the thing that keys are at
 */
export function keyAct(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  points: readonly Point[],
  current: number | undefined,
): KeyAct | undefined {
  const direction = arrows[key]
  if (direction !== undefined && shiftKey) {
    const right = direction === 'left' ? panStep : direction === 'right' ? -panStep : 0
    const down = direction === 'up' ? panStep : direction === 'down' ? -panStep : 0
    return { act: 'pan', right, down }
  }
  if (direction !== undefined) {
    if (points.length === 0) return undefined
    return { act: 'go', to: current === undefined ? 0 : nextPoint(points, current, direction) }
  }
  switch (key) {
    case 'Enter':
    case ' ':
      return current === undefined ? undefined : { act: 'open', place: current }
    case 'Home':
      return points.length === 0 ? undefined : { act: 'go', to: 0 }
    case '+':
    case '=':
      return { act: 'zoom', factor: zoomStep }
    case '-':
      return { act: 'zoom', factor: 1 / zoomStep }
    case '0':
      return { act: 'whole' }
    case 'Escape':
      return { act: 'leave' }
    default:
      return undefined
  }
}
