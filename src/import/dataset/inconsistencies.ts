import {
  edgeKindsListedBy,
  everyEdgeKind,
  listedNouns,
  type NounName,
  nouns,
  nounsWithin,
} from '../../catalogue/catalogue.ts'
import type { EdgeKind } from '../../catalogue/edgeKind.ts'
import type { Noun } from '../../catalogue/noun.ts'
import { closest } from '../../names/spellingSuggestions.ts'
import { type DatasetFile, type Entry, refersOnly } from './format.ts'
import { type Links, linkedSlugs, linkTo } from './links.ts'
import { listsOf } from './rows.ts'

/** Where a field stands in the file: keys and list places from the top. */
export type FieldPath = readonly (string | number)[]

/** Something that a dataset says against itself or the graph, and where. */
export interface Inconsistency {
  readonly path: FieldPath
  readonly message: string
  /** Where the message points to, if it ends with the name of another field. */
  readonly at?: FieldPath
}

/** A reference to a node that the dataset does not describe. */
export interface Reference {
  readonly path: FieldPath
  readonly noun: NounName
  /** What messages call a node of the noun. */
  readonly singular: string
  readonly slug: string
  /** The slug in the dataset that is spelled most like it. */
  readonly near: string | undefined
  /** Whether the node may be missing from the graph for now. */
  readonly later: boolean
}

/**
 * What a well-formed dataset says against itself: duplicates, sources that it does not list, edges without their ground.
 * The nodes that it refers to without describing them may be in the graph; they are given for a later check.
 */
export function inconsistencies(file: DatasetFile): {
  readonly found: readonly Inconsistency[]
  readonly foreign: readonly Reference[]
} {
  const found: Inconsistency[] = []
  const foreign: Reference[] = []
  const report = (path: FieldPath, message: string) => found.push({ path, message })
  const known = new Map<string, ReadonlySet<string>>(
    listedNouns.map(([name]) => [name, unique([name], file[name], 'slug')]),
  )
  for (const [name, { columns }] of listedNouns) {
    for (const [property, { uniqueWithin }] of Object.entries(columns)) {
      // Within a source: a file may speak for several.
      if (uniqueWithin !== undefined && uniqueWithin !== 'source') unique([name], file[name], property)
    }
  }
  exists('sources', ['source'], file.source)
  for (const [name] of listedNouns) {
    const entries = file[name]
    for (const [place, entry] of entries.entries()) checkEntry([name, place], name, entry)
    for (const [, kind] of everyEdgeKind) if (kind.mutual && kind.from.noun === name) checkPairs(name, entries, kind)
  }
  return { found, foreign }

  /** Reports each value of a field that an earlier entry has, and gives all of them. */
  function unique(path: FieldPath, entries: readonly unknown[], field: string | null): ReadonlySet<string> {
    const first = new Map<string, number>()
    for (const [place, entry] of entries.entries()) {
      const name = (field === null ? entry : (entry as Entry | undefined)?.[field]) as string | undefined
      if (name === undefined) continue
      const earlier = first.get(name)
      if (earlier === undefined) first.set(name, place)
      else {
        const here = field === null ? [...path, place] : [...path, place, field]
        found.push({ path: here, message: `"${name}" already stands at`, at: [...path, earlier] })
      }
    }
    return new Set(first.keys())
  }

  function exists(name: string, path: FieldPath, slug: string | undefined, later = false): void {
    const slugs = known.get(name)!
    if (slug === undefined || slugs.has(slug)) return
    const noun = name as NounName
    const [near] = closest(slug, slugs)
    const { singular } = nouns[noun]
    if (noun !== 'sources') foreign.push({ path, noun, singular, slug, near, later })
    else report(path, `there is no ${singular} "${slug}" in this file${near ? `; did you mean "${near}"?` : ''}`)
  }

  function checkEntry(path: FieldPath, name: NounName, entry: Entry, outer?: Entry): void {
    const { columns, parts, within, singular }: Noun = nouns[name]
    if (refersOnly(name, entry)) {
      foreign.push({ path: [...path, 'slug'], noun: name, singular, slug: entry.slug, near: undefined, later: false })
    }
    for (const [property, { references }] of Object.entries(columns)) {
      if (references === undefined || references === within) continue
      exists(references, [...path, property], entry[property] as string | undefined)
    }
    for (const [property, part] of Object.entries(parts)) {
      const entries = (entry[property] ?? []) as readonly Entry[]
      // What two sources say stands twice.
      const sourceOf = (entry: Entry) => entry.source ?? file.source
      for (const source of new Set(entries.map(sourceOf))) {
        const own = entries.map((entry) => (sourceOf(entry) === source ? entry : undefined))
        unique([...path, property], own, Object.keys(part.columns)[0]!)
      }
      for (const [place, { source }] of entries.entries())
        exists('sources', [...path, property, place, 'source'], source)
    }
    for (const [, kind] of edgeKindsListedBy(name)) checkLinks(path, name, entry, kind, outer)
    for (const [inner] of nounsWithin(name)) {
      const entries = (entry[inner] ?? []) as readonly Entry[]
      unique([...path, inner], entries, 'slug')
      for (const [place, one] of entries.entries()) checkEntry([...path, inner, place], inner, one, entry)
    }
  }

  function checkLinks(path: FieldPath, name: NounName, entry: Entry, kind: EdgeKind, outer: Entry | undefined): void {
    const [near, far] = kind.listed.at === 'from' ? [kind.from, kind.to] : [kind.to, kind.from]
    const { field, among, by } = kind.listed
    const before = new Map<string, string>()
    for (const [links, , list] of listsOf(entry, kind)) {
      const here = [...path, field, ...(list === undefined ? [] : [list])]
      checkTargets(here, links, far.noun, near.noun === far.noun ? entry.slug : undefined, kind.listed.later)
      for (const slug of linkedSlugs(links)) {
        const earlier = before.get(slug)
        if (by !== undefined && earlier !== undefined) report([...here, slug], `"${slug}" is ${earlier} already`)
        else before.set(slug, list ?? '')
      }
    }
    if (among === undefined || outer === undefined) return
    const { singular } = nouns[far.noun as NounName]
    const around = nouns[nouns[name as 'responsibilities'].within].singular
    const outerKind = everyEdgeKind.find(([other]) => other === among)![1]
    const had = new Set(listsOf(outer, outerKind).flatMap(([links]) => linkedSlugs(links)))
    for (const slug of unfounded((entry[field] ?? []) as Links)) {
      if (had.has(slug)) continue
      const add = `add it to the ${around}'s ${outerKind.listed.field}`
      report([...path, field], `"${slug}" is not a ${singular} of the ${around}: ${add}`)
    }
  }

  function checkTargets(path: FieldPath, links: Links, noun: string, self?: string, later?: true): void {
    if (Array.isArray(links)) unique(path, links, null)
    for (const [place, slug] of linkedSlugs(links).entries()) {
      const here = [...path, Array.isArray(links) ? place : slug]
      exists(noun, here, slug, later)
      if (slug === self) report(here, `"${slug}" is linked to itself`)
      const { source, alsoSaidBy = [] } = linkTo(links, slug)
      exists('sources', [...here, 'source'], source)
      const said = new Set([source])
      for (const [other, also] of alsoSaidBy.entries()) {
        const at = [...here, 'alsoSaidBy', other, 'source']
        exists('sources', at, also.source)
        if (said.has(also.source)) report(at, `"${also.source}" says so already`)
        said.add(also.source)
      }
    }
  }

  function checkPairs(name: string, entries: readonly Entry[], { listed }: EdgeKind): void {
    const seen = new Set<string>()
    for (const [place, entry] of entries.entries()) {
      for (const other of linkedSlugs((entry[listed.field] ?? []) as Links)) {
        const pair = [entry.slug, other].sort().join(' ')
        if (seen.has(pair))
          report([name, place, listed.field], `the pair ${entry.slug} and ${other} already stands once`)
        seen.add(pair)
      }
    }
  }
}

/** The slugs of the links that name no source and place of their own. */
function unfounded(links: Links): readonly string[] {
  return linkedSlugs(links).filter((slug) => {
    const { source, locator } = linkTo(links, slug)
    return !source || !locator
  })
}
