import type { DatasetFile, Entry } from '../src/import/dataset/format.ts'
import { type Links, linkedSlugs, linkTo } from '../src/import/dataset/links.ts'
import { article, attributionFindings } from './attributionFindings.ts'

/** What the check of the curated careers found. */
export interface Findings {
  /** By slug of the career, what is missing in it or wrong. */
  readonly careers: ReadonlyMap<string, readonly string[]>
  /** What is wrong with skills and libraries whatever the career. */
  readonly others: readonly string[]
  /** Spearman's rank correlation between importance and advert shares, by career with enough adverts. */
  readonly correlations: ReadonlyMap<string, number>
}

/** Adverts that a share needs. */
const fewestAdverts = 100
/** Share of a career's adverts from which on a feature belongs to the career. */
const commonShare = 0.02
/** An importance and a share that disagree strongly. */
const strong = { important: 0.7, seldom: 0.03, minor: 0.3, often: 0.15 }
const leastCorrelation = 0.4

/** Checks that careers are complete, and that their importance agrees with figures or says why not. */
export function careerFindings(file: DatasetFile): Findings {
  const skills = new Map(file.skills.map((skill) => [skill.slug, skill]))
  const careers = new Map<string, string[]>()
  const correlations = new Map<string, number>()
  for (const role of file.roles) {
    const found = [...incomplete(role), ...withoutPrerequisites(role, skills), ...attributionFindings(role, file)]
    const sample = file.samples.find((sample) => sample['role'] === role.slug)
    if (sample !== undefined && (sample['size'] as number) >= fewestAdverts) {
      found.push(...disagreements(role, sample))
      const correlation = rankCorrelation(role, sample)
      correlations.set(role.slug, correlation)
      if (correlation < leastCorrelation) {
        found.push(`its importance hardly follows the adverts: rank correlation ${correlation.toFixed(2)}`)
      }
    }
    careers.set(role.slug, found)
  }
  const others = [
    ...cycles('skill', file.skills, 'prerequisites'),
    ...cycles('library', file.libraries, 'buildsOn'),
    ...file.libraries.flatMap(({ slug, documentation, skills }) => [
      ...(documentation ? [] : [`library ${slug}: no documentation`]),
      ...(linkedSlugs(skills as Links).length > 0 ? [] : [`library ${slug}: it serves no skill`]),
    ]),
    ...file.skills.flatMap(({ slug, description }) => (description ? [] : [`skill ${slug}: no description`])),
  ]
  return { careers, others, correlations }
}

function incomplete(role: Entry): string[] {
  const wanted: readonly (readonly [field: string, count: number, least: number, most: number])[] = [
    ['aliases', ((role['aliases'] ?? []) as readonly string[]).length, 1, Infinity],
    ['responsibilities', responsibilitiesOf(role).length, 5, 5],
    ['skills', skillsOf(role).size, 15, 45],
    ['libraries', linkedSlugs(role['libraries'] as Links).length, 15, 65],
    ['sectors', linkedSlugs(role['sectors'] as Links).length, 1, Infinity],
    ['matches to ESCO', matchesOf(role, 'esco/'), 1, Infinity],
    ['matches to O*NET', matchesOf(role, 'onet/'), 1, Infinity],
  ]
  return [
    ...(role['summary'] ? [] : ['no summary']),
    ...wanted.flatMap(([field, count, least, most]) => [
      ...(count < least ? [`${field}: ${count}, at least ${least} needed`] : []),
      ...(count > most ? [`${field}: ${count}, at most ${most} wanted`] : []),
    ]),
    ...responsibilitiesOf(role).flatMap(({ slug, skills }) =>
      linkedSlugs((skills ?? []) as Links).length > 0 ? [] : [`responsibilities.${slug}: it exercises no skill`],
    ),
    // The article, of all sources, has no address.
    ...responsibilitiesOf(role).flatMap(({ slug, source = role.source, locator }) =>
      source === article || /^https?:\/\//.test(locator ?? '')
        ? []
        : [`responsibilities.${slug}: its locator should be a web address`],
    ),
  ]
}

function matchesOf(role: Entry, prefix: string): number {
  return linkedSlugs((role['matches'] ?? []) as Links).filter((slug) => slug.startsWith(prefix)).length
}

/** Prerequisites are in the role, or a skill of the role is a special case of them. */
function withoutPrerequisites(role: Entry, skills: ReadonlyMap<string, Entry>): string[] {
  const had = new Set(skillsOf(role).keys())
  for (const slug of had) for (const other of linked(skills.get(slug), 'broader')) had.add(other)
  return [...skillsOf(role).keys()].flatMap((slug) =>
    linked(skills.get(slug), 'prerequisites').flatMap((other) =>
      had.has(other) ? [] : [`skills: ${slug} needs ${other}, which the role does not have`],
    ),
  )
}

/** What adverts name and the role does not have, and where importance and share differ without a reason. */
function disagreements(role: Entry, sample: Entry): string[] {
  const weights = new Map([...skillsOf(role), ...linksOf(role['libraries'])])
  const reasons = new Set<string>()
  for (const links of [...skillListsOf(role), role['libraries'] as Links]) {
    for (const slug of linkedSlugs(links)) if (linkTo(links, slug)['reason']) reasons.add(slug)
  }
  const named = namedShares(sample)
  const percent = (share: number) => `${(100 * share).toFixed(share < 0.1 ? 1 : 0)} %`
  return [
    ...[...named].flatMap(([slug, share]) =>
      share >= commonShare && !weights.has(slug)
        ? [`${slug}: named by ${percent(share)} of the adverts, and absent`]
        : [],
    ),
    ...linkedSlugs(role['libraries'] as Links).flatMap((slug) => {
      const weight = weights.get(slug)!
      const share = named.get(slug) ?? 0
      const differs =
        (weight >= strong.important && share < strong.seldom) || (weight <= strong.minor && share >= strong.often)
      return differs && !reasons.has(slug)
        ? [`libraries.${slug}: importance ${weight}, named by ${percent(share)} of the adverts; give a reason`]
        : []
    }),
  ]
}

function rankCorrelation(role: Entry, sample: Entry): number {
  const named = namedShares(sample)
  const weights = new Map([...skillsOf(role), ...linksOf(role['libraries'])])
  const both = [...weights.keys()].filter((slug) => named.has(slug))
  const first = ranks(both.map((slug) => weights.get(slug)!))
  const second = ranks(both.map((slug) => named.get(slug)!))
  const mean = (both.length + 1) / 2
  const sum = (of: (place: number) => number) => both.reduce((all, _slug, place) => all + of(place), 0)
  const spread = Math.sqrt(sum((at) => (first[at]! - mean) ** 2) * sum((at) => (second[at]! - mean) ** 2))
  return spread === 0 ? 0 : sum((at) => (first[at]! - mean) * (second[at]! - mean)) / spread
}

/** Ranks from 1, ties by their mean. */
function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const lower = values.filter((other) => other < value).length
    const equal = values.filter((other) => other === value).length
    return lower + (equal + 1) / 2
  })
}

function namedShares(sample: Entry): ReadonlyMap<string, number> {
  const size = sample['size'] as number
  const lists = [sample['skills'], sample['libraries']] as readonly Links[]
  return new Map(
    lists.flatMap((links) =>
      linkedSlugs(links).map((slug): [string, number] => [slug, (linkTo(links, slug)['named'] as number) / size]),
    ),
  )
}

/** The entries that lead back to themselves by a list of links. */
function cycles(singular: string, entries: readonly Entry[], field: string): string[] {
  const bySlug = new Map(entries.map((entry) => [entry.slug, entry]))
  return entries.flatMap(({ slug }) => {
    const reached = new Set(linked(bySlug.get(slug), field))
    for (const other of reached) for (const next of linked(bySlug.get(other), field)) reached.add(next)
    return reached.has(slug) ? [`${singular} ${slug}: it leads back to itself by ${field}`] : []
  })
}

function responsibilitiesOf(role: Entry): readonly Entry[] {
  return (role['responsibilities'] ?? []) as readonly Entry[]
}

function skillListsOf(role: Entry): readonly Links[] {
  const { essential, optional } = role['skills'] as { readonly essential: Links; readonly optional: Links }
  return [essential, optional]
}

function skillsOf(role: Entry): Map<string, number> {
  return new Map(skillListsOf(role).flatMap((links) => [...linksOf(links)]))
}

function linksOf(links: unknown): Map<string, number> {
  return new Map(linkedSlugs(links as Links).map((slug) => [slug, linkTo(links as Links, slug).weight ?? 1]))
}

function linked(entry: Entry | undefined, field: string): readonly string[] {
  return linkedSlugs((entry?.[field] ?? []) as Links)
}
