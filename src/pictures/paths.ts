import { type PicturedRole, passing } from './lanes.ts'
import { bead, length, lineHeight, stroke, text, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import { percent } from './percent.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { margin, svgPicture } from './svgPicture.ts'
import { wrapText } from './wrapText.ts'

/** Ways from one role to another, as careerPaths of the API has them. */
export interface PicturedPaths {
  readonly paths: readonly PicturedPath[]
}

export interface PicturedPath {
  readonly sentence?: string
  /** In years of the usual preparation; null where unknown. */
  readonly effort: number | null
  readonly hops: readonly PicturedHop[]
}

export interface PicturedHop {
  readonly from: PicturedRole | null
  readonly to: PicturedRole
  /** 0 to 1; null where there is nothing to compare by. */
  readonly readiness: number | null
  /** In years of the usual preparation; null where unknown. */
  readonly effort: number | null
}

const sentenceSize = 15
const titleSize = 16
const asideSize = 13
const gap = 32
/** Where words beside the strand begin. */
const indent = 26
/** Ways stand beside each other where each has so much room, in CSS pixels, and are never wider than the second. */
const leastColumn = 330
const widestColumn = 560

/**
 * Ways from one role to another, each with its stops below each other and, between them, what is covered and the effort.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function paths({ paths }: PicturedPaths, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const ways = paths.filter(({ hops }) => hops.length > 0)
  const inner = width - 2 * margin
  const columns = Math.max(1, Math.min(ways.length, Math.floor((inner + gap) / (leastColumn + gap))))
  const column = Math.min(widestColumn, (inner - (columns - 1) * gap) / columns)
  const colours = stopColours(ways)
  const marks: string[] = []
  let y = margin
  for (let place = 0; place < ways.length; place += columns) {
    const row = ways.slice(place, place + columns)
    const drawn = row.map((way, at) => drawWay(way, colours, margin + at * (column + gap), y, column))
    marks.push(...drawn.map(({ marks }) => marks))
    y = Math.max(...drawn.map(({ bottom }) => bottom)) + 24
  }
  if (ways.length === 0) {
    marks.push(text(margin, y + sentenceSize, 'No way was found.', { size: sentenceSize }))
    y += 32
  }
  const ends = ways[0]?.hops
  const title = ends ? `From ${ends[0]!.from?.title ?? 'what you know'} to ${ends.at(-1)!.to.title}` : 'Career paths'
  const description = ways.length === 0 ? 'No way was found.' : ways.map(wayInWords).join(' ')
  return svgPicture({ width, height: y - 8, theme, credits: options.credits, title, description, marks })
}

function drawWay(way: PicturedPath, colours: ReadonlyMap<string, string>, left: number, top: number, room: number) {
  const said = wrapText(way.sentence ?? wayInWords(way), room, sentenceSize)
  const marks = [textLines(left, top + sentenceSize, said, { size: sentenceSize })]
  let y = top + said.length * lineHeight(sentenceSize) + 12
  let last = y
  for (const { role, hop } of stops(way)) {
    const colour = colours.get(role?.slug ?? '')!
    if (hop !== undefined) {
      const aside = wrapText(hopInWords(hop), room - indent, asideSize)
      marks.push(textLines(left + indent, y + asideSize, aside, { size: asideSize, colour: 'quiet' }))
      y += aside.length * lineHeight(asideSize) + 8
      const from = colours.get(hop.from?.slug ?? '')!
      const half = (last + y + 10) / 2
      marks.unshift(stroke(`M${length(left + 8)} ${length(last)} V${length(half)}`, from, 2.5, passing))
      marks.unshift(stroke(`M${length(left + 8)} ${length(half)} V${length(y + 10)}`, colour, 2.5, passing))
    }
    const title = wrapText(role?.title ?? 'What you know', room - indent, titleSize, 'semibold')
    marks.push(bead(left + 8, y + 10, 7, colour))
    marks.push(textLines(left + indent, y + titleSize, title, { size: titleSize, colour, weight: 'semibold' }))
    last = y + 10
    y += title.length * lineHeight(titleSize) + 4
  }
  return { bottom: y, marks: marks.join('') }
}

function stops({ hops }: PicturedPath): { role: PicturedRole | null; hop?: PicturedHop }[] {
  return [{ role: hops[0]!.from }, ...hops.map((hop) => ({ role: hop.to, hop }))]
}

/** The ends first, then the stops between in the order in which they come. */
function stopColours(ways: readonly PicturedPath[]): Map<string, string> {
  const slugs = new Set<string>()
  for (const { hops } of ways) slugs.add(hops[0]!.from?.slug ?? '').add(hops.at(-1)!.to.slug)
  for (const way of ways) for (const { role } of stops(way)) slugs.add(role?.slug ?? '')
  return new Map([...slugs].map((slug, place) => [slug, roleClass(place)]))
}

function wayInWords({ sentence, hops, effort }: PicturedPath): string {
  if (sentence !== undefined) return sentence
  const way = `To ${hops.map(({ to }) => to.title).join(', then to ')}`
  return effort === null ? `${way}.` : `${way}: ${years(effort)}.`
}

function hopInWords({ readiness, effort }: PicturedHop): string {
  const covered = readiness === null ? 'nothing to compare by' : `${percent(readiness)} covered`
  return effort === null ? covered : `${covered}, ${years(effort)}`
}

function years(effort: number): string {
  const rounded = Math.max(0.1, Math.round(effort * 10) / 10)
  return `about ${rounded} ${rounded === 1 ? 'year' : 'years'} of usual preparation`
}
