import type { PicturedRole } from './lanes.ts'
import { bar, lineHeight, text, textLines } from './marks.ts'
import { nameList } from './nameList.ts'
import { roleClass } from './palette.ts'
import { percent } from './percent.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { margin, svgPicture } from './svgPicture.ts'
import { textWidth } from './textWidth.ts'
import { wrapNames, wrapText } from './wrapText.ts'

/** Which careers a project practises. */
export interface PicturedPractice {
  /** Name of the project. */
  readonly project?: string
  /** The nearest first; the first three are drawn. */
  readonly careers: readonly PicturedCareer[]
}

export interface PicturedCareer {
  readonly role: PicturedRole
  /** How much of what the career needs the project practises, 0 to 1. */
  readonly readiness: number
  /** What the project uses that the career asks for, the most telling first. */
  readonly uses: readonly { readonly label: string }[]
}

const size = 14
const titleSize = 15
const headingSize = 17
const mostCareers = 3
const longestBar = 720

/**
 * The careers that a project practises: how much of each, and by which libraries and skills.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function practice({ project, careers }: PicturedPractice, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const inner = width - 2 * margin
  const room = Math.min(inner, longestBar)
  const shown = careers.slice(0, mostCareers)
  const title = `What ${project ?? 'this project'} practises`
  const heading = wrapText(title, inner, headingSize, 'semibold')
  const marks = [textLines(margin, margin + headingSize, heading, { size: headingSize, weight: 'semibold' })]
  let y = margin + heading.length * lineHeight(headingSize) + 4
  const about = shown.length === 0 ? 'No career was found in it.' : 'How much of what each career needs is used in it:'
  const lines = wrapText(about, inner, size)
  marks.push(textLines(margin, y + size, lines, { size, colour: 'quiet' }))
  y += lines.length * lineHeight(size) + 12
  for (const [place, { role, readiness, uses }] of shown.entries()) {
    const colour = roleClass(place)
    const figure = percent(readiness)
    const name = wrapText(role.title, room - textWidth(figure, titleSize, 'semibold') - 12, titleSize, 'semibold')
    marks.push(textLines(margin, y + titleSize, name, { size: titleSize, colour, weight: 'semibold' }))
    marks.push(text(margin + room, y + titleSize, figure, { size: titleSize, weight: 'semibold', anchor: 'end' }))
    y += name.length * lineHeight(titleSize) + 4
    marks.push(bar(margin, y, room, 6, 'rule'), bar(margin, y, Math.max(2, room * readiness), 6, colour))
    y += 12
    const labels = uses.map(({ label }) => label)
    const named = wrapNames(labels, uses.length, room, size, 2)
    marks.push(textLines(margin, y + size, named, { size }))
    y += named.length * lineHeight(size) + 18
  }
  const rows = shown.map(({ role, readiness, uses }) => {
    const named = uses.slice(0, 8).map(({ label }) => label)
    return `${role.title}: ${percent(readiness)}${named.length === 0 ? '' : `, by ${nameList(named, uses.length)}`}.`
  })
  return svgPicture({ width, height: y, theme, title, description: [about, ...rows].join(' '), marks })
}
