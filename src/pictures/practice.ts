import type { PicturedRole } from './lanes.ts'
import { bar, lineHeight, text, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import { percent } from './percent.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { svgPicture } from './svgPicture.ts'
import { wrapNames, wrapText } from './wrapText.ts'

/** Which careers a project practises. */
export interface PicturedPractice {
  /** Name of the project. */
  readonly project?: string
  /** The nearest first. */
  readonly careers: readonly PicturedCareer[]
}

export interface PicturedCareer {
  readonly role: PicturedRole
  /** How much of the career the project covers, 0 to 1. */
  readonly readiness: number
  /** What the project uses that the career asks for, the most telling first. */
  readonly uses: readonly { readonly label: string }[]
}

const margin = 16
const size = 14
/** So many careers are drawn. */
const mostCareers = 3

/**
 * The careers that a project practises: how much of each, and by which libraries and skills.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function practice({ project, careers }: PicturedPractice, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const inner = width - 2 * margin
  const shown = careers.slice(0, mostCareers)
  const title = project === undefined ? 'What this project practises' : `What ${project} practises`
  const heading = wrapText(title, inner, 17, 'semibold')
  const marks = [textLines(margin, margin + 17, heading, { size: 17, weight: 'semibold' })]
  let y = margin + heading.length * lineHeight(17) + 12
  if (shown.length === 0) {
    marks.push(text(margin, y + size, 'No career was found in it.', { size }))
    y += 30
  }
  for (const [place, { role, readiness, uses }] of shown.entries()) {
    const colour = roleClass(place)
    const name = wrapText(role.title, inner - 60, size + 1, 'semibold')
    marks.push(textLines(margin, y + size, name, { size: size + 1, colour, weight: 'semibold' }))
    marks.push(text(width - margin, y + size, percent(readiness), { size, weight: 'semibold', anchor: 'end' }))
    y += name.length * lineHeight(size + 1) + 2
    marks.push(bar(margin, y, inner, 6, 'rule'), bar(margin, y, Math.max(2, inner * readiness), 6, colour))
    y += 12
    const named = wrapNames(
      uses.map(({ label }) => label),
      uses.length,
      inner,
      size,
      2,
    )
    marks.push(textLines(margin, y + size, named, { size }))
    y += named.length * lineHeight(size) + 16
  }
  const description = shown.map(({ role, readiness, uses }) => {
    const named = uses.slice(0, 8).map(({ label }) => label)
    return `${role.title}: ${percent(readiness)}${named.length === 0 ? '' : `, by ${named.join(', ')}`}.`
  })
  return svgPicture({ width, height: y, theme, title, description: description.join(' '), marks })
}
