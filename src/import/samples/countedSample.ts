import type { FeatureRow } from '../../graph/rows.ts'
import type { Snapshot } from '../../graph/snapshot.ts'
import { freeSlug, slugged } from '../release/slug.ts'

/** How often things are named, by slug. */
export type NamedBySlug = Readonly<Record<string, { readonly named: number; readonly locator?: string }>>

/** A sample as a dataset file has it. */
export interface CountedSample {
  readonly slug: string
  readonly source: string
  readonly period: string
  readonly place?: string
  readonly role?: string
  readonly skill?: string
  readonly library?: string
  readonly size: number
  /** Place in the source. */
  readonly locator?: string
  readonly skills?: NamedBySlug
  readonly libraries?: NamedBySlug
}

/** What a source counted, and of which time and place. */
export interface Setting {
  /** Slug of the source. */
  readonly source: string
  readonly period: string
  readonly place: string | undefined
  /** Where in the source all of it stands. */
  readonly locator?: string
}

/** What all of a sample is for, or names; undefined if it is neither. */
export type Whole = { readonly role: string } | { readonly feature: FeatureRow } | undefined

/**
 * A sample of adverts or answers. Its slug is made of all that tells it from others, for example
 * `data-jobs-2023/2023/united-states/role/data-engineer`, with a number where several would have it: the letters of a place
 * in Chinese are none of a slug.
 *
 * @param named in how many of them each feature is named
 * @param taken slugs that it may not have; its own is added
 * @param locators per feature the place in the source, where it is not that of the sample
 */
export function countedSample(
  { source, period, place, locator }: Setting,
  whole: Whole,
  size: number,
  named: ReadonlyMap<FeatureRow, number>,
  taken: Set<string>,
  locators: ReadonlyMap<FeatureRow, string> = new Map(),
): CountedSample {
  const parts = [source, ...[period, place ?? ''].map(slugged).filter((part) => part !== ''), ...wholeParts(whole)]
  const list = (type: FeatureRow['type']) => {
    const own = [...named].filter(([feature]) => feature.type === type)
    own.sort(([a, m], [b, n]) => n - m || (a.slug < b.slug ? -1 : 1))
    return Object.fromEntries(
      own.map(([feature, named]) => {
        const locator = locators.get(feature)
        return [feature.slug, locator === undefined ? { named } : { named, locator }]
      }),
    )
  }
  const [skills, libraries] = [list('Skill'), list('Library')]
  return {
    slug: freeSlug(parts.join('/'), '', taken),
    ...(whole === undefined
      ? {}
      : 'role' in whole
        ? { role: whole.role }
        : { [kindOf(whole.feature)]: whole.feature.slug }),
    source,
    period,
    ...(place === undefined ? {} : { place }),
    size,
    ...(locator === undefined ? {} : { locator }),
    ...(Object.keys(skills).length > 0 && { skills }),
    ...(Object.keys(libraries).length > 0 && { libraries }),
  }
}

/** The slugs of the samples that others than some sources have counted, by slug of the source. */
export function samplesOfOthers({ samples }: Snapshot, sources: ReadonlySet<string>): Set<string> {
  return new Set(samples.rows.filter(({ source }) => !sources.has(source.slug)).map(({ slug }) => slug))
}

function wholeParts(whole: Whole): string[] {
  if (whole === undefined) return ['all']
  return 'role' in whole ? ['role', whole.role] : [kindOf(whole.feature), whole.feature.slug]
}

function kindOf({ type }: FeatureRow): 'skill' | 'library' {
  return type === 'Skill' ? 'skill' : 'library'
}
