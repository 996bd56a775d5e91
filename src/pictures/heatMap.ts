import type { PicturedRole } from './lanes.ts'
import { bar, bead, lineHeight, text, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { margin, svgPicture } from './svgPicture.ts'
import { textWidth } from './textWidth.ts'
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

const size = 14
const widestCell = 110
const highestCell = 46

/**
 * A table of roles by roles: the higher a score, the denser the ink of its cell, with the figure in it.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function heatMap(data: PicturedMatrix, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const { roles, matrix, measure, directed = false } = data
  const inner = width - 2 * margin
  const most = matrix.reduce((most, { score }) => Math.max(most, score), 0) || 1
  const score = scoreOf(data)
  const titles = roles.map(({ title }, place) => `${place + 1} ${title}`)
  const longest = widest(titles)
  const share = Math.min(longest + 14, inner * 0.38)
  // Titles whose words do not fit beside the table stand above it.
  const above = share < widest(titles.flatMap((title) => title.split(' '))) + 14
  const left = above ? 28 : share
  const cell = Math.min(widestCell, (inner - left) / Math.max(1, roles.length))
  const figure = Math.min(13, cell / 2.6)
  const caption = wrapText(directed ? `${measure}, from the row to the column` : measure, inner, size)
  let y = margin
  const marks = [textLines(margin, y + size, caption, { size, colour: 'quiet' })]
  y += caption.length * lineHeight(size) + 8
  if (above) {
    for (const [place, title] of titles.entries()) {
      const lines = wrapText(title, inner, size, 'semibold')
      marks.push(textLines(margin, y + size, lines, { size, colour: roleClass(place), weight: 'semibold' }))
      y += lines.length * lineHeight(size) + 2
    }
    y += 10
  }
  for (const place of roles.keys()) {
    const x = margin + left + (place + 0.5) * cell
    const style = { size: figure, colour: roleClass(place), weight: 'semibold', anchor: 'middle' } as const
    marks.push(text(x, y + size, String(place + 1), style))
  }
  y += 22
  for (const [row, role] of roles.entries()) {
    const title = wrapText(above ? String(row + 1) : titles[row]!, left - 10, size, 'semibold')
    const height = Math.max(Math.min(cell, highestCell), title.length * lineHeight(size) + 6)
    const start = y + (height - title.length * lineHeight(size)) / 2 + size
    marks.push(textLines(margin, start, title, { size, colour: roleClass(row), weight: 'semibold' }))
    for (const [column, other] of roles.entries()) {
      const x = margin + left + column * cell
      if (row === column) marks.push(bead(x + cell / 2, y + height / 2, Math.min(6, cell * 0.3), roleClass(row)))
      const found = row === column ? undefined : score(role.slug, other.slug)
      if (found === undefined) continue
      const ink = density(found / most)
      const style = { size: figure, colour: ink > 0.5 ? 'paper' : 'ink', anchor: 'middle' } as const
      marks.push(bar(x + 1, y + 1, cell - 2, height - 2, 'ink', ink))
      marks.push(text(x + cell / 2, y + height / 2 + figure * 0.35, figures(found), style))
    }
    y += height
  }
  return svgPicture({
    width,
    height: y + margin,
    theme,
    credits: options.credits,
    title: `How near ${roles.length} roles are to each other`,
    description: inWords(data),
    marks,
  })
}

function widest(texts: readonly string[]): number {
  return texts.reduce((widest, text) => Math.max(widest, textWidth(text, size, 'semibold')), 0)
}

/** The score from one role to another; that of the other direction where the measure has none. */
function scoreOf({ matrix, directed = false }: PicturedMatrix) {
  const scores = new Map<string, Map<string, number>>()
  const put = (from: string, to: string, score: number) => {
    scores.set(from, (scores.get(from) ?? new Map<string, number>()).set(to, score))
  }
  for (const { a, b, score } of matrix) {
    if (!directed) put(b.slug, a.slug, score)
    put(a.slug, b.slug, score)
  }
  return (from: string, to: string) => scores.get(from)?.get(to)
}

/** Opacity of the ink of a cell: never between, where neither ink nor paper could be read on it. */
export function density(share: number): number {
  const held = Math.min(1, Math.max(0, share))
  return held < 0.5 ? 0.04 + held * 0.7 : 0.62 + (held - 0.5) * 0.76
}

function figures(score: number): string {
  return Math.abs(score) >= 10 ? String(Math.round(score)) : score.toFixed(2)
}

/** The picture in words, the nearest pairs first. */
function inWords({ roles, matrix, measure, directed = false }: PicturedMatrix): string {
  const titles = new Map(roles.map(({ slug, title }) => [slug, title]))
  const pairs = [...matrix]
    .sort((a, b) => b.score - a.score)
    .map(({ a, b, score }) => {
      const [from, to] = [titles.get(a.slug) ?? a.slug, titles.get(b.slug) ?? b.slug]
      return `${from} ${directed ? 'to' : 'and'} ${to}: ${figures(score)}.`
    })
  return [`${measure}.`, ...pairs].join(' ')
}
