import { z } from 'zod'
import type { FeatureRow, RoleRow, SourceRow } from '../../graph/rows.ts'
import type { Snapshot } from '../../graph/snapshot.ts'
import { nameKey } from '../../names/nameTokens.ts'
import { folded } from '../../names/normalised.ts'
import { rowsNamed } from '../../names/rowsNamed.ts'
import { spellingSuggestions } from '../../names/spellingSuggestions.ts'
import { freeSlug, slugged } from '../release/slug.ts'
import type { CountingSource } from '../samples/countedDataset.ts'
import { type CountedSample, countedSample, samplesOfOthers } from '../samples/countedSample.ts'
import { featureNames } from '../samples/featureNames.ts'
import { type CountRow, countIn, type RowDefect } from './countRow.ts'

/** The dataset of counts from tables. */
export const tableDataset = 'counts'

/** How sure the graph may be of a figure that somebody else counted. */
const confidence = 0.8

/** What a table of counts says. */
export interface CountedTable {
  readonly sources: readonly CountingSource[]
  readonly samples: readonly CountedSample[]
  readonly defects: readonly RowDefect[]
}

/** A sample while its rows are gathered. */
interface Gathered {
  readonly source: string
  readonly role: RoleRow | null
  readonly period: string
  readonly place: string | undefined
  readonly of: number
  /** Line of its first row. */
  readonly line: number
  readonly named: Map<FeatureRow, number>
  readonly locators: Map<FeatureRow, string>
}

/**
 * Turns the rows of a table into samples. Rows that agree in role, source, period and place are one sample.
 *
 * @param file name of the table, for locators
 */
export function countedTable(snapshot: Snapshot, rows: readonly CountRow[], file: string): CountedTable {
  const defects: RowDefect[] = []
  // The same names mean the same for all roles of a table, so that they can be compared.
  const roleOf = remembered((name: string) => (name === '' ? null : roleNamed(snapshot, name)))
  const featureOf = remembered(featureNamed)
  const sourceOf = remembered((name: string) => sourceRow(snapshot, name))
  const found = rows.map(({ cells }) => roleOf(cells.role)).filter((role) => role !== null && typeof role === 'object')
  const roles = found.length > 0 ? found : snapshot.roles.rows
  const datasets = new Set(roles.map(({ source }) => source.dataset))
  const names = featureNames(snapshot, datasets, {})
  const sources = new Map<string, CountingSource>()
  const taken = new Set(snapshot.sources.bySlug.keys())
  const samples = new Map<string, Gathered>()
  for (const row of rows) {
    const found = rowDefects(row)
    if (found.length > 0) defects.push(...found)
  }
  const slugsOfOthers = samplesOfOthers(snapshot, new Set(sources.keys()))
  return {
    sources: [...sources.values()],
    // In an order that is not that of the rows, so that slugs do not depend on it.
    samples: [...samples]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, { source, role, period, place, of, named, locators }]) => {
        const whole = role === null ? undefined : { role: role.slug }
        return countedSample({ source, period, place }, whole, of, named, slugsOfOthers, locators)
      }),
    defects,
  }

  /** Adds a row to its sample. @returns what is wrong with it */
  function rowDefects(row: CountRow): RowDefect[] {
    const { line, cells } = row
    const defect = (field: string, message: string): RowDefect => ({ line, field, message })
    const role = roleOf(cells.role)
    const feature = featureOf(cells.thing)
    const known = sourceOf(cells.source)
    const count = countIn(row)
    const wrong = [
      ...(typeof role === 'string' ? [defect('role', role)] : []),
      ...(typeof feature === 'string' ? [defect('thing', feature)] : []),
      ...('message' in count ? [count] : []),
      ...(cells.period === '' ? [defect('period', 'it is empty; say when it was counted, for example 2023')] : []),
      ...(nameKey(cells.source) === '' ? [defect('source', 'it is empty; give the title of the source')] : []),
      ...(known !== undefined && known.dataset !== tableDataset ? [defect('source', ofOthers(known))] : []),
      ...(cells.url !== '' && !z.url({ protocol: /^https?$/ }).safeParse(cells.url).success
        ? [defect('url', `"${cells.url.slice(0, 100)}" is no web address`)]
        : []),
    ]
    if (wrong.length > 0 || typeof role === 'string' || typeof feature === 'string' || 'message' in count) return wrong
    const source = sourceNamed(cells, known)
    const { period } = cells
    const place = cells.place === '' ? undefined : cells.place
    const key = JSON.stringify([source, role?.slug, period, place])
    let sample = samples.get(key)
    if (sample === undefined) {
      sample = { source, role, period, place, of: count.of, line, named: new Map(), locators: new Map() }
      samples.set(key, sample)
    }
    if (sample.of !== count.of) {
      return [
        defect(
          'of',
          `${count.of} were counted here, and ${sample.of} in line ${sample.line} for the same role, source, period and place`,
        ),
      ]
    }
    if (sample.named.has(feature)) {
      return [defect('thing', `"${feature.name}" stands in another row for the same role, source, period and place`)]
    }
    // What nobody names needs no edge.
    if (count.named > 0) {
      sample.named.set(feature, count.named)
      sample.locators.set(feature, `${file}, line ${line}`)
    }
    return []
  }

  function featureNamed(thing: string): FeatureRow | string {
    if (thing === '') return 'it is empty; give the slug or name of a skill or library'
    const { libraries, skills } = snapshot
    const found = libraries.bySlug.get(thing) ?? skills.bySlug.get(thing) ?? names.get(nameKey(thing))?.feature
    if (found !== undefined) return found
    const near = [libraries, skills].flatMap((table) => spellingSuggestions(table, thing)).slice(0, 3)
    return `there is no skill or library "${thing.slice(0, 100)}"${inWords(near)}`
  }

  /** The slug of a source of the graph or of a new one. */
  function sourceNamed({ source: title, license, url }: CountRow['cells'], known: SourceRow | undefined): string {
    if (known !== undefined) {
      if (!sources.has(known.slug)) sources.set(known.slug, written(known, license, url))
      return known.slug
    }
    const same = [...sources.values()].find((other) => folded(other.title) === folded(title))
    if (same !== undefined) return same.slug
    const slug = freeSlug(slugged(title) || 'source', '', taken)
    sources.set(slug, { slug, title, license: license || 'not stated', ...(url !== '' && { url }), confidence })
    return slug
  }
}

/** A function that computes each value once: tables repeat names, and a wrong one takes a search. */
function remembered<Value>(compute: (name: string) => Value): (name: string) => Value {
  const known = new Map<string, Value>()
  return (name) => {
    let value = known.get(name)
    if (value === undefined) {
      value = compute(name)
      known.set(name, value)
    }
    return value
  }
}

/** A source of the graph, as its counts are read again. What the table does not say of it stays. */
function written(known: SourceRow, license: string, url: string): CountingSource {
  const { slug, title, publisher, version, attribution } = known
  const said = { publisher, version, attribution, url: url || known.url }
  return {
    slug,
    title,
    license: license || known.license,
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== null)),
    confidence,
  }
}

/** The source of a slug or title. Of several with the title, one whose counts come from tables. */
function sourceRow({ sources }: Snapshot, name: string): SourceRow | undefined {
  const titled = sources.rows.filter(({ title }) => folded(title) === folded(name))
  return sources.bySlug.get(name) ?? titled.find(({ dataset }) => dataset === tableDataset) ?? titled[0]
}

function ofOthers({ title, dataset }: SourceRow): string {
  return (
    `"${title}" is a source of the dataset "${dataset}", which says what it counted: correct that dataset, or give these ` +
    `counts a source of their own, such as "${title}, read by us"`
  )
}

function roleNamed({ roles }: Snapshot, name: string): RoleRow | string {
  const found = roles.bySlug.get(name)
  if (found !== undefined) return found
  const [first, ...others] = rowsNamed(roles, name)
  if (first === undefined) {
    return `there is no role "${name.slice(0, 100)}"${inWords(spellingSuggestions(roles, name))}; leave it empty for all adverts`
  }
  return others.length === 0
    ? first
    : `several roles are called "${name}"; give the slug: ${[first, ...others].map(({ slug }) => `"${slug}"`).join(', ')}`
}

function inWords(near: readonly string[]): string {
  return near.length === 0 ? '' : `; the closest are ${near.map((slug) => `"${slug}"`).join(', ')}`
}
