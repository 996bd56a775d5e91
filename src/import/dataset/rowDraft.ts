import type { EdgeModel, NodeModel, TableRow } from '../tableRows.ts'
import type { DatasetFile } from './format.ts'
import { linkedSlugs } from './inconsistencies.ts'
import type { Links } from './links.ts'

/** Who says something, and where. */
export interface Place {
  readonly source: string
  readonly locator: string
}

/** A link of the file with nothing left out. */
export interface Link extends Place {
  readonly slug: string
  readonly weight: number
  readonly confidence: number
  /** What else the file says of the edge. */
  readonly given: Given
}

/** An edge as the file has it. */
export type Given = Exclude<Exclude<Links, string[]>[string], number>

/** Gathers the rows of one dataset file, with what the file leaves out of its links filled in. */
export type RowDraft = ReturnType<typeof rowDraft>

/** A draft without rows yet. */
export function rowDraft(file: DatasetFile) {
  const confidence = new Map(file.sources.map((source) => [source.slug, source.confidence]))
  const documentation = new Map(file.libraries.map(({ slug, documentation }) => [slug, documentation]))
  /** The entry in the file itself, under the file's default source. */
  const entry = (...path: string[]): Place => ({ source: file.source, locator: path.join('/') })
  /** A library's documentation. */
  const documented = (slug: string): Place => ({
    source: file.source,
    locator: documentation.get(slug) ?? `libraries/${slug}`,
  })
  const known = (
    given: { source?: string | undefined; locator?: string | undefined; confidence?: number | undefined },
    place: Place,
  ) => {
    const source = given.source ?? place.source
    return { source, locator: given.locator ?? place.locator, confidence: given.confidence ?? confidence.get(source)! }
  }
  const resolve = (links: Links, place: (slug: string) => Place): Link[] =>
    linkedSlugs(links).map((slug) => {
      const given = Array.isArray(links) ? {} : links[slug]!
      const edge = typeof given === 'number' ? { weight: given } : given
      return { slug, weight: edge.weight ?? 1, ...known(edge, place(slug)), given: edge }
    })

  const tables = new Map<NodeModel | EdgeModel, TableRow[]>()
  const add = (model: NodeModel | EdgeModel, row: TableRow) => {
    const rows = tables.get(model)
    if (rows) rows.push(row)
    else tables.set(model, [row])
  }
  /** Adds an edge, and one more for each other source that says the same; what it leaves out is as the first says. */
  const edge = (
    model: EdgeModel,
    from: [string, string],
    toColumn: string,
    link: Link,
    rest: (given: Given) => TableRow = () => ({}),
  ) => {
    const { alsoSaidBy = [], ...first } = link.given
    const others = alsoSaidBy.map((other) => ({ given: { ...first, ...other }, ...known(other, link) }))
    for (const { given, source, locator, confidence } of [{ ...link, given: first }, ...others]) {
      const weight = given.weight ?? link.weight
      add(model, {
        ...{ [from[0]]: from[1], [toColumn]: link.slug, sourceId: source, weight, locator, confidence },
        ...rest(given),
      })
    }
  }
  return { tables, entry, documented, known, resolve, add, edge }
}
