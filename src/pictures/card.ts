import { type PicturedRole, passing } from './lanes.ts'
import { length, lineHeight, stroke, text, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import type { Theme } from './pictureOptions.ts'
import { joinedBeads } from './strandRow.ts'
import { svgPicture } from './svgPicture.ts'
import { wrapText, wrapWithin } from './wrapText.ts'

/** What is told of a view where somebody links to it. */
export interface SocialCard {
  /** Name of the view: "Data Scientist and Web Developer". */
  readonly title: string
  /** What the view says, in a sentence or a few. */
  readonly sentence: string
  /** The roles of the view, whose strands are drawn; none if it has none. */
  readonly roles: readonly PicturedRole[]
  /** Combinations of roles that share something, each as `present` of strandRow; all roles joined if left out. */
  readonly regions?: readonly (readonly boolean[])[]
}

/** Size of a social card in CSS pixels, as sites expect it. */
export const cardWidth = 1200
export const cardHeight = 630

const margin = 72
/** The strands of all roles are within this width. */
const widestStrands = 240
const mostStrands = 6
const mostRows = 6
const nameBottom = cardHeight - 66

/** A picture for a link to a view: its name, its sentence in large letters, the strands of its roles. */
export function card({ title, sentence, roles, regions }: SocialCard, theme: Theme = 'light'): string {
  const count = Math.min(roles.length, mostStrands)
  const gap = count < 2 ? 0 : Math.min(72, widestStrands / (count - 1))
  const at = Array.from({ length: count }, (_, place) => margin + place * gap)
  const left = count === 0 ? margin : at.at(-1)! + 72
  const room = cardWidth - left - margin
  const name = wrapWithin(title, room, 32, 3, 'semibold')
  const top = margin + 30
  const under = top + (name.length - 1) * lineHeight(32) + 30
  const said = fitted(sentence, room, nameBottom - 50 - under)
  const rows = (regions ?? [roles.map(() => true)]).map((row) => row.slice(0, count)).slice(0, mostRows)
  const lane = { at, end: left, radius: Math.min(16, gap === 0 ? 16 : gap * 0.32) }
  const running = at.map((x, place) => stroke(`M${length(x)} 0 V${cardHeight}`, roleClass(place), 6, passing))
  const step = Math.min(92, (cardHeight - 2 * margin) / Math.max(1, rows.length - 1))
  const beads = rows.map((present, row) => joinedBeads(present, lane, top - 10 + row * step))
  return svgPicture({
    width: cardWidth,
    height: cardHeight,
    theme,
    title,
    description: sentence,
    marks: [
      ...running,
      ...beads,
      textLines(left, top, name, { size: 32, weight: 'semibold' }),
      textLines(left, under + said.size, said.lines, { size: said.size }),
      text(left, nameBottom + 20, 'Career Lattice', { size: 28, colour: 'quiet', weight: 'semibold' }),
    ],
  })
}

/** A text as large as it fits: first all of it, then its first sentence, then as much of that as there is room for. */
function fitted(sentence: string, room: number, height: number): { lines: string[]; size: number } {
  const first = /^.*?[.!?](?=\s)/s.exec(sentence)?.[0] ?? sentence
  for (const words of [sentence, first]) {
    for (const size of [48, 44, 40, 36]) {
      const lines = wrapText(words, room, size)
      if (lines.length * lineHeight(size) <= height) return { lines, size }
    }
  }
  return { lines: wrapWithin(first, room, 36, Math.floor(height / lineHeight(36))), size: 36 }
}
