import { type PicturedRole, passing } from './lanes.ts'
import { bead, length, lineHeight, stroke, text, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import { percent } from './percent.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { svgPicture } from './svgPicture.ts'
import { wrapText } from './wrapText.ts'

/** Ways from one role to another, as careerPaths of the API has them. */
export interface PicturedPaths {
  readonly paths: readonly PicturedPath[]
}

export interface PicturedPath {
  readonly sentence?: string
  /** In years of the usual preparation. */
  readonly effort: number
  readonly hops: readonly PicturedHop[]
}

export interface PicturedHop {
  readonly from: PicturedRole
  readonly to: PicturedRole
  /** 0 to 1. */
  readonly readiness: number
  /** In years of the usual preparation. */
  readonly effort: number
}

const margin = 16
const titleSize = 16
const asideSize = 13

/**
 * Ways from one role to another: the stops of each below each other, with what is covered and the effort between them.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function paths({ paths }: PicturedPaths, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const colours = stopColours(paths)
  const room = width - 2 * margin - 24
  const marks: string[] = []
  let y = margin
  for (const [place, { hops, effort, sentence }] of paths.entries()) {
    const first = hops[0]
    if (first === undefined) continue
    const said = wrapText(sentence ?? `Way ${place + 1}: ${years(effort)}`, Math.min(width - 2 * margin, 640), 15)
    marks.push(textLines(margin, y + 15, said, { size: 15 }))
    y += said.length * lineHeight(15) + 12
    let last = y
    for (const [stop, role] of [first.from, ...hops.map(({ to }) => to)].entries()) {
      const hop = hops[stop - 1]
      if (hop !== undefined) {
        const aside = wrapText(`${percent(hop.readiness)} covered, ${years(hop.effort)}`, room, asideSize)
        marks.push(textLines(margin + 24, y + asideSize, aside, { size: asideSize, colour: 'quiet' }))
        y += aside.length * lineHeight(asideSize) + 8
        marks.unshift(
          stroke(`M${margin + 8} ${length(last)} V${length(y + 10)}`, colours.get(role.slug)!, 2.5, passing),
        )
      }
      const colour = colours.get(role.slug)!
      const title = wrapText(role.title, room, titleSize, 'semibold')
      marks.push(bead(margin + 8, y + 10, 7, colour))
      marks.push(textLines(margin + 24, y + titleSize, title, { size: titleSize, colour, weight: 'semibold' }))
      last = y + 10
      y += title.length * lineHeight(titleSize) + 6
    }
    y += 24
  }
  if (marks.length === 0) {
    marks.push(text(margin, y + 15, 'No way was found.', { size: 15 }))
    y += 30
  }
  const ends = paths[0]?.hops
  const title = ends?.length ? `From ${ends[0]!.from.title} to ${ends.at(-1)!.to.title}` : 'Career paths'
  const description = paths.map(({ sentence, hops, effort }) => {
    return sentence ?? `${hops.map(({ to }) => to.title).join(', then ')}: ${years(effort)}.`
  })
  return svgPicture({ width, height: y, theme, title, description: description.join(' '), marks })
}

/** The ends first, then the stops between in the order in which they come. */
function stopColours(paths: readonly PicturedPath[]): Map<string, string> {
  const slugs = new Set<string>()
  for (const { hops } of paths) if (hops.length > 0) slugs.add(hops[0]!.from.slug).add(hops.at(-1)!.to.slug)
  for (const { hops } of paths) for (const { to } of hops) slugs.add(to.slug)
  return new Map([...slugs].map((slug, place) => [slug, roleClass(place)]))
}

function years(effort: number): string {
  return `about ${Math.max(0.1, Math.round(effort * 10) / 10)} years of usual preparation`
}
