import { type FontWeight, textWidth } from './textWidth.ts'
import { wrapWithin } from './wrapText.ts'

/** Something in a picture that wants its name beside it. Lengths in CSS pixels. */
export interface Named {
  readonly x: number
  readonly y: number
  /** From its middle to its edge. */
  readonly radius: number
  readonly label: string
  readonly weight: FontWeight
  /** The widest line for its label; what does not fit ends in "…". */
  readonly room: number
}

/** Where a label stands. */
export interface LabelPlace {
  /** Which of those named it belongs to, from 0. */
  readonly of: number
  readonly text: string
  readonly x: number
  /** Of its baseline. */
  readonly y: number
  readonly width: number
  readonly weight: FontWeight
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** From an edge of the picture to the nearest label. */
const margin = 4

/** Boxes are looked up by squares of this side. */
const cell = 64

/**
 * Labels that cover neither each other nor a mark: right of it, left, below or above, whichever is free first. Where there
 * is no room, there is no label; the first ones come first.
 *
 * @param size of the font, in CSS pixels
 */
export function labelPlaces(
  things: readonly Named[],
  { width, height, size }: { readonly width: number; readonly height: number; readonly size: number },
): LabelPlace[] {
  const taken = new Boxes()
  for (const { x, y, radius } of things) {
    taken.add({ left: x - radius, right: x + radius, top: y - radius, bottom: y + radius })
  }
  const places: LabelPlace[] = []
  things.forEach(({ x, y, radius, label, weight, room }, of) => {
    if (x < -radius || x > width + radius || y < -radius || y > height + radius) return
    const [text] = wrapWithin(label, Math.min(room, width - 2 * margin), size, 1, weight)
    if (text === undefined) return
    const long = textWidth(text, size, weight)
    for (const [left, top] of [
      [x + radius + 4, y - size / 2],
      [x - radius - 4 - long, y - size / 2],
      [x - long / 2, y + radius + 2],
      [x - long / 2, y - radius - 2 - size],
    ] as const) {
      const box = { left, top, right: left + long, bottom: top + size }
      if (left < margin || top < margin || box.right > width - margin || box.bottom > height - margin) continue
      if (taken.meets(box)) continue
      taken.add(box)
      places.push({ of, text, x: left, y: top + size * 0.82, width: long, weight })
      return
    }
  })
  return places
}

/** Boxes in a grid, so that one is compared with its neighbours only. */
class Boxes {
  readonly #cells = new Map<number, Box[]>()

  add(box: Box): void {
    for (const key of cellsOf(box)) {
      const found = this.#cells.get(key)
      if (found === undefined) this.#cells.set(key, [box])
      else found.push(box)
    }
  }

  meets(box: Box): boolean {
    return cellsOf(box).some((key) => this.#cells.get(key)?.some((other) => overlaps(box, other)))
  }
}

function cellsOf({ left, right, top, bottom }: Box): number[] {
  const keys: number[] = []
  for (let row = Math.floor(top / cell); row <= Math.floor(bottom / cell); row++) {
    for (let column = Math.floor(left / cell); column <= Math.floor(right / cell); column++) {
      keys.push(row * 100_003 + column)
    }
  }
  return keys
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
