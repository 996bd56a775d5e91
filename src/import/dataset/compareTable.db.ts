import { everyEdgeKind, everyNoun } from '../../catalogue/catalogue.ts'
import type { Noun } from '../../catalogue/noun.ts'
import type { Run } from '../../db/database.ts'
import { type Difference, difference, type Row, type Value } from '../table/difference.ts'
import { existingRows } from '../table/existingRows.db.ts'
import { newNumbers } from '../table/newNumbers.db.ts'
import { numbersBySlug } from '../table/numbersBySlug.db.ts'
import { numbered, type SluggedRow } from '../table/pendingRows.db.ts'
import { nameOf, tableShapes } from '../table/tableShape.ts'
import { tieSlug } from '../ties/tieSource.ts'
import { described, withKept } from './described.ts'
import type { TableRows } from './rows.ts'

/** What the comparisons of a dataset's tables share. */
export interface Comparing {
  readonly run: Run
  readonly dryRun: boolean
  readonly dataset: string
  /** The sources that the dataset names, by slug; true for its own, false for those of other datasets. */
  readonly sources: ReadonlyMap<string, boolean>
  /** The sources of the graph, by number. */
  readonly owners: ReadonlyMap<number, Owner>
  /** Numbers of all nodes by slug, those of the dataset's new nodes among them; filled as tables are compared. */
  readonly numbers: Map<string, Map<string, number>>
  /** The rows that refer to nodes which are not in the graph yet; filled as tables are compared. */
  readonly pending: SluggedRow[]
}

/** Who has a source. */
export interface Owner {
  readonly dataset: string
  /** Whether the dataset was imported from a release. */
  readonly isRelease: boolean
}

/** The tables whose rows may wait for nodes. */
const waiting = new Set(everyEdgeKind.flatMap(([, { type, listed }]) => (listed.later ? [type] : [])))

/**
 * Compares what a dataset has for one table with what the table holds, and gives new nodes their numbers. What other
 * datasets say of nodes is left alone: a library that a release mentioned is filled where it is empty.
 *
 * @throws Error when a row refers to one that is neither in the dataset nor in the graph
 */
export async function compareTable(comparing: Comparing, table: TableRows): Promise<Difference> {
  const { numbers, sources, pending } = comparing
  const { model, key } = table
  const isNode = key[0] === 'slug'
  const known = isNode ? await numberNodes(comparing, table) : new Set()
  const before = await existing(comparing, table)
  const after = new Map<string, Row>()
  for (const row of table.rows) {
    const borrowed = sources.get(row[model === 'Source' ? 'slug' : 'sourceId'] as string) === false
    if (borrowed && known.has(row['slug'])) continue
    const whole = numbered(row, table, numbers)
    if (whole === undefined) {
      if (waiting.has(model)) pending.push({ model, row })
      else throw missing(comparing, table, row)
      continue
    }
    after.set(nameOf(whole, key), isNode ? { id: numberOf(numbers, model, row['slug']), ...whole } : whole)
  }
  if (nounOf(model)?.owned === false) await keepOthers(comparing, model, before, after)
  const found = difference(before, after)
  return { ...found, ...(await vanished(comparing, model, found.gone)) }
}

/** The error of a row that refers to a node which is neither in the dataset nor in the graph. */
function missing({ numbers }: Comparing, { references }: TableRows, row: Row): Error {
  const isMissing = ([column, model]: readonly [string, string]) =>
    row[column] !== null && row[column] !== undefined && !numbers.get(model)?.has(row[column] as string)
  const [column, model] = Object.entries(references).find(isMissing)!
  return new Error(`There is no ${model} "${row[column]}".`)
}

/** Gives the new nodes of a table their numbers, and the slugs of those that are there already. */
async function numberNodes({ run, dryRun, numbers }: Comparing, { model, rows }: TableRows): Promise<Set<unknown>> {
  const all = await numbersBySlug(run, model)
  const known = new Set<unknown>((await run<[string]>(`select "slug" from "${model}"`)).map(([slug]) => slug))
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
  const marked = isMarked(nounOf(model)) ? ['deprecated'] : []
  const columns = [...(key[0] === 'slug' ? ['id'] : []), ...key, ...owned, ...marked, ...Object.keys(rows[0] ?? {})]
  const slugs = rows.map(({ slug }) => slug)
  const [condition, values] =
    key[0] !== 'slug'
      ? [`"sourceId" = any ($1::int[])`, [sourceNumbers(comparing, () => true)]]
      : owned.length === 0
        ? [`"slug" = any ($1::text[])`, [slugs]]
        : [`"slug" = any ($1::text[]) or "sourceId" = any ($2::int[])`, [slugs, sourceNumbers(comparing, (own) => own)]]
  return existingRows(comparing.run, { model, columns, where: condition, values, keyOf: (row) => nameOf(row, key) })
}

/** The noun whose nodes a table holds; undefined for other tables. */
function nounOf(model: string): Noun | undefined {
  return everyNoun.find(([, { type }]) => type === model)?.[1]
}

/** Whether nodes can be marked as deprecated. */
function isMarked(noun: Noun | undefined): boolean {
  return noun !== undefined && 'deprecated' in noun.columns
}

/** Leaves shared nodes as they are where other datasets describe them. */
async function keepOthers(
  comparing: Comparing,
  model: string,
  before: ReadonlyMap<string, Row>,
  after: Map<string, Row>,
): Promise<void> {
  const { owners, dataset } = comparing
  let used: ReadonlySet<Value> | undefined
  for (const [slug, row] of after) {
    const old = before.get(slug)
    if (old === undefined) continue
    const owner = owners.get(old['sourceId'] as number)
    if (owner === undefined) {
      // Nobody is known to have named it, but whoever uses it knows it by its name.
      used ??= await usedByOthers(comparing, model)
      if (used.has(old['id']!)) after.set(slug, old)
    } else if (owner.dataset === dataset) after.set(slug, withKept(old, row))
    else after.set(slug, owner.isRelease ? described(old, row) : old)
  }
}

/**
 * Of the rows that the dataset does not have, those to delete: they rest on its own sources. A node that rows of other
 * sources refer to stays, so that nothing that others say is lost: as it is if datasets share it, else marked as
 * deprecated.
 */
async function vanished(
  comparing: Comparing,
  model: string,
  rows: readonly Row[],
): Promise<Pick<Difference, 'gone' | 'deprecated'>> {
  const own = sourceNumbers(comparing, (own) => own)
  const gone = rows.filter((row) => own.includes(row['sourceId'] as number))
  const noun = nounOf(model)
  if (noun === undefined || gone.length === 0) return { gone, deprecated: [] }
  const canStay = !noun.owned || isMarked(noun)
  const needed: ReadonlySet<Value> = canStay ? await usedByOthers(comparing, model) : new Set()
  const [left, used] = [false, true].map((wanted) => gone.filter((row) => needed.has(row['id']!) === wanted))
  const deprecated = noun.owned ? used!.filter((row) => row['deprecated'] !== true) : []
  return { gone: left!, deprecated }
}

/** Numbers of the nodes that rows of other sources refer to. */
async function usedByOthers(comparing: Comparing, model: string): Promise<ReadonlySet<Value>> {
  const references = tableShapes.flatMap(({ model: table, references }) =>
    Object.entries(references).flatMap(([column, target]) =>
      target === model && 'sourceId' in references
        ? [`select "${column}" from "${table}" where "${column}" is not null and "sourceId" <> all ($1::int[])`]
        : [],
    ),
  )
  // What is inferred from names goes with what it ties.
  const inferred = [...comparing.owners].flatMap(([number, { dataset }]) => (dataset === tieSlug ? [number] : []))
  const own = [...sourceNumbers(comparing, (own) => own), ...inferred]
  const used = await comparing.run<[number]>(references.join(' union '), [own])
  return new Set(used.map(([number]) => number))
}

function sourceNumbers({ sources, numbers }: Comparing, wanted: (own: boolean) => boolean): number[] {
  return [...sources].flatMap(([slug, own]) => (wanted(own) ? [numberOf(numbers, 'Source', slug)] : []))
}

function numberOf(numbers: Comparing['numbers'], model: string, slug: Value | undefined): number {
  const number = numbers.get(model)?.get(slug as string)
  if (number === undefined) throw new Error(`There is no ${model} "${slug}".`)
  return number
}
