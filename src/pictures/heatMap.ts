import type { PicturedRole } from './lanes.ts'
import { bar, lineHeight, text, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { svgPicture } from './svgPicture.ts'
import { wrapText } from './wrapText.ts'

/** How similar each pair of roles is. */
export interface PicturedMatrix {
  readonly roles: readonly PicturedRole[]
  /** Each pair once; a directed measure has both orders. */
  readonly matrix: readonly {
    readonly a: { readonly slug: string }
    readonly b: { readonly slug: string }
    readonly score: number
  }[]
  /** Name of the measure, for readers. */
  readonly measure: string
  /** Whether a score goes from the role of the row to that of the column. */
  readonly directed?: boolean
}

const margin = 16
const size = 14

/**
 * A table of roles by roles: the higher a score, the denser the ink of its cell, with the figure in it.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function heatMap(data: PicturedMatrix, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const { roles, matrix, measure, directed = false } = data
  const inner = width - 2 * margin
  const scores = new Map(matrix.map(({ a, b, score }) => [`${a.slug} ${b.slug}`, score]))
  const of = (a: string, b: string) => scores.get(`${a} ${b}`) ?? (directed ? undefined : scores.get(`${b} ${a}`))
  const most = Math.max(...matrix.map(({ score }) => score), 0) || 1
  const cell = Math.min(64, (inner * 0.62) / Math.max(1, roles.length))
  const left = Math.min(inner - cell * roles.length, 260)
  const figure = Math.min(13, cell / 2.6)
  const caption = wrapText(`${measure}${directed ? ', from the row to the column' : ''}`, inner, size)
  let y = margin
  const marks = [textLines(margin, y + size, caption, { size, colour: 'quiet' })]
  y += caption.length * lineHeight(size) + 8
  roles.forEach((_, place) => {
    const x = margin + left + (place + 0.5) * cell
    marks.push(
      text(x, y + size, String(place + 1), {
        size: figure + 1,
        colour: roleClass(place),
        weight: 'semibold',
        anchor: 'middle',
      }),
    )
  })
  y += 22
  for (const [row, role] of roles.entries()) {
    const title = wrapText(`${row + 1} ${role.title}`, left - 10, size, 'semibold')
    const height = Math.max(cell, title.length * lineHeight(size) + 6)
    const start = y + (height - title.length * lineHeight(size)) / 2 + size
    marks.push(textLines(margin, start, title, { size, colour: roleClass(row), weight: 'semibold' }))
    for (const [column, other] of roles.entries()) {
      const score = row === column ? undefined : of(role.slug, other.slug)
      if (score === undefined) continue
      const x = margin + left + column * cell
      const ink = density(score / most)
      marks.push(bar(x + 1, y + 1, cell - 2, height - 2, 'ink', ink))
      const colour = ink > 0.5 ? 'paper' : 'ink'
      marks.push(
        text(x + cell / 2, y + height / 2 + figure * 0.35, figures(score), { size: figure, colour, anchor: 'middle' }),
      )
    }
    y += height
  }
  const titles = new Map(roles.map(({ slug, title }) => [slug, title]))
  const pairs = [...matrix]
    .sort((a, b) => b.score - a.score)
    .map(({ a, b, score }) => {
      return `${titles.get(a.slug) ?? a.slug} ${directed ? 'to' : 'and'} ${titles.get(b.slug) ?? b.slug}: ${figures(score)}.`
    })
  return svgPicture({
    width,
    height: y + margin,
    theme,
    title: `How near ${roles.length} roles are to each other`,
    description: `${measure}. ${pairs.join(' ')}`,
    marks,
  })
}

/** Opacity of the ink of a cell: never between, where neither ink nor paper could be read on it. */
function density(share: number): number {
  return share < 0.5 ? 0.04 + share * 0.86 : 0.6 + (share - 0.5) * 0.8
}

function figures(score: number): string {
  return score >= 10 ? String(Math.round(score)) : score.toFixed(2)
}
