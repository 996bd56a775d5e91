import { textWidth } from './textWidth.ts'
import { wrapWithin } from './wrapText.ts'

/** A rectangle in a picture, in CSS pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** A point that would have a label beside it. */
export interface LabelledPoint {
  readonly label: string
  readonly x: number
  readonly y: number
  readonly radius: number
  readonly isSemibold: boolean
}

/** A label that found room, with the place of its point in the list. */
export interface PlacedLabel {
  readonly point: number
  readonly line: string
  readonly box: Box
}

/** Size of labels, in CSS pixels. */
export const labelSize = 13
const longest = 200

/**
 * Labels beside points, none over another, over a point or outside the frame. Earlier points come first; what finds no room
 * is left out.
 */
export function labelPlaces(points: readonly LabelledPoint[], frame: Box): PlacedLabel[] {
  const taken = new TakenRoom()
  for (const { x, y, radius } of points) taken.add(around(x - radius, y - radius, 2 * radius, 2 * radius))
  const middle = (frame.left + frame.right) / 2
  const room = Math.min(longest, frame.right - frame.left)
  return points.flatMap(({ label, x, y, radius, isSemibold }, point) => {
    const weight = isSemibold ? 'semibold' : 'regular'
    const line = wrapWithin(label, room, labelSize, 1, weight)[0]
    if (line === undefined) return []
    const width = textWidth(line, labelSize, weight)
    const box = sides(x, y, radius, width, x >= middle).find((box) => {
      return isWithin(box, frame) && !taken.overlaps(box)
    })
    if (box === undefined) return []
    taken.add(box)
    return [{ point, line, box }]
  })
}

/** Boxes by the bands of the picture that they reach into, so that few have to be compared. */
class TakenRoom {
  readonly #bands = new Map<number, Box[]>()

  add(box: Box): void {
    for (const band of bandsOf(box)) {
      const boxes = this.#bands.get(band)
      if (boxes === undefined) this.#bands.set(band, [box])
      else boxes.push(box)
    }
  }

  overlaps(box: Box): boolean {
    return bandsOf(box).some((band) => this.#bands.get(band)?.some((other) => overlap(box, other)))
  }
}

/** A box of the height of a label is in one or two. */
function bandsOf({ top, bottom }: Box): number[] {
  const [first, last] = [Math.floor(top / 32), Math.floor(bottom / 32)]
  return Array.from({ length: last - first + 1 }, (_, band) => first + band)
}

/** Where a label may stand: outwards, inwards, below, above. */
function sides(x: number, y: number, radius: number, width: number, outwardsIsRight: boolean): Box[] {
  const away = radius + 4
  const right = around(x + away, y - labelSize / 2, width, labelSize)
  const left = around(x - away - width, y - labelSize / 2, width, labelSize)
  const below = around(x - width / 2, y + away - 1, width, labelSize)
  const above = around(x - width / 2, y - away + 1 - labelSize, width, labelSize)
  return outwardsIsRight ? [right, left, below, above] : [left, right, below, above]
}

function around(left: number, top: number, width: number, height: number): Box {
  return { left, top, right: left + width, bottom: top + height }
}

function isWithin(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom
}

/** Whether two boxes share more than an edge. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
