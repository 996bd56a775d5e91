import { type EdgeName, edgeKinds } from '../../catalogue/catalogue.ts'
import type { EdgeKind } from '../../catalogue/edgeKind.ts'
import { type Difference, difference, type Row, type Value } from '../table/difference.ts'
import { existingRows } from '../table/existingRows.db.ts'
import { tableShape } from '../table/tableShape.ts'
import type { Comparing } from './compareNodes.db.ts'
import type { DraftEdge } from './draft.ts'

/**
 * Compares the edges of one kind with those of a release.
 *
 * @param confidence default of edges, in (0, 1]
 */
export async function compareEdges(comparing: Comparing, name: EdgeName, confidence: number): Promise<Difference> {
  const { run, sourceId, draft } = comparing
  const kind: EdgeKind = edgeKinds[name]
  const keyOf = (row: Row) => edgeKey(row[kind.from.column] as number, row[kind.to.column] as number)
  const after = new Map<number, Row>()
  for (const edge of draft.edges.get(name)?.values() ?? []) {
    const row = edgeRow(comparing, kind, edge, confidence)
    after.set(keyOf(row), row)
  }
  const before = await existingRows(run, {
    model: kind.type,
    columns: [...tableShape(kind.type).key, ...Object.keys(kind.attributes), 'weight', 'locator', 'confidence'],
    where: `"sourceId" = $1${kind.kind === undefined ? '' : ` and "kind" = '${kind.kind}'`}`,
    values: [sourceId],
    keyOf,
  })
  return difference(before, after)
}

/** The ids of both ends as one number, exact for ids up to 2^26. */
function edgeKey(from: number, to: number): number {
  return from * 2 ** 26 + to
}

function edgeRow({ placed, sourceId }: Comparing, kind: EdgeKind, edge: DraftEdge, confidence: number): Row {
  const { from, to, attributes, mutual } = kind
  const { values } = edge
  const start = placed.get(edge.from)!.id
  const end = placed.get(edge.to)!.id
  // A symmetric edge is stored once, from the smaller id.
  const swapped = mutual && end < start
  const row: Record<string, Value> = { [from.column]: swapped ? end : start, [to.column]: swapped ? start : end }
  if (kind.kind !== undefined) row['kind'] = kind.kind
  for (const [name, { otherwise }] of Object.entries(attributes)) row[name] = (values[name] ?? otherwise) as Value
  return {
    ...row,
    weight: (values['weight'] ?? 1) as number,
    locator: (values['locator'] ?? '') as string,
    confidence: (values['confidence'] ?? confidence) as number,
    sourceId,
  }
}
