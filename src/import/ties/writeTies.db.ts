import type { Run } from '../../db/database.ts'
import type { PrismaClient } from '../../db/generated/client/client.ts'
import { difference, type Row } from '../table/difference.ts'
import { existingRows } from '../table/existingRows.db.ts'
import { nameOf, tableShape } from '../table/tableShape.ts'
import { type TableDifference, writeDifferences } from '../table/writeDifferences.db.ts'
import type { DoubtfulTie, Tie } from './tie.ts'
import { type Coming, tieFeatures } from './tieFeatures.db.ts'
import { tiedModels, tieSource } from './tieSource.ts'

/** A pair of a skill and another skill or a library that share a name, and why they are not tied. */
export interface DoubtfulPair {
  readonly skill: string
  /** Slug of the other skill, or of the library. */
  readonly with: string
  readonly type: 'Skill' | 'Library'
  readonly names: readonly [string, string]
  readonly reason: string
}

/** What the graph ties by name after an import. */
export interface TieReport {
  /** How many pairs of skills, and of a skill and a library, are tied in all. */
  readonly tied: number
  /** The pairs to be decided by somebody: a dataset file can list them as `matches`. */
  readonly doubtful: readonly DoubtfulPair[]
}

/** What ties change in the tables, and how many there are. */
export interface WrittenTies {
  readonly tables: readonly TableDifference[]
  /** Absent if nothing that is tied changed. */
  readonly report?: TieReport
}

/**
 * Brings the ties between skills and libraries of different vocabularies up to date in an open transaction, after whatever an
 * import changed. Only ties that differ are written, under a source of their own.
 *
 * @param changed what the import changed
 * @param dry in a dry run, the datasets of sources that would be there: nothing is written then
 */
export async function writeTies(
  run: Run,
  prisma: PrismaClient,
  changed: readonly TableDifference[],
  dry?: ReadonlyMap<number, string>,
): Promise<WrittenTies> {
  if (!changed.some(isOfTied)) return { tables: [] }
  const source = await prisma.source.findUnique({ where: { slug: tieSource.slug } })
  const coming: Coming = dry ? { tables: changed, datasets: dry } : { tables: [], datasets: new Map() }
  const { ties, doubtful } = await tieFeatures(run, coming)
  const report = { tied: ties.length, doubtful: doubtful.map(described) }
  if (ties.length === 0 && source === null) return { tables: [], report }
  const sourceId = source?.id ?? (dry ? 0 : (await prisma.source.create({ data: tieSource })).id)
  const tables: TableDifference[] = []
  for (const model of ['SkillMatch', 'SkillLibraryMatch']) {
    const { key } = tableShape(model)
    const keyOf = (row: Row) => nameOf(row, key)
    const rows = ties.filter(({ to }) => (to.model === 'Skill') === (model === 'SkillMatch'))
    const after = new Map(rows.map((tie) => rowOf(tie, sourceId)).map((row) => [keyOf(row), row]))
    const before = await existingRows(run, {
      model,
      columns: [...key, 'relation', 'weight', 'locator', 'confidence'],
      where: `"sourceId" = $1`,
      values: [sourceId],
      keyOf,
    })
    tables.push({ model, difference: difference(before, after) })
  }
  if (!dry) await writeDifferences(run, tables)
  return { tables, report }
}

function isOfTied({ model, difference: { inserts, updates, gone, deprecated } }: TableDifference): boolean {
  return tiedModels.has(model) && inserts.length + updates.length + gone.length + deprecated.length > 0
}

function rowOf({ from, to, relation, confidence, names }: Tie, sourceId: number): Row {
  const locator = `the names "${names[0]}" and "${names[1]}"`
  const end = to.model === 'Skill' ? { matchId: to.id } : { libraryId: to.id }
  return { skillId: from.id, ...end, sourceId, relation, weight: 1, locator, confidence }
}

function described({ from, to, names, reason }: DoubtfulTie): DoubtfulPair {
  return { skill: from.slug, with: to.slug, type: to.model, names, reason }
}
