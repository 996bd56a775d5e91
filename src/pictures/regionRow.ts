import type { Lanes, PicturedRole } from './lanes.ts'
import { bar, lineHeight, text, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import { regionName } from './regionName.ts'
import { joinedBeads } from './strandRow.ts'
import { wrapNames, wrapText } from './wrapText.ts'

/** Features that exactly some of the roles have. */
export interface PicturedRegion {
  readonly roles: readonly { readonly slug: string }[]
  readonly featureCount: number
  /** The first of them, the most important ones first. */
  readonly features: readonly { readonly feature: { readonly label: string } }[]
}

/** For each role, in order, whether it is in the region. */
export function presentRoles(roles: readonly PicturedRole[], region: PicturedRegion): boolean[] {
  const slugs = new Set(region.roles.map(({ slug }) => slug))
  return roles.map(({ slug }) => slugs.has(slug))
}

const size = 14
const countSize = 13
/** Room for a count beside the longest bar. */
const countRoom = 44
/** From this room on, names stand beside the bar, not below it. */
const wide = 820

/** A row of the strands: what joins there, its name, a bar for how many, and the first names. */
export interface RegionRow {
  readonly height: number
  readonly marks: readonly string[]
}

/**
 * @param room in CSS pixels from where words begin
 * @param most the count of the longest bar
 * @param y where the row begins
 */
export function regionRow(
  roles: readonly PicturedRole[],
  region: PicturedRegion,
  lane: Lanes,
  room: number,
  most: number,
  y: number,
): RegionRow {
  const present = presentRoles(roles, region)
  const { featureCount, features } = region
  const beside = room >= wide
  const own = beside ? Math.round(room * 0.42) : room
  const colour = region.roles.length === 1 ? roleClass(present.indexOf(true)) : 'ink'
  const title = wrapText(regionName(roles, present), own, size, 'semibold')
  const under = y + title.length * lineHeight(size) + 5
  const long = Math.max(2, (featureCount / most) * (own - countRoom))
  const labels = features.map(({ feature }) => feature.label)
  const left = beside ? lane.end + own + 24 : lane.end
  const lines = beside || room > 420 ? 2 : 3
  const named = wrapNames(labels, featureCount, beside ? room - own - 24 : room, size, lines)
  const top = beside ? y : under + 12
  return {
    height: Math.max(under + 12, top + named.length * lineHeight(size)) - y,
    marks: [
      joinedBeads(present, lane, y + 9),
      textLines(lane.end, y + 14, title, { size, colour, weight: 'semibold' }),
      bar(lane.end, under, long, 6, colour),
      text(lane.end + long + 8, under + 7.5, String(featureCount), { size: countSize, weight: 'semibold' }),
      textLines(left, top + 14, named, { size }),
    ],
  }
}
