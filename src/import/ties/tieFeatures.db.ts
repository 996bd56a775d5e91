import type { Column, Run } from '../../db/database.ts'
import type { MatchRelation } from '../../graph/rows.ts'
import type { Row, Value } from '../table/difference.ts'
import type { TableDifference } from '../table/writeDifferences.db.ts'
import { comingRows } from './comingRows.ts'
import type { DoubtfulTie, SaidMatch, Tie, TiedFeature } from './tie.ts'
import { tieSlug } from './tieSource.ts'
import { tiesByName } from './tiesByName.ts'

/** What an import says that is not in the tables yet: in a dry run, all of it. */
export interface Coming {
  readonly tables: readonly TableDifference[]
  /** Datasets of sources that are not in the graph yet, by number. */
  readonly datasets: ReadonlyMap<number, string>
}

/**
 * Finds the ties among the skills and libraries of the graph, beside what other sources say of them.
 */
export async function tieFeatures(
  run: Run,
  { tables, datasets: comingDatasets }: Coming,
): Promise<{ readonly ties: readonly Tie[]; readonly doubtful: readonly DoubtfulTie[] }> {
  const datasets = new Map([
    ...comingDatasets,
    ...(await run<[number, string]>(`select "id", "dataset" from "Source"`)),
  ])
  const read = async (model: string, columns: readonly string[], keyOf: (row: Row) => string) => {
    const cells = await run<Column[]>(`select ${columns.map((name) => `"${name}"`).join(', ')} from "${model}"`)
    const rows = cells.map((row) => Object.fromEntries(columns.map((name, place) => [name, row[place] as Value])))
    return comingRows(rows, tables, model, keyOf)
  }
  const byId = ({ id }: Row) => String(id)
  const named = ['id', 'slug', 'name', 'aliases', 'kind']
  const skills = await read('Skill', [...named, 'deprecated', 'sourceId'], byId)
  const libraries = await read('Library', [...named, 'generic'], byId)
  const features = [
    ...skills
      .filter(({ kind, deprecated }) => kind !== 'GROUP' && !deprecated)
      .map((row) => featureOf('Skill', row, datasets.get(row['sourceId'] as number) ?? '')),
    ...libraries.map((row) => featureOf('Library', row, '')),
  ]
  const byNumber = new Map(features.map((feature) => [`${feature.model} ${feature.id}`, feature]))
  const said: SaidMatch[] = []
  for (const [model, end, other] of [
    ['SkillMatch', 'Skill', 'matchId'],
    ['SkillLibraryMatch', 'Library', 'libraryId'],
  ] as const) {
    const rows = await read(model, ['skillId', other, 'sourceId', 'relation'], (row) =>
      [row['skillId'], row[other], row['sourceId']].join(' '),
    )
    for (const row of rows) {
      if (datasets.get(row['sourceId'] as number) === tieSlug) continue
      const from = byNumber.get(`Skill ${row['skillId']}`)
      const to = byNumber.get(`${end} ${row[other]}`)
      if (from && to) said.push({ from, to, relation: row['relation'] as MatchRelation })
    }
  }
  return tiesByName(features, said)
}

function featureOf(model: TiedFeature['model'], row: Row, vocabulary: string): TiedFeature {
  return {
    model,
    id: row['id'] as number,
    slug: row['slug'] as string,
    name: row['name'] as string,
    aliases: (row['aliases'] ?? []) as readonly string[],
    kind: row['generic'] ? 'GENERIC' : (row['kind'] as string),
    vocabulary,
  }
}
