import { everyEdgeKind, everyNoun, type NodeRows, type NounName } from '../catalogue/catalogue.ts'
import { claimsOf, type EdgeSet } from '../graph/edgeSet.ts'
import type { Evidence, NodeRow, SourceRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { closest } from '../names/spellingSuggestions.ts'
import { Problem } from '../problem.ts'

/** Exports one source, or all sources of one dataset, or everything if both are absent. */
export interface Selection {
  readonly source?: string
  readonly dataset?: string
}

/**
 * The part of a graph that is exported. It is self-contained: besides the data of the selected sources, it has the nodes of
 * others that they refer to, without the edges of these.
 */
export interface Extract {
  readonly snapshot: Snapshot
  /** Name of the dataset; null if there are several. */
  readonly dataset: string | null
  /** Whether a source is selected. */
  readonly includes: (source: SourceRow) => boolean
  /** The sources are the selected ones, followed by those of referenced nodes. */
  readonly nodes: { readonly [Name in NounName]: readonly NodeRows[Name][] }
}

/**
 * @throws Problem if the source or dataset does not exist
 */
export function extract(snapshot: Snapshot, { source, dataset }: Selection): Extract {
  const { rows } = snapshot.sources
  if (source !== undefined && dataset !== undefined) {
    throw new Problem('BAD_INPUT', 'Give either a source or a dataset, not both.')
  }
  const known = new Set(source === undefined ? rows.map((row) => row.dataset) : rows.map(({ slug }) => slug))
  const wanted = source ?? dataset
  if (wanted !== undefined && !known.has(wanted)) {
    const kind = source === undefined ? 'dataset' : 'source'
    const near = closest(wanted, known)
    throw new Problem(
      'NOT_FOUND',
      `There is no ${kind} "${wanted}" in the graph${near.length > 0 ? `; did you mean ${near.map((name) => `"${name}"`).join(', ')}?` : '.'}`,
    )
  }
  const selected = rows.filter(
    (row) => wanted === undefined || (source === undefined ? row.dataset : row.slug) === wanted,
  )
  const chosen = new Set(selected)
  const includes = (source: SourceRow) => chosen.has(source)
  const isMember = wanted === undefined ? () => true : membership(snapshot, includes)
  const nodes = Object.fromEntries(
    everyNoun.map(([name]): [NounName, NodeRow[]] => [name, (snapshot[name].rows as NodeRow[]).filter(isMember)]),
  ) as Record<NounName, NodeRow[]>
  const referenced = new Set(Object.values(nodes).flatMap((list) => list.flatMap((row) => sourceOf(row) ?? [])))
  for (const one of selected) referenced.delete(one)
  nodes.sources = [...selected, ...[...referenced].sort((a, b) => a.index - b.index)]
  const datasets = new Set(selected.map((row) => row.dataset))
  return {
    snapshot,
    dataset: datasets.size === 1 ? [...datasets][0]! : null,
    includes,
    nodes: nodes as unknown as Extract['nodes'],
  }
}

/** The source that defines a node, if any. */
export function sourceOf(row: NodeRow): SourceRow | undefined {
  return 'source' in row ? row.source : undefined
}

/** A predicate for nodes of the selected sources, and nodes that these refer to. */
function membership(snapshot: Snapshot, includes: (source: SourceRow) => boolean): (row: NodeRow) => boolean {
  const members = new Set<NodeRow>()
  for (const [name, { parts }] of everyNoun) {
    for (const row of snapshot[name].rows) {
      const source = sourceOf(row)
      const lists = Object.keys(parts).flatMap((part) => (row as unknown as Record<string, readonly Evidence[]>)[part]!)
      if ((source && includes(source)) || lists.some(({ source }) => includes(source))) members.add(row)
    }
  }
  for (const [name, { from, to }] of everyEdgeKind) {
    const edges: EdgeSet = snapshot.edges[name]
    const { forward } = edges
    for (const row of snapshot[from.noun].rows) {
      for (let edge = forward.start(row.index); edge < forward.end(row.index); edge++) {
        if (!claimsOf(edges, edge).some(({ source }) => includes(source))) continue
        members.add(row)
        members.add(snapshot[to.noun].rows[forward.targetAt(edge)]!)
      }
    }
  }
  const references = new Map(
    everyNoun.map(([, { type, columns }]) => [
      type as NodeRow['type'],
      Object.keys(columns).filter((name) => columns[name]!.references && columns[name]!.references !== 'sources'),
    ]),
  )
  // Iterating over a set includes members added meanwhile, so chains of references are followed.
  for (const row of members) {
    for (const property of references.get(row.type)!) {
      const other = (row as unknown as Record<string, NodeRow | null>)[property]
      if (other) members.add(other)
    }
  }
  return (row) => members.has(row)
}
