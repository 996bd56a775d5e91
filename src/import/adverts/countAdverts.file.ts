import type { Snapshot } from '../../graph/snapshot.ts'
import { ambiguousIn } from '../../names/ambiguousNames.ts'
import { nameKey } from '../../names/nameTokens.ts'
import { type CountedSample, samplesOfOthers } from '../samples/countedSample.ts'
import { featureNames } from '../samples/featureNames.ts'
import { type AdvertReport, advertReport, RowCounts } from './advertReport.ts'
import { type Advert, adverts } from './adverts.file.ts'
import { Duplicates } from './duplicates.ts'
import { ListedFeatures } from './listedFeatures.ts'
import type { Mapping } from './mapping.ts'
import { RoleTitles } from './roleTitles.ts'
import { samplesOf } from './samplesOf.ts'
import { Tally } from './tally.ts'
import { TextFeatures } from './textFeatures.ts'

/** What came of counting adverts. */
export interface AdvertCounts {
  readonly samples: readonly CountedSample[]
  readonly report: AdvertReport
}

/**
 * Counts what the adverts of a table name. While it counts, it remembers a hash of each advert, titles with their roles, and
 * how often names and titles come that it does not understand; the report has those of at least three adverts.
 *
 * @param locator which file it is, in words for the samples
 * @param progress called with the number of bytes and rows read since the last call
 * @throws BrokenFile if the file is no table of adverts
 */
export async function countAdverts(
  snapshot: Snapshot,
  path: string,
  mapping: Mapping,
  locator: string,
  progress: (bytes: number, rows: number) => void,
): Promise<AdvertCounts> {
  const { roles, libraries, skills } = snapshot
  const datasets = new Set(mapping.roles.map(({ role }) => roles.bySlug.get(role)!.source.dataset))
  const names = featureNames(snapshot, datasets, mapping.means)
  const ambiguous = ambiguousIn(names)
  const listed = new ListedFeatures(names, ambiguous, mapping.ignored)
  const inText = new TextFeatures(names, ambiguous, mapping.ignored)
  const titles = new RoleTitles(mapping)
  const duplicates = new Duplicates()
  const counts = new RowCounts()
  const about =
    mapping.about === undefined ? undefined : (libraries.bySlug.get(mapping.about) ?? skills.bySlug.get(mapping.about))
  const tally = new Tally(about)

  const add = ({ title, skills, text }: Advert, roles: readonly string[]) => {
    if (skills === undefined) return tally.add(title, roles, inText.in(`${title}\n${text}`), undefined)
    const mentions = listed.in(skills)
    tally.add(title, roles, mentions.features, mentions)
  }
  for await (const step of adverts(
    path,
    (bytes) => progress(bytes, 0),
    (row) => counts.reject(row),
  )) {
    const fresh = step.filter((advert) => !duplicates.isOne(advert))
    counts.rows += step.length
    counts.duplicates += step.length - fresh.length
    const rolesOf = titles.rolesOf(fresh.map(({ title }) => title))
    for (const [place, advert] of fresh.entries()) add(advert, rolesOf[place]!)
    progress(0, step.length)
  }
  const reasons = new Map(Object.entries(mapping.ignored).map(([term, reason]) => [nameKey(term), reason]))
  const roleSlugs = mapping.roles.map(({ role }) => role)
  return {
    samples: samplesOf(tally, mapping, locator, samplesOfOthers(snapshot, new Set([mapping.source.slug]))),
    report: advertReport(counts, tally, { roles: roleSlugs, about: mapping.about, reasons }),
  }
}
