import { type Lanes, lanes, type PicturedRole, passing } from './lanes.ts'
import { length, lineHeight, stroke, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import { fontFamily } from './svgPicture.ts'
import { wrapText } from './wrapText.ts'

const size = 14

/** The head of a picture: the titles of its roles, each with the beginning of its strand. */
export interface HeadDrawing {
  readonly height: number
  readonly marks: readonly string[]
}

/** The titles of roles below each other, each bent into its strand, which goes on to the height of the head. */
export function headDrawing(roles: readonly PicturedRole[], { at, end }: Lanes, width: number): HeadDrawing {
  const step = lineHeight(size)
  const blocks = roles.map(({ title }) => wrapText(title, width - end - 4, size, 'semibold'))
  let top = 0
  const tops = blocks.map((lines) => {
    const own = top
    top += Math.max(1, lines.length) * step + 4
    return own
  })
  const height = top + 6
  const marks = roles.flatMap((_, place) => {
    const middle = tops[place]! + step / 2
    const [x, y] = [length(at[place]!), length(middle)]
    const colour = roleClass(place)
    return [
      stroke(`M${x} ${length(height)} V${y} H${length(end - 6)}`, colour, 2.5, passing),
      textLines(end, middle + size * 0.35, blocks[place]!, { size, colour, weight: 'semibold' }),
    ]
  })
  return { height, marks }
}

/**
 * The titles of roles with their strands as an SVG of its own, to stand above rows (strandRow.ts) of the same width. It is
 * hidden from screen readers: the page names the roles. Coloured by the page's CSS (theme `page`).
 *
 * @param width of the whole picture, in CSS pixels
 */
export function strandHead(roles: readonly PicturedRole[], { width }: { readonly width: number }): string {
  const { height, marks } = headDrawing(roles, lanes(roles.length, width), width)
  const size = `width="${length(width)}" height="${length(height)}" font-family="${fontFamily}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" class="strand-head" ${size} aria-hidden="true">${marks.join('')}</svg>`
}
