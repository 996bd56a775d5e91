import { lanes, type PicturedRole, passing } from './lanes.ts'
import { length, stroke, text, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import type { Theme } from './pictureOptions.ts'
import { joinedBeads } from './strandRow.ts'
import { svgPicture } from './svgPicture.ts'
import { wrapWithin } from './wrapText.ts'

/** What is told of a view where somebody links to it. */
export interface SocialCard {
  /** Name of the view: "Data Scientist and Web Developer". */
  readonly title: string
  /** What the view says, in a sentence or two. */
  readonly sentence: string
  /** The roles of the view, whose strands are drawn; none if it has none. */
  readonly roles: readonly PicturedRole[]
  /** The combinations of roles that have features, as `present` of strandRow; all roles joined if left out. */
  readonly regions?: readonly (readonly boolean[])[]
}

/** Size of a social card in CSS pixels, as sites expect it. */
export const cardWidth = 1200
export const cardHeight = 630

const margin = 72

/** A picture for a link to a view: its name, its sentence in large letters, the strands of its roles. */
export function card({ title, sentence, roles, regions }: SocialCard, theme: Theme = 'light'): string {
  const lane = lanes(Math.max(1, roles.length), 760)
  const spread = roles.length === 0 ? 0 : 3
  const wide = { at: lane.at.map((x) => margin + x * spread - 20), end: lane.end, radius: 16 }
  const left = roles.length === 0 ? margin : wide.at.at(roles.length - 1)! + 64
  const room = cardWidth - left - margin
  const rows = (regions ?? [roles.map(() => true)]).slice(0, 6)
  const name = wrapWithin(title, room, 34, 2, 'semibold')
  const said = wrapWithin(sentence, room, 44, name.length > 1 ? 6 : 7)
  const top = margin + 34
  const strandsDrawn = roles.map((_, place) =>
    stroke(`M${length(wide.at[place]!)} 0 V${cardHeight}`, roleClass(place), 6, passing),
  )
  const beads = rows.map((present, row) => joinedBeads(present, wide, 110 + (row * 410) / Math.max(1, rows.length - 1)))
  return svgPicture({
    width: cardWidth,
    height: cardHeight,
    theme,
    title,
    description: sentence,
    marks: [
      ...(roles.length === 0 ? [] : [...strandsDrawn, ...beads]),
      textLines(left, top, name, { size: 34, weight: 'semibold' }),
      textLines(left, top + name.length * 46 + 30, said, { size: 44 }),
      text(left, cardHeight - 40, 'Career Lattice', { size: 28, colour: 'quiet', weight: 'semibold' }),
    ],
  })
}
