import {
  edgeKindsListedBy,
  everyEdgeKind,
  listedNouns,
  type NounName,
  nouns,
  nounsWithin,
} from '../../catalogue/catalogue.ts'
import type { Column } from '../../catalogue/column.ts'
import type { EdgeKind } from '../../catalogue/edgeKind.ts'
import type { Noun } from '../../catalogue/noun.ts'
import type { Row, Value } from '../table/difference.ts'
import { type TableShape, tableShapes } from '../table/tableShape.ts'
import { type DatasetFile, type Entry, refersOnly } from './format.ts'
import { type Exercise, type Ground, inferredFrom, isNamed, type Place } from './ground.ts'
import { formerSlugsOf, innerFormerSlugs } from './innerFormerSlugs.ts'
import { type LinkEntry, type Links, linkedSlugs, linkTo } from './links.ts'

/** The rows that a dataset has for one table. A column that refers to another row holds its slug. */
export interface TableRows extends TableShape {
  readonly rows: readonly Row[]
}

/**
 * Turns a dataset file into rows for the tables, in the order in which they can be written. What the file leaves out is
 * filled in here: an edge without a source of its own rests on what its kind says in the catalogue.
 *
 * @param documentation addresses of the documentation of libraries that the file only refers to, by slug
 */
export function datasetRows(file: DatasetFile, documentation: ReadonlyMap<string, string> = new Map()): TableRows[] {
  const confidences = new Map(file.sources.map(({ slug, confidence }) => [slug, confidence!]))
  const pages = new Map(documentation)
  for (const { slug, documentation } of file.libraries) if (documentation) pages.set(slug, documentation as string)
  const tables = new Map<string, Row[]>()

  for (const [name] of listedNouns) {
    for (const entry of file[name]) addNode(name, entry, entryPlace(name, entry.slug))
  }
  return tableShapes.map((shape) => ({ ...shape, rows: tables.get(shape.model) ?? [] }))

  /** The entry in the file itself, under the file's default source. */
  function entryPlace(...path: readonly string[]): Place {
    return { source: file.source, locator: path.join('/') }
  }

  function grounded(given: Partial<Ground> | LinkEntry | Entry, place: Place): Ground {
    const source = given.source ?? place.source
    const confidence = given.confidence ?? confidences.get(source)!
    return { source, locator: given.locator ?? place.locator, confidence }
  }

  function add(model: string, row: Row): void {
    const rows = tables.get(model)
    if (rows) rows.push(row)
    else tables.set(model, [row])
  }

  /**
   * Adds a node with its parts, the nodes within it and its edges.
   *
   * @param outer slug of the node around it, its position there, and the slugs that it had before
   */
  function addNode(
    name: NounName,
    entry: Entry,
    place: Place,
    outer?: { readonly slug: string; readonly position: number; readonly formerSlugs: readonly string[] },
  ): void {
    const { type, columns, parts, within, label }: Noun = nouns[name]
    const slug = outer === undefined ? entry.slug : `${outer.slug}/${entry.slug}`
    const self = grounded(entry, place)
    const row: Record<string, Value> = { slug }
    for (const [property, column] of Object.entries(columns)) {
      row[column.column ?? property] =
        property === 'source' || property === 'locator' || property === 'confidence'
          ? self[property]
          : within !== undefined && column.references === within
            ? outer!.slug
            : outer !== undefined && property === 'position'
              ? ((entry[property] as number | undefined) ?? outer.position)
              : outer !== undefined && property === 'formerSlugs'
                ? outer.formerSlugs
                : property === 'aliases'
                  ? namesBeside(entry[label] as string, entry[property] as readonly string[] | undefined)
                  : ((entry[property] ?? column.otherwise) as Value)
    }
    if (name === 'sources') row['dataset'] = (entry['dataset'] as string | undefined) ?? file.dataset
    if (!refersOnly(name, entry)) add(type, row)
    for (const [property, { type, owner, columns }] of Object.entries(parts)) {
      const [first] = Object.keys(columns)
      for (const [position, part] of ((entry[property] ?? []) as readonly Entry[]).entries()) {
        const own = Object.fromEntries(
          Object.entries(columns).map(([name, { otherwise }]) => [name, (part[name] ?? otherwise) as Value]),
        )
        const { source, ...rest } = grounded(part, entryPlace(name, slug, property, part[first!] as string))
        add(type, { [owner]: slug, ...own, position: position + 1, sourceId: source, ...rest })
      }
    }
    const exercised = new Map<string, Exercise>()
    for (const [inner] of nounsWithin(name)) {
      const entries = (entry[inner] ?? []) as readonly Entry[]
      const former = innerFormerSlugs(slug, formerSlugsOf(entry), entries)
      for (const [position, one] of entries.entries()) {
        const place = { source: self.source, locator: `${name}/${slug}/${inner}/${one.slug}` }
        addNode(inner, one, place, { slug, position: position + 1, formerSlugs: former.get(one.slug)! })
        noteExercised(inner, one, grounded(one, place), exercised)
      }
    }
    for (const [kindName, kind] of edgeKindsListedBy(name)) {
      for (const [links, option] of listsOf(entry, kind)) {
        for (const other of linkedSlugs(links)) {
          const link = linkTo(links, other)
          const ground = {
            entry: () => entryPlace(name, slug, kind.listed.field, other),
            node: () => self,
            inference: () => inferredFrom(self, link, file.source),
            documentation: () => documented(kind.listed.at === 'from' ? other : slug),
            exercise: () =>
              exercised.get(`${kindName} ${other}`)?.place ?? entryPlace(name, slug, kind.listed.field, other),
          }[kind.ground]()
          addEdge(kind, slug, other, link, ground, option)
        }
      }
    }
  }

  /** Notes what the links of a node within another say of this one's: the first place, or the first that names it. */
  function noteExercised(name: NounName, entry: Entry, self: Ground, exercised: Map<string, Exercise>): void {
    for (const [, kind] of everyEdgeKind) {
      const { among, field } = kind.listed
      if (kind.from.noun !== name || among === undefined) continue
      const links = (entry[field] ?? []) as Links
      for (const other of linkedSlugs(links)) {
        const key = `${among} ${other}`
        const link = linkTo(links, other)
        const named = isNamed(self, link)
        const known = exercised.get(key)
        if (known === undefined || (named && !known.named)) {
          exercised.set(key, { named, place: grounded(link, inferredFrom(self, link, file.source)) })
        }
      }
    }
  }

  /** The documentation of a library. */
  function documented(library: string): Place {
    return { source: file.source, locator: pages.get(library) ?? `libraries/${library}` }
  }

  /** Adds an edge, and one more for each other source that says the same; what it leaves out is as the first says. */
  function addEdge(
    { type, from, to, kind, attributes, listed }: EdgeKind,
    slug: string,
    other: string,
    { alsoSaidBy = [], ...first }: LinkEntry,
    place: Place,
    option: string | undefined,
  ): void {
    const ground = grounded(first, place)
    const [start, end] = listed.at === 'from' ? [slug, other] : [other, slug]
    for (const given of [first, ...alsoSaidBy.map((also) => ({ ...first, ...also }))]) {
      const { source, locator, confidence } = given === first ? ground : grounded(given, ground)
      const said = Object.entries(attributes).map(([name, column]): [string, Value] => [
        name,
        (given[name] ?? (name === listed.by ? option : undefined) ?? column.otherwise) as Value,
      ])
      add(type, {
        ...{ [from.column]: start, [to.column]: end, ...(kind !== undefined && { kind }), sourceId: source },
        ...unsaid.get(type),
        ...Object.fromEntries(said),
        weight: given.weight ?? first.weight ?? 1,
        ...{ locator, confidence },
      })
    }
  }
}

/** The lists of one kind of edge in an entry; of a kind that is divided by an attribute, each with its value. */
export function listsOf(
  entry: Entry,
  { listed, attributes }: EdgeKind,
): [links: Links, option?: string, list?: string][] {
  const lists = entry[listed.field] ?? []
  if (listed.by === undefined) return [[lists as Links]]
  return attributes[listed.by]!.options!.map((option) => {
    const list = option.toLowerCase()
    return [(lists as Readonly<Record<string, Links>>)[list] ?? [], option, list]
  })
}

/** The aliases of what has a name, each once, without the name. */
function namesBeside(name: string, aliases: readonly string[] = []): string[] {
  return [...new Set(aliases)].filter((alias) => alias !== name)
}

/** Per table of several kinds of edges, the attributes of all of them, unsaid: all rows of a table have the same columns. */
const unsaid: ReadonlyMap<string, Row> = everyEdgeKind.reduce((found, [, { type, attributes }]) => {
  const columns = Object.entries<Column>(attributes).map(([name, { otherwise }]) => [name, otherwise as Value])
  return found.set(type, { ...found.get(type), ...Object.fromEntries(columns) })
}, new Map<string, Row>())
