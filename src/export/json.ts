import {
  type EdgeName,
  edgeKinds,
  edgeKindsListedBy,
  type everyEdgeKind,
  everyNoun,
  listedNouns,
  type NounName,
  nouns,
  nounsWithin,
} from '../catalogue/catalogue.ts'
import { type Noun, outerProperty } from '../catalogue/noun.ts'
import type { Evidence, NodeRow } from '../graph/rows.ts'
import { edgesFrom } from './edgesFrom.ts'
import type { Extract } from './extract.ts'

/** Name of an export of several datasets. */
const severalDatasets = 'career-lattice'

type Entry = Record<string, unknown>

/**
 * The portable dataset format, one node per line. Values equal to defaults are written too, so that an import gives the same
 * graph.
 */
export function* json(extract: Extract): Generator<string> {
  const { snapshot, includes, nodes } = extract
  const dataset = extract.dataset ?? severalDatasets
  yield `{\n"dataset": ${JSON.stringify(dataset)},\n"source": ${JSON.stringify(nodes.sources[0]?.slug ?? dataset)}`
  const within = nodesWithin(extract)
  for (const [name] of listedNouns) {
    yield* list<NodeRow>(name, nodes[name], (row) => nodeEntry(name, row))
  }
  yield '\n}\n'

  function nodeEntry(name: NounName, row: NodeRow): Entry {
    const { columns, parts }: Noun = nouns[name]
    const entry: Entry = { slug: row.slug }
    const values = row as unknown as Readonly<Record<string, unknown>>
    for (const [property, { references }] of Object.entries(columns)) {
      entry[property] = references === undefined ? values[property] : (values[property] as NodeRow | null)?.slug
    }
    if (row.type === 'Source') {
      entry['dataset'] = row.dataset === dataset ? null : row.dataset
      // The default of edges without confidence; here all edges have one.
      entry['confidence'] = 1
    }
    const outer = outerProperty(nouns[name])
    if (outer !== undefined) {
      entry['slug'] = row.slug.slice((values[outer] as NodeRow).slug.length + 1)
      delete entry[outer]
    }
    for (const part of Object.keys(parts)) {
      const entries = values[part] as readonly Evidence[]
      entry[part] = entries.filter(({ source }) => includes(source)).map((one) => ({ ...one, source: one.source.slug }))
    }
    for (const [kind, { listed, attributes }] of edgeKindsListedBy(name)) {
      const { by } = listed
      const options = by === undefined ? [] : attributes[by]!.options!
      entry[listed.field] =
        by === undefined
          ? links(kind, row)
          : present(Object.fromEntries(options.map((option) => [option.toLowerCase(), links(kind, row, option)])))
    }
    for (const [inner] of nounsWithin(name)) {
      entry[inner] = within.get(row)?.map((one) => present(nodeEntry(inner, one)))
    }
    return entry
  }

  /** The edges of one kind that a node lists, by slug of the other node. A symmetric edge is listed once. */
  function links(kind: EdgeName, { index, slug }: NodeRow, option?: string): Entry {
    const { listed, to, mutual } = edgeKinds[kind]
    if (listed.at === 'to') return linksBack(kind, index, slug)
    const found: Entry = {}
    for (const edge of edgesFrom(extract, kind, index)) {
      if (mutual && edge.to < index) continue
      const entry = linkEntry(kind, edge.claims, option)
      if (entry) found[snapshot[to.noun].rows[edge.to]!.slug] = entry
    }
    return found
  }

  function linksBack(kind: EdgeName, index: number, slug: string): Entry {
    const { from, to } = edgeKinds[kind]
    const found: Entry = {}
    for (const start of snapshot.edges[kind].backward.targetsOf(index)) {
      for (const edge of edgesFrom(extract, kind, start)) {
        if (snapshot[to.noun].rows[edge.to]!.slug !== slug) continue
        found[snapshot[from.noun].rows[start]!.slug] = linkEntry(kind, edge.claims)
      }
    }
    return found
  }

  /** @returns undefined if the first claim has another value of the attribute that lists are grouped by */
  function linkEntry(
    kind: EdgeName,
    claims: readonly (Evidence & { readonly weight: number; readonly attributes: Entry })[],
    option?: string,
  ): object | undefined {
    const { listed, attributes } = edgeKinds[kind] as (typeof everyEdgeKind)[number][1]
    const by = listed.by ?? ''
    const [best, ...others] = claims.map(({ weight, source, locator, confidence, attributes }) => {
      return { weight, source: source.slug, locator, confidence, ...attributes } as Entry
    })
    const { [by]: own, ...link } = best!
    if (own !== option) return undefined
    // Values that another claim omits default to those of the first, so false is written.
    const flags = Object.keys(attributes).filter((name) => attributes[name]!.holds === 'flag')
    const no = Object.fromEntries(flags.map((name) => [name, false]))
    return present({ ...link, alsoSaidBy: others.map((other) => ({ ...no, ...other })) })
  }
}

/** The nodes whose entries are nested in those of others, by the outer nodes. */
function nodesWithin({ nodes }: Extract): Map<NodeRow, NodeRow[]> {
  const found = new Map<NodeRow, NodeRow[]>()
  for (const [name, noun] of everyNoun) {
    const property = outerProperty(noun)
    if (property === undefined) continue
    for (const row of nodes[name]) {
      const outer = (row as unknown as Record<string, NodeRow>)[property]!
      const known = found.get(outer)
      if (known) known.push(row)
      else found.set(outer, [row])
    }
  }
  return found
}

function* list<Item>(name: string, items: Iterable<Item>, entry: (item: Item) => object): Generator<string> {
  let before = `,\n"${name}": [\n`
  let empty = true
  for (const item of items) {
    yield `${before}${JSON.stringify(present(entry(item)))}`
    before = ',\n'
    empty = false
  }
  if (!empty) yield '\n]'
}

/** The entry without null, false and empty fields. */
function present(entry: object): object {
  return Object.fromEntries(
    Object.entries(entry).filter(
      ([, value]) =>
        value !== null &&
        value !== undefined &&
        value !== false &&
        (typeof value !== 'object' || Object.keys(value).length > 0),
    ),
  )
}
