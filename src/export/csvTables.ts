import { stringify } from 'csv-stringify/sync'
import { type EdgeKind, edgeKinds } from './edgeKinds.ts'
import { edgesFrom } from './edgesFrom.ts'
import { edgeTerms } from './edgeTerms.ts'
import type { Extract } from './extract.ts'

/** One table as CSV. */
export interface CsvTable {
  /** Name of its file. */
  readonly name: string
  readonly chunks: Iterable<string>
}

type Cell = string | number | boolean | null | undefined | readonly string[]
type Line = Readonly<Record<string, Cell>>

/** What is particular to some kinds of edges. */
const terms: Partial<Record<EdgeKind, readonly string[]>> = {
  roleSkills: ['requirement', 'level'],
  roleLibraries: ['hot', 'inDemand'],
  roleMatches: ['relation'],
  relatedRoles: ['rank', 'tier'],
  skillMatches: ['relation'],
}

/** How many lines are handed over at a time. */
const batch = 500

/**
 * The graph as tables by RFC 4180, one per kind of node and of edge, each with a header. Nodes are named by their
 * slugs; several values of one cell stand on lines of their own within it. Of an edge there is a line for every source
 * that claims it.
 */
export function csvTables(extract: Extract): CsvTable[] {
  return [...nodeTables(extract), ...Object.keys(edgeKinds).map((kind) => edgeTable(extract, kind as EdgeKind))]
}

function nodeTables(extract: Extract): CsvTable[] {
  const { sources, roles, responsibilities, skills, libraries, languages, sectors, roleGroups, says } = extract
  const concept = ['externalId', 'code', 'tags', 'deprecated', 'replacedBy']
  return [
    table('sources', ['slug', 'dataset', 'title', 'publisher', 'version', 'license', 'url'], sources),
    table(
      'roles',
      ['slug', 'title', 'summary', 'aliases', ...concept, 'jobZone', 'group', 'source', 'locator'],
      named(roles),
    ),
    table(
      'role-groups',
      ['slug', 'name', 'code', 'description', 'externalId', 'deprecated', 'broader', 'source'],
      groupLines(roleGroups),
    ),
    table(
      'responsibilities',
      ['slug', 'role', 'position', 'statement', 'externalId', 'source', 'locator', 'confidence'],
      named(responsibilities),
    ),
    table('skills', ['slug', 'name', 'kind', 'description', 'aliases', ...concept, 'source'], named(skills)),
    table(
      'libraries',
      [
        ...['slug', 'name', 'kind', 'summary', 'homepage', 'documentation', 'packageName', 'aliases'],
        ...['language', 'category', 'generic', 'source'],
      ],
      named(libraries),
    ),
    table('languages', ['slug', 'name'], named(languages)),
    table(
      'language-features',
      ['language', 'position', 'name', 'summary', 'source', 'locator', 'confidence'],
      languages.flatMap(({ slug, features }) =>
        features.flatMap((feature, place) =>
          says(feature.source)
            ? [{ ...feature, language: slug, position: place + 1, source: feature.source.slug }]
            : [],
        ),
      ),
    ),
    table('sectors', ['slug', 'name'], named(sectors)),
  ]
}

function* groupLines(groups: Extract['roleGroups']): Generator<Line> {
  for (const [{ broader, ...group }, source] of groups) {
    yield { ...group, broader: broader?.slug, source: source.slug }
  }
}

/** Rows whose references to other rows are these rows' slugs. */
function* named(rows: readonly object[]): Generator<Line> {
  for (const row of rows) {
    const cells = Object.entries(row).map(([name, value]) => [name, value?.slug ?? value])
    yield Object.fromEntries(cells)
  }
}

function edgeTable(extract: Extract, kind: EdgeKind): CsvTable {
  const { from, to, mutual } = edgeKinds[kind]
  const columns = ['from', 'to', ...(terms[kind] ?? []), 'weight', 'source', 'locator', 'confidence']
  const { snapshot } = extract
  function* lines(): Generator<Line> {
    for (const row of extract[from]) {
      for (const edge of edgesFrom(extract, kind, row.index)) {
        if (mutual && edge.to < row.index) continue
        for (const { source, locator, confidence, weight, detail } of edge.claims) {
          yield {
            from: row.slug,
            to: snapshot[to].rows[edge.to]!.slug,
            ...edgeTerms(snapshot, kind, edge.number, detail),
            ...{ weight, source: source.slug, locator, confidence },
          }
        }
      }
    }
  }
  return table(
    kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`),
    columns,
    lines(),
  )
}

function table(name: string, columns: readonly string[], lines: Iterable<object>): CsvTable {
  function* chunks(): Generator<string> {
    let waiting: Cell[][] = [[...columns]]
    for (const line of lines) {
      waiting.push(columns.map((column) => (line as Line)[column]))
      if (waiting.length < batch) continue
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
    cast: {
      boolean: (value) => String(value),
      object: (value) => (Array.isArray(value) ? value.join('\n') : String(value)),
    },
  })
}
