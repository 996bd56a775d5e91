import { everyNoun } from '../../catalogue/catalogue.ts'
import type { Noun } from '../../catalogue/noun.ts'
import type { Run } from '../../db/database.ts'
import type { Difference, Row } from '../table/difference.ts'
import { tableShapes } from '../table/tableShape.ts'
import type { TableRows } from './rows.ts'

/**
 * Gives the nodes that a dataset calls otherwise now their new slugs, so that they keep their numbers, their history and
 * what others say of them. Where a node took in another, what refers to the other refers to it from now on.
 *
 * @returns the nodes that were taken in and are gone, by model
 */
export async function renameNodes(
  run: Run,
  dataset: string,
  tables: readonly TableRows[],
): Promise<ReadonlyMap<string, Difference>> {
  const merged = new Map<string, Difference>()
  for (const { model, rows } of tables) {
    const renamed = rows.filter((row) => ((row['formerSlugs'] ?? []) as readonly string[]).length > 0)
    if (renamed.length === 0) continue
    const slugs = renamed.flatMap((row) => [row['slug'] as string, ...(row['formerSlugs'] as readonly string[])])
    const numbers = await numbersOf(run, model, dataset, slugs)
    const gone: Row[] = []
    for (const { slug, formerSlugs } of renamed) {
      let number = numbers.get(slug as string)
      for (const former of formerSlugs as readonly string[]) {
        const old = numbers.get(former)
        if (old === undefined) continue
        if (number === undefined) await run(`update "${model}" set "slug" = $1 where "id" = $2`, [slug, old])
        else {
          await takeIn(run, model, old, number)
          gone.push({ slug: former })
        }
        number ??= old
      }
    }
    if (gone.length > 0) merged.set(model, { inserts: [], updates: [], gone, deprecated: [] })
  }
  return merged
}

/** Numbers of the nodes with some slugs that a dataset may rename: its own, and what no other dataset describes. */
async function numbersOf(run: Run, model: string, dataset: string, slugs: string[]): Promise<Map<string, number>> {
  const noun = everyNoun.find(([, { type }]) => type === model)![1]
  const found = await run<[string, number, boolean]>(
    `select n."slug", n."id", ${mayRename(noun)} from "${model}" n where n."slug" = any ($1::text[]) and $2::text is not null`,
    [slugs, dataset],
  )
  return new Map(found.flatMap(([slug, number, may]) => (may ? [[slug, number]] : [])))
}

/** SQL of whether the dataset $2 may rename a node `n`. */
export function mayRename({ type, columns, owned }: Noun): string {
  if (type === 'Source') return `n."dataset" = $2`
  // Nobody describes what has no source.
  if (!('source' in columns)) return 'true'
  // What releases say of a shared node, they say by name, whatever it is called here.
  const others = owned
    ? ''
    : ` or exists (select from "ImportRun" i where i."dataset" = s."dataset" and i."files" is not null)`
  return `exists (select from "Source" s where s."id" = n."sourceId" and (s."dataset" = $2${others}))`
}

/** Makes everything that refers to a node refer to another of its model, and deletes the node. */
async function takeIn(run: Run, model: string, old: number, number: number): Promise<void> {
  for (const { model: table, key, references, undirected } of tableShapes) {
    const columns = Object.keys(references).filter((column) => references[column] === model)
    if (columns.length === 0) continue
    const moved = (column: string) => `case when t."${column}" = $1 then $2 else t."${column}" end`
    const to = new Map(columns.map((column) => [column, moved(column)]))
    if (undirected) {
      const [first, second] = undirected.columns
      const isUndirected = undirected.kind === undefined ? 'true' : `t."kind" = '${undirected.kind}'`
      const ends = `${moved(first)}, ${moved(second)}`
      to.set(first, `case when ${isUndirected} then least(${ends}) else ${moved(first)} end`)
      to.set(second, `case when ${isUndirected} then greatest(${ends}) else ${moved(second)} end`)
    }
    const isMoved = columns.map((column) => `t."${column}" = $1`).join(' or ')
    if (key.some((column) => to.has(column))) {
      const same = key.map((column) => `u."${column}" = ${to.get(column) ?? `t."${column}"`}`).join(' and ')
      const ends = key.filter((column) => to.has(column)).map((column) => to.get(column))
      const loop = ends.length === 2 ? ` or (${ends[0]}) = (${ends[1]})` : ''
      await run(
        `delete from "${table}" t where (${isMoved}) and (exists (select from "${table}" u where ${same})${loop})`,
        [old, number],
      )
    }
    const set = columns.map((column) => `"${column}" = ${to.get(column)}`).join(', ')
    await run(`update "${table}" t set ${set} where ${isMoved}`, [old, number])
  }
  await run(`delete from "${model}" where "id" = $1`, [old])
}
