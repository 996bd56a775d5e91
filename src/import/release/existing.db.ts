import type { Column, Run } from '../../db/database.ts'
import type { Row, Value } from '../table/difference.ts'
import { edgeColumns, nodeColumns } from './columns.ts'
import type { ImportedEdge, ImportedNode } from './fact.ts'

/** The nodes of one source as the graph has them, by the source's identifier; libraries by slug. */
export async function existingNodes(run: Run, model: ImportedNode, sourceId: number): Promise<Map<string, Row>> {
  const identifier = model === 'Library' ? 'slug' : 'externalId'
  const columns = [...new Set([identifier, 'id', 'slug', ...Object.keys(nodeColumns[model])])]
  const rows = await run<Column[]>(
    `select ${columns.map((column) => `"${column}"`).join(', ')} from "${model}"
     where "sourceId" = $1 and "${identifier}" is not null`,
    [sourceId],
  )
  return new Map(rows.map((values) => [values[0] as string, row(columns, values)]))
}

/** The edges of one source as the graph has them, one kind of them, by their ends. */
export async function existingEdges(
  run: Run,
  model: ImportedEdge,
  sourceId: number,
  kind: Value | undefined,
): Promise<Map<number, Row>> {
  const { ends, key, rest } = edgeColumns[model]
  const columns = [...ends, ...Object.keys(key), ...Object.keys(rest)]
  const ofKind = kind === undefined ? '' : `and "kind" = '${kind}'`
  const rows = await run<Column[]>(
    `select ${columns.map((column) => `"${column}"`).join(', ')} from "${model}" where "sourceId" = $1 ${ofKind}`,
    [sourceId],
  )
  return new Map(rows.map((values) => [edgeKey(values[0] as number, values[1] as number), row(columns, values)]))
}

/** The two numbers of an edge's ends as one, exact for numbers up to 2^26. */
export function edgeKey(from: number, to: number): number {
  return from * 2 ** 26 + to
}

function row(columns: readonly string[], values: readonly Column[]): Row {
  const found: Record<string, Value> = {}
  columns.forEach((column, place) => {
    found[column] = values[place] as Value
  })
  return found
}
