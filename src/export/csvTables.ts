import { stringify } from 'csv-stringify/sync'
import { type EdgeName, edgeKinds, everyEdgeKind, everyNoun, type NounName } from '../catalogue/catalogue.ts'
import type { Part } from '../catalogue/noun.ts'
import type { Evidence } from '../graph/rows.ts'
import { attribution } from '../sources/attribution.ts'
import { edgesFrom } from './edgesFrom.ts'
import type { Extract } from './extract.ts'

/** One table as CSV. */
export interface CsvTable {
  /** Name of its file. */
  readonly name: string
  readonly chunks: Iterable<string>
}

type Cell = string | number | boolean | null | undefined | readonly string[]
type Line = Readonly<Record<string, Cell>>

/** Lines per chunk. */
const chunkSize = 500

/**
 * The graph as CSV (RFC 4180), a table with a header for each noun and each kind of edge. Nodes are referenced by slug;
 * several values of a cell are separated by line feeds. An edge has a line for each source that claims it. Every source has
 * the attribution to print.
 */
export function csvTables(extract: Extract): CsvTable[] {
  const nodes = everyNoun.flatMap(([name, { columns, parts }]) => [
    table(kebab(name), ['slug', ...Object.keys(columns)], withSlugs(rowsOf(extract, name))),
    ...Object.entries(parts).map(([property, part]) => partTable(extract, name, property, part)),
  ])
  return [...nodes, ...everyEdgeKind.map(([name]) => edgeTable(extract, name))]
}

/** The nodes of a noun; sources with the attribution to print, as the API gives it. */
function rowsOf({ nodes }: Extract, noun: NounName): readonly object[] {
  return noun === 'sources' ? nodes.sources.map((row) => ({ ...row, attribution: attribution(row) })) : nodes[noun]
}

function partTable({ nodes, includes }: Extract, noun: NounName, property: string, part: Part): CsvTable {
  const owner = part.owner.replace(/Id$/, '')
  const lines = nodes[noun].flatMap((row) => {
    const entries = (row as unknown as Record<string, readonly (Evidence & Line)[]>)[property]!
    return entries.flatMap((entry, index) =>
      includes(entry.source) ? [{ ...entry, [owner]: row.slug, position: index + 1, source: entry.source.slug }] : [],
    )
  })
  const columns = [owner, 'position', ...Object.keys(part.columns), 'source', 'locator', 'confidence']
  return table(`${kebab(part.type)}s`, columns, lines)
}

/** Rows with their references to other rows as slugs. */
function* withSlugs(rows: readonly object[]): Generator<Line> {
  for (const row of rows) {
    yield Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value?.slug ?? value]))
  }
}

function edgeTable(extract: Extract, kind: EdgeName): CsvTable {
  const { from, to, mutual, attributes } = edgeKinds[kind]
  const columns = ['from', 'to', ...Object.keys(attributes), 'weight', 'source', 'locator', 'confidence']
  const { snapshot, nodes } = extract
  function* lines(): Generator<Line> {
    for (const row of nodes[from.noun]) {
      for (const edge of edgesFrom(extract, kind, row.index)) {
        if (mutual && edge.to < row.index) continue
        for (const { source, attributes, ...rest } of edge.claims) {
          yield {
            from: row.slug,
            to: snapshot[to.noun].rows[edge.to]!.slug,
            ...attributes,
            ...rest,
            source: source.slug,
          }
        }
      }
    }
  }
  return table(kebab(kind), columns, lines())
}

function kebab(name: string): string {
  return name.replace(/\B[A-Z]/g, (letter) => `-${letter}`).toLowerCase()
}

function table(name: string, columns: readonly string[], lines: Iterable<object>): CsvTable {
  function* chunks(): Generator<string> {
    let waiting: Cell[][] = [[...columns]]
    for (const line of lines) {
      waiting.push(columns.map((column) => (line as Line)[column]))
      if (waiting.length < chunkSize) continue
      yield text(waiting)
      waiting = []
    }
    yield text(waiting)
  }
  return { name: `${name}.csv`, chunks: chunks() }
}

function text(lines: Cell[][]): string {
  return stringify(lines, {
    record_delimiter: '\r\n',
    // With this delimiter, csv-stringify would leave a lone line feed unquoted.
    quoted_match: /\n/,
    cast: {
      boolean: (value) => String(value),
      object: (value) => (Array.isArray(value) ? value.join('\n') : String(value)),
    },
  })
}
