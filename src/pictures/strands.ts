import { lanes, type PicturedRole, passing } from './lanes.ts'
import { bar, length, lineHeight, stroke, text, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { regionName } from './regionName.ts'
import { headDrawing } from './strandHead.ts'
import { joinedBeads } from './strandRow.ts'
import { svgPicture } from './svgPicture.ts'
import { nameList, wrapNames, wrapText } from './wrapText.ts'

/** Features that exactly some of the roles have. */
export interface PicturedRegion {
  readonly roles: readonly { readonly slug: string }[]
  readonly featureCount: number
  /** The first of them, the most important ones first. */
  readonly features: readonly { readonly feature: { readonly label: string } }[]
}

/** What roles share, as RoleOverlap of the API has it. */
export interface PicturedOverlap {
  readonly roles: readonly PicturedRole[]
  readonly sentence?: string
  /** In the order in which they are drawn. */
  readonly regions: readonly PicturedRegion[]
}

const margin = 16
const sentenceSize = 17
const nameSize = 14
const countSize = 13

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
  const inner = width - 2 * margin
  const lane = lanes(Math.max(1, roles.length), inner)
  const said = sentence === undefined ? [] : wrapText(sentence, Math.min(inner, 640), sentenceSize)
  const head = headDrawing(roles, lane, inner)
  const top = margin + (said.length === 0 ? 0 : said.length * lineHeight(sentenceSize) + 14)
  const most = Math.max(...regions.map(({ featureCount }) => featureCount), 1)
  const room = inner - lane.end - 4
  const lines = room > 420 ? 2 : 3
  const marks: string[] = []
  let y = head.height + 8
  for (const { roles: own, featureCount, features } of regions) {
    const slugs = new Set(own.map(({ slug }) => slug))
    const present = roles.map(({ slug }) => slugs.has(slug))
    const colour = own.length === 1 ? roleClass(present.indexOf(true)) : 'ink'
    const names = features.map(({ feature }) => feature.label)
    const title = wrapText(regionName(roles, present), room, nameSize, 'semibold')
    marks.push(textLines(lane.end, y + 13, title, { size: nameSize, colour, weight: 'semibold' }))
    marks.push(joinedBeads(present, lane, y + 8))
    y += title.length * lineHeight(nameSize) + 2
    const long = Math.max(2, (featureCount / most) * (room - 44))
    marks.push(bar(lane.end, y + 2, long, 6, colour))
    marks.push(text(lane.end + long + 8, y + 10, String(featureCount), { size: countSize, weight: 'semibold' }))
    y += 15
    const named = wrapNames(names, featureCount, room, nameSize, lines)
    marks.push(textLines(lane.end, y + 13, named, { size: nameSize }))
    y += named.length * lineHeight(nameSize) + 20
  }
  const bottom = Math.max(y - 12, head.height)
  const running = lane.at.slice(0, roles.length).map((x, place) => {
    return stroke(`M${length(x)} ${length(head.height)} V${length(bottom)}`, roleClass(place), 2.5, passing)
  })
  return svgPicture({
    width,
    height: top + bottom + margin,
    theme,
    title: `What ${nameList(
      roles.map(({ title }) => title),
      roles.length,
    )} share`,
    description: description(overlap, regions),
    marks: [
      textLines(margin, margin + sentenceSize, said, { size: sentenceSize }),
      `<g transform="translate(${margin} ${top})">${[...head.marks, ...running, ...marks].join('')}</g>`,
    ],
  })
}

/** The picture in words. */
function description({ roles, sentence }: PicturedOverlap, regions: readonly PicturedRegion[]): string {
  const rows = regions.map(({ roles: own, featureCount, features }) => {
    const slugs = new Set(own.map(({ slug }) => slug))
    const name = regionName(
      roles,
      roles.map(({ slug }) => slugs.has(slug)),
    )
    const names = features.slice(0, 5).map(({ feature }) => feature.label)
    return `${name}: ${featureCount}${names.length === 0 ? '' : `, ${nameList(names, featureCount)}`}.`
  })
  return [...(sentence === undefined ? [] : [sentence]), ...rows].join(' ')
}
