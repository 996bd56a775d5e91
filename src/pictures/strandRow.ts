import { type Lanes, lanes, passing } from './lanes.ts'
import { bead, length, stroke } from './marks.ts'
import { roleClass } from './palette.ts'

/** The marks of one combination of roles: strands join in beads; a role alone has a bead of its own colour. */
export function joinedBeads(present: readonly boolean[], { at, radius }: Lanes, y: number): string {
  const places = present.flatMap((is, place) => (is ? [place] : []))
  if (places.length === 0) return ''
  const alone = places.length === 1
  const [first, last] = [at[places[0]!]!, at[places.at(-1)!]!]
  const join = alone ? '' : stroke(`M${length(first)} ${length(y)} H${length(last)}`, 'ink', 3)
  return join + places.map((place) => bead(at[place]!, y, radius, alone ? roleClass(place) : 'ink')).join('')
}

/** How the strands of one row of a page are drawn. */
export interface StrandRowOptions {
  /** Width of the whole picture that the row is part of, in CSS pixels: the lanes are the same in all rows and the head. */
  readonly width: number
  /** Where the beads are, in CSS pixels below the top of the row. */
  readonly beadAt: number
  /** In CSS pixels, or any CSS length; the whole height of its container if left out. */
  readonly height?: number | string
}

/**
 * One row of strands as an SVG of its own, for rows that a page lays out. It has no viewBox: strands run through the full
 * height of the element whatever that is, so that those of stacked rows are continuous, and beads keep their shape. It is
 * hidden from screen readers: the words of the row say the same. Coloured by the page's CSS (theme `page`).
 *
 * @param present for each role, in order, whether it is in the combination
 */
export function strandRow(present: readonly boolean[], { width, beadAt, height = '100%' }: StrandRowOptions): string {
  const lane = lanes(present.length, width)
  const strands = lane.at.map((x, place) => {
    const [left, colour] = [length(x), roleClass(place)]
    const line = `x1="${left}" x2="${left}" y1="0" y2="100%"`
    return `<line class="${colour}" ${line} stroke="currentColor" stroke-width="2.5" stroke-opacity="${passing}"/>`
  })
  const size = `width="${length(strandsWidth(present.length, width))}" height="${height}"`
  const beads = joinedBeads(present, lane, beadAt)
  return `<svg xmlns="http://www.w3.org/2000/svg" class="strand-row" ${size} aria-hidden="true">${strands.join('')}${beads}</svg>`
}

/** The width of the strands of so many roles, without words, in CSS pixels. */
export function strandsWidth(count: number, width: number): number {
  const { at, radius } = lanes(count, width)
  return at.at(-1)! + radius + 3
}
