import { type EdgeName, edgeKinds } from '../../catalogue/catalogue.ts'
import type { EdgeKind } from '../../catalogue/edgeKind.ts'
import { type Difference, difference, type Row, type Value } from '../table/difference.ts'
import { existingRows } from '../table/existingRows.db.ts'
import { tableShape } from '../table/tableShape.ts'
import type { Comparing } from './compareNodes.db.ts'
import type { DraftEdge } from './draft.ts'

/**
 * Compares the edges of one kind with what a release says.
 *
 * @param confidence how sure the graph may be of an edge that says nothing of its own, in (0, 1]
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

/** The two numbers of an edge's ends as one, exact for numbers up to 2^26. */
function edgeKey(from: number, to: number): number {
  return from * 2 ** 26 + to
}

function edgeRow({ placed, sourceId }: Comparing, kind: EdgeKind, edge: DraftEdge, confidence: number): Row {
  const { from, to, attributes, mutual } = kind
  const { values } = edge
  const start = placed.get(edge.from)!.id
  const end = placed.get(edge.to)!.id
  // A relation that holds both ways is kept once, from the smaller number.
  const turned = mutual && end < start
  const row: Record<string, Value> = { [from.column]: turned ? end : start, [to.column]: turned ? start : end }
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
