import { deleteRows, insertRows, updateRows } from '../../db/writeRows.db.ts'
import { type Difference, difference, type Row, type Value } from '../table/difference.ts'
import { edgeColumns } from './columns.ts'
import type { DraftEdge } from './draft.ts'
import { edgeKey, existingEdges } from './existing.db.ts'
import type { ImportedEdge } from './fact.ts'
import type { Writing } from './writeNodes.db.ts'

/** What the rows of a release have in common where they say nothing of their own. */
interface Claim {
  /** How sure the graph may be of the edge, in (0, 1]. */
  readonly confidence: number
}

/** Makes the edges of one model say what the release says; those it no longer has are deleted. */
export async function writeEdges(writing: Writing, model: ImportedEdge, claim: Claim): Promise<Difference> {
  const { run, sourceId, dryRun, wrote } = writing
  const tables = writing.draft.edges.get(model) ?? []
  const kinds = 'kind' in edgeColumns[model].key ? ['RELATED', 'BROADER'] : [undefined]
  const all: Difference[] = []
  for (const [place, kind] of kinds.entries()) {
    const after = new Map<number, Row>()
    for (const edge of tables[place]?.values() ?? []) {
      const row = edgeRow(writing, model, edge, kind, claim)
      const { ends } = edgeColumns[model]
      after.set(edgeKey(row[ends[0]] as number, row[ends[1]] as number), row)
    }
    const found = difference(await existingEdges(run, model, sourceId, kind), after)
    all.push(found)
    if (dryRun) continue
    const key = [...edgeColumns[model].ends, ...Object.keys(edgeColumns[model].key), 'sourceId']
    const owned = (rows: readonly Row[]) => rows.map((row) => ({ ...row, sourceId }))
    const names = (row: Record<string, Value>) => Object.fromEntries(key.map((column) => [column, row[column]!]))
    await deleteRows(run, model, owned(found.gone).map(names))
    await insertRows(run, model, owned(found.inserts), wrote)
    const changed = found.updates.map(({ after }) => after)
    await updateRows(run, model, key, owned(changed))
  }
  return {
    inserts: all.flatMap(({ inserts }) => inserts),
    updates: all.flatMap(({ updates }) => updates),
    gone: all.flatMap(({ gone }) => gone),
    deprecated: [],
  }
}

function edgeRow(
  { placed }: Writing,
  model: ImportedEdge,
  { from, to, values }: DraftEdge,
  kind: string | undefined,
  claim: Claim,
): Row {
  const { ends, rest } = edgeColumns[model]
  const start = placed.get(from)!.id
  const end = placed.get(to)!.id
  // A relation that holds both ways is kept once, from the smaller number.
  const turned = model === 'SkillRelation' && kind === 'RELATED' && end < start
  const row: Record<string, Value> = { [ends[0]]: turned ? end : start, [ends[1]]: turned ? start : end }
  if (kind !== undefined) row['kind'] = kind
  for (const column in rest) row[column] = (values[column] as Value | undefined) ?? rest[column]!
  if (values['confidence'] === undefined) row['confidence'] = claim.confidence
  return row
}
