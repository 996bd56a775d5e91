import { liftWeighted } from '../../demand/namedTogether.ts'
import type { FeatureRow } from '../../graph/rows.ts'
import { type CountedSample, countedSample } from '../samples/countedSample.ts'
import type { Mapping } from './mapping.ts'
import type { FeatureCounts, Tally } from './tally.ts'

/** Which counts of what is named together are kept: those that say something, in a file that stays small. */
const together = {
  /** A feature is named by at least so many adverts. */
  adverts: 50,
  /** Another is named in at least so many of them. */
  named: 10,
  /** So many times as often as in all adverts. */
  lift: 1.2,
  /** So many others are kept, those with the highest named · ln(lift). */
  others: 30,
} as const

/**
 * The samples that come of adverts: of all, of each role of the mapping that has some, and of features named together.
 *
 * @param locator which file they were counted in
 * @param taken slugs that they may not have
 */
export function samplesOf(
  tally: Tally,
  { source, period, place }: Mapping,
  locator: string,
  taken: Set<string>,
): CountedSample[] {
  const setting = { source: source.slug, period, place, locator }
  const sample = (whole: { role: string } | { feature: FeatureRow } | undefined, counts: CountsLike) =>
    countedSample(setting, whole, counts.size, counts.named, taken)
  return [
    sample(undefined, tally.all),
    ...[...tally.byRole].sort(([a], [b]) => (a < b ? -1 : 1)).map(([role, counts]) => sample({ role }, counts)),
    ...[...namedTogether(tally)]
      .sort(([a], [b]) => tally.all.named.get(b)! - tally.all.named.get(a)! || (a.slug < b.slug ? -1 : 1))
      .map(([feature, named]) => sample({ feature }, { size: tally.all.named.get(feature)!, named })),
  ]
}

type CountsLike = Pick<FeatureCounts, 'size' | 'named'>

function namedTogether(tally: Tally): Map<FeatureRow, Map<FeatureRow, number>> {
  const { size, named } = tally.all
  const found = new Map<FeatureRow, { feature: FeatureRow; named: number; lift: number }[]>()
  const add = (feature: FeatureRow, other: FeatureRow, both: number, lift: number) => {
    if (named.get(feature)! < together.adverts) return
    const list = found.get(feature)
    const entry = { feature: other, named: both, lift }
    if (list) list.push(entry)
    else found.set(feature, [entry])
  }
  tally.eachPair((a, b, both) => {
    const lift = (both * size) / (named.get(a)! * named.get(b)!)
    if (both < together.named || lift < together.lift) return
    add(a, b, both, lift)
    add(b, a, both, lift)
  })
  return new Map(
    [...found].map(([feature, others]) => {
      others.sort((a, b) => liftWeighted(b) - liftWeighted(a) || (a.feature.slug < b.feature.slug ? -1 : 1))
      return [feature, new Map(others.slice(0, together.others).map(({ feature, named }) => [feature, named]))]
    }),
  )
}
