import { everyNoun } from '../../catalogue/catalogue.ts'
import type { Run } from '../../db/database.ts'
import { type Difference, difference, type Row, type Value } from '../table/difference.ts'
import { existingRows } from '../table/existingRows.db.ts'
import { newNumbers } from '../table/newNumbers.db.ts'
import { tableShapes } from '../table/tableShape.ts'
import type { TableRows } from './rows.ts'

/** What the comparisons of a dataset's tables share. */
export interface Comparing {
  readonly run: Run
  readonly dryRun: boolean
  /** The sources that the dataset names, by slug; true for its own, false for those of other datasets. */
  readonly sources: ReadonlyMap<string, boolean>
  /** Numbers of all nodes by slug, those of the dataset's new nodes among them; filled as tables are compared. */
  readonly numbers: Map<string, Map<string, number>>
}

/**
 * Compares what a dataset has for one table with what the table holds, and gives new nodes their numbers. Of the nodes
 * of other datasets, those that are there already are left alone.
 *
 * @throws Error when a row refers to one that is neither in the dataset nor in the graph
 */
export async function compareTable(comparing: Comparing, table: TableRows): Promise<Difference> {
  const { numbers, sources } = comparing
  const isNode = table.key[0] === 'slug'
  const known = isNode ? await numberNodes(comparing, table) : new Set()
  const after = new Map<string, Row>()
  for (const row of table.rows) {
    const borrowed = sources.get(row[table.model === 'Source' ? 'slug' : 'sourceId'] as string) === false
    if (borrowed && known.has(row['slug'])) continue
    const whole = withNumbers(row, table, numbers)
    after.set(nameOf(whole, table.key), isNode ? { id: numberOf(numbers, table.model, row['slug']), ...whole } : whole)
  }
  const found = difference(await existing(comparing, table), after)
  return { ...found, gone: await vanished(comparing, table, found.gone) }
}

/** Gives the new nodes of a table their numbers, and the slugs of those that are there already. */
async function numberNodes({ run, dryRun, numbers }: Comparing, { model, rows }: TableRows): Promise<Set<unknown>> {
  const all = new Map(await run<[string, number]>(`select "slug", "id" from "${model}"`))
  const known = new Set<unknown>(all.keys())
  const fresh = rows.flatMap(({ slug }) => (known.has(slug) ? [] : [slug as string]))
  const given = await newNumbers(run, model, fresh.length, dryRun)
  fresh.forEach((slug, place) => {
    all.set(slug, given[place]!)
  })
  numbers.set(model, all)
  return known
}

/** The rows of a table that the dataset may have too, or that rest on its sources. */
async function existing(comparing: Comparing, { model, key, references, rows }: TableRows): Promise<Map<string, Row>> {
  const owned = 'sourceId' in references ? ['sourceId'] : []
  const columns = [...(key[0] === 'slug' ? ['id'] : []), ...key, ...owned, ...Object.keys(rows[0] ?? {})]
  const slugs = rows.map(({ slug }) => slug)
  const [condition, values] =
    key[0] !== 'slug'
      ? [`"sourceId" = any ($1::int[])`, [sourceNumbers(comparing, () => true)]]
      : owned.length === 0
        ? [`"slug" = any ($1::text[])`, [slugs]]
        : [`"slug" = any ($1::text[]) or "sourceId" = any ($2::int[])`, [slugs, sourceNumbers(comparing, (own) => own)]]
  return existingRows(comparing.run, { model, columns, where: condition, values, keyOf: (row) => nameOf(row, key) })
}

/**
 * Of the rows that the dataset does not have, those to delete: they rest on its own sources. A node of a noun that
 * datasets share stays while a row of another source refers to it, whichever source named it first.
 */
async function vanished(comparing: Comparing, { model }: TableRows, rows: readonly Row[]): Promise<Row[]> {
  const own = sourceNumbers(comparing, (own) => own)
  const gone = rows.filter((row) => own.includes(row['sourceId'] as number))
  const isShared = everyNoun.some(([, { type, owned }]) => type === model && !owned)
  if (!isShared || gone.length === 0) return gone
  const references = tableShapes.flatMap(({ model: table, references }) =>
    Object.entries(references).flatMap(([column, target]) =>
      target === model && 'sourceId' in references
        ? [`select "${column}" from "${table}" where "${column}" is not null and "sourceId" <> all ($1::int[])`]
        : [],
    ),
  )
  const used = await comparing.run<[number]>(references.join(' union '), [own])
  const needed = new Set<Value>(used.map(([number]) => number))
  return gone.filter((row) => !needed.has(row['id']!))
}

function sourceNumbers({ sources, numbers }: Comparing, wanted: (own: boolean) => boolean): number[] {
  return [...sources].flatMap(([slug, own]) => (wanted(own) ? [numberOf(numbers, 'Source', slug)] : []))
}

function numberOf(numbers: Comparing['numbers'], model: string, slug: Value | undefined): number {
  const number = numbers.get(model)?.get(slug as string)
  if (number === undefined) throw new Error(`There is no ${model} "${slug}".`)
  return number
}

function nameOf(row: Row, key: readonly string[]): string {
  return key.map((column) => row[column]).join(' ')
}

/** The row with the numbers of the rows it refers to, instead of their slugs. */
function withNumbers(row: Row, { references, undirected }: TableRows, numbers: Comparing['numbers']): Row {
  const resolved: Record<string, Value> = { ...row }
  for (const [column, model] of Object.entries(references)) {
    const slug = row[column]
    if (slug !== null && slug !== undefined) resolved[column] = numberOf(numbers, model, slug)
  }
  if (undirected && undirected.kind === row['kind']) {
    const [first, second] = undirected.columns
    const [low, high] = [resolved[first] as number, resolved[second] as number].sort((a, b) => a - b)
    resolved[first] = low!
    resolved[second] = high!
  }
  return resolved
}
