import type { Share } from '../catalogue/units.ts'
import type { FeatureRow, RoleRow, SampleRow, SourceRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { eachNaming, namedIn, samplesFor, wholeOf } from './sampleIndex.ts'
import { wilsonInterval } from './wilsonInterval.ts'

/** Of fewer adverts only counts are given: the interval of a share would be wider than most differences between shares. */
export const fewest = 100

/** In how many of a sample's adverts or answers a feature is named. */
export interface Demand {
  /** The role that the sample is for; null if it is for all. */
  readonly role: RoleRow | null
  readonly source: SourceRow
  readonly named: number
  readonly of: number
  /** named / of; this and the next three are null if `of` is below {@link fewest}. */
  readonly share: Share | null
  /** Bounds of the 95 % confidence interval of the share. */
  readonly low: Share | null
  readonly high: Share | null
  /** The share divided by that in all adverts of the same source, period and place; null if the source has none. */
  readonly lift: number | null
  readonly period: string
  readonly place: string | null
}

/** How many of a sample name a feature, as figures are found and sorted. */
export interface Figure {
  readonly sample: SampleRow
  readonly named: number
}

/** What a figure says of a feature. */
function demandIn(snapshot: Snapshot, feature: FeatureRow, { sample, named }: Figure): Demand {
  const { role, source, size: of, period, place } = sample
  const said = { role, source, named, of, period, place }
  if (of < fewest) return { ...said, share: null, low: null, high: null, lift: null }
  return { ...said, share: named / of, ...wilsonInterval(named, of), lift: lift(snapshot, feature, sample, named) }
}

/**
 * How many times as often a feature is named in a sample as in all adverts of the same source, period and place. Null if
 * the source has not counted it in all, or has counted fewer than {@link fewest}.
 */
export function lift(snapshot: Snapshot, feature: FeatureRow, sample: SampleRow, named: number): number | null {
  const whole = wholeOf(snapshot, sample)
  if (whole === undefined || whole.size < fewest) return null
  const namedByAll = namedIn(snapshot, whole, feature)
  return namedByAll === 0 ? null : (named * whole.size) / (sample.size * namedByAll)
}

/** The figures of a feature in samples for a role, the largest share first; see {@link byShare}. */
export function roleDemand(snapshot: Snapshot, role: RoleRow, feature: FeatureRow): Demand[] {
  const found: Figure[] = []
  for (const sample of samplesFor(snapshot, role)) {
    const named = namedIn(snapshot, sample, feature)
    if (named > 0) found.push({ sample, named })
  }
  return found.sort(byShare).map((figure) => demandIn(snapshot, feature, figure))
}

/** The first of the figures that {@link roleDemand} gives; undefined if there is none. */
export function firstFigure(snapshot: Snapshot, role: RoleRow, feature: FeatureRow): Figure | undefined {
  let first: Figure | undefined
  for (const sample of samplesFor(snapshot, role)) {
    const figure = { sample, named: namedIn(snapshot, sample, feature) }
    if (figure.named > 0 && (first === undefined || byShare(figure, first) < 0)) first = figure
  }
  return first
}

/** The figures of a feature in samples for each role and for all, the largest share first; see {@link byShare}. */
export function featureDemand(snapshot: Snapshot, feature: FeatureRow, first: number): Demand[] {
  const found: Figure[] = []
  eachNaming(snapshot, feature, (sample, named) => {
    if (sample.skill === null && sample.library === null) found.push({ sample, named })
  })
  const shown = found.sort(byShare).slice(0, first)
  return shown.map((figure) => demandIn(snapshot, feature, figure))
}

/** Orders figures: the largest share first, then those without a share by how often it is named; ties by role. */
export function byShare(a: Figure, b: Figure): number {
  return shareIn(b) - shareIn(a) || b.named - a.named || (a.sample.role?.index ?? -1) - (b.sample.role?.index ?? -1)
}

/** The share of a figure; -1 where it has none. */
function shareIn({ sample: { size }, named }: Figure): number {
  return size < fewest ? -1 : named / size
}
