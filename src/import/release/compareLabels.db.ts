import { everyNoun, type NounName } from '../../catalogue/catalogue.ts'
import type { Part } from '../../catalogue/noun.ts'
import type { Run } from '../../db/database.ts'
import { difference, type Row } from '../table/difference.ts'
import { existingRows } from '../table/existingRows.db.ts'
import { tableShape } from '../table/tableShape.ts'
import type { TableDifference } from '../table/writeDifferences.db.ts'
import type { Draft } from './draft.ts'

/** The nouns whose nodes have names in several languages, and the tables of these. */
export const labelledNouns: readonly (readonly [NounName, Part])[] = everyNoun.flatMap(([name, { parts }]) =>
  parts['labels'] ? [[name, parts['labels']] as const] : [],
)

/** Whose names in which language are compared. */
export interface ComparedLabels {
  readonly draft: Draft
  readonly language: string
  readonly sourceId: number
  /** How sure the source is of its names, in (0, 1]. */
  readonly confidence: number
}

/** Compares the names of one noun's nodes that one source has in one language with those of a draft. */
export async function compareLabels(
  run: Run,
  [noun, { type: model, owner }]: (typeof labelledNouns)[number],
  { draft, language, sourceId, confidence }: ComparedLabels,
): Promise<TableDifference> {
  const keyOf = (row: Row) => row[owner] as number
  const before = await existingRows(run, {
    model,
    columns: [...tableShape(model).key, 'preferred', 'others', 'position', 'locator', 'confidence'],
    where: `"sourceId" = $1 and "language" = $2`,
    values: [sourceId, language],
    keyOf,
  })
  const ranks = new Map(
    await run<[number, number]>(`select "${owner}", max("position") from "${model}" group by "${owner}"`),
  )
  const after = new Map<number, Row>()
  for (const [{ noun: labelled, known }, values] of draft.labels) {
    if (labelled !== noun) continue
    // What is there keeps its rank among the names that other sources and languages give the node.
    const position = before.get(known!)?.['position'] ?? (ranks.get(known!) ?? 0) + 1
    after.set(known!, { [owner]: known!, language, ...values, position, sourceId, confidence })
  }
  return { model, difference: difference(before, after) }
}
