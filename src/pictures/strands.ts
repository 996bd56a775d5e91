import { headline } from './headline.ts'
import { lanes, type PicturedRole, passing } from './lanes.ts'
import { length, lineHeight, stroke, textLines } from './marks.ts'
import { mostTelling } from './mostTelling.ts'
import { nameList } from './nameList.ts'
import { roleClass } from './palette.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { regionName } from './regionName.ts'
import { type PicturedRegion, presentRoles, regionRow } from './regionRow.ts'
import { headDrawing } from './strandHead.ts'
import { margin, svgPicture } from './svgPicture.ts'
import { wrapText } from './wrapText.ts'

/** What roles share, as the API's Overlap has it. */
export interface PicturedOverlap {
  readonly roles: readonly PicturedRole[]
  readonly sentence?: string
  /** In the order in which they are drawn. */
  readonly regions: readonly PicturedRegion[]
}

/**
 * What roles share and what each has alone: roles are vertical strands, each row is one exact combination of them with its
 * name, how many features it has, and the first of these.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function strands(overlap: PicturedOverlap, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const { roles, sentence } = overlap
  const regions = overlap.regions.filter(({ featureCount }) => featureCount > 0)
  const shown = mostTelling(regions, roles.length)
  const inner = width - 2 * margin
  const lane = lanes(roles.length, inner)
  const room = inner - lane.end
  const said = headline(sentence, width)
  const head = headDrawing(roles, lane, inner)
  const most = shown.reduce((most, { featureCount }) => Math.max(most, featureCount), 1)
  const marks: string[] = []
  let y = head.height + 8
  for (const region of shown) {
    const row = regionRow(roles, region, lane, room, most, y)
    marks.push(...row.marks)
    y += row.height + 18
  }
  const rest = restInWords(regions, shown)
  if (rest !== '') {
    const lines = wrapText(rest, room, 14)
    marks.push(textLines(lane.end, y + 14, lines, { size: 14, colour: 'quiet' }))
    y += lines.length * lineHeight(14) + 18
  }
  const bottom = Math.max(y - 10, head.height)
  const running = roles.map((_, place) => {
    return stroke(
      `M${length(lane.at[place]!)} ${length(head.height)} V${length(bottom)}`,
      roleClass(place),
      2.5,
      passing,
    )
  })
  const drawn = [...head.marks, ...running, ...marks].join('')
  return svgPicture({
    width,
    height: said.bottom + bottom + margin,
    theme,
    credits: options.credits,
    title: `What ${nameList(roles.map(({ title }) => title))} share`,
    description: [sentence ?? '', ...shown.map((region) => regionInWords(roles, region)), rest].join(' ').trim(),
    marks: [said.marks, `<g transform="translate(${margin} ${said.bottom})">${drawn}</g>`],
  })
}

function restInWords(regions: readonly PicturedRegion[], shown: readonly PicturedRegion[]): string {
  const count = regions.length - shown.length
  if (count === 0) return ''
  const kept = new Set(shown)
  const features = regions.reduce((sum, region) => sum + (kept.has(region) ? 0 : region.featureCount), 0)
  return count === 1
    ? `One smaller combination has ${features} more.`
    : `${count} smaller combinations have ${features} more.`
}

function regionInWords(roles: readonly PicturedRole[], region: PicturedRegion): string {
  const name = regionName(roles, presentRoles(roles, region))
  const labels = region.features.slice(0, 5).map(({ feature }) => feature.label)
  const names = labels.length === 0 ? '' : ` (${nameList(labels, region.featureCount)})`
  return `${name}: ${region.featureCount}${names}.`
}
