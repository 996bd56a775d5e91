import { unavailable } from '../api/databaseReads.ts'
import { everyNoun, type NounName } from '../catalogue/catalogue.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import { Prisma } from '../db/generated/client/client.ts'
import type { NodeRow } from '../graph/rows.ts'
import { changesBetween } from './changeCounts.db.ts'
import { type LoggedTable, loggedTables } from './loggedTables.ts'

/** Which changes are asked for. */
export interface ChangesOf {
  /** The revision that is served: later changes are not known yet. */
  readonly until: number
  /** Only changes of later revisions. */
  readonly since?: number | undefined
  /** Only changes of nodes of this noun, their parts and the edges that lead from them. */
  readonly noun?: NounName | undefined
  /** Only changes of this node, its parts, and the edges that lead from it or to it. */
  readonly node?: NodeRow | undefined
}

/** A range of the change log, without its ends. */
interface Between {
  readonly low: bigint
  readonly high: bigint
}

/** Which page of them: at most `take` from the newest or the oldest within a range. */
export interface ChangePage {
  readonly take: number
  readonly newestFirst: boolean
  readonly above?: bigint | undefined
  readonly below?: bigint | undefined
}

/**
 * Numbers of a page of changes, in order. Each table is read by an index that has the order, so that a page takes as long
 * however long the log is.
 */
export async function changeIds(client: PrismaClient, of: ChangesOf, page: ChangePage): Promise<bigint[]> {
  const range = await rangeOf(client, of)
  const low = larger(range.low, page.above)
  const high = smaller(range.high, page.below)
  const order = Prisma.raw(page.newestFirst ? 'desc' : 'asc')
  const parts = conditionsOf(of).map(
    (condition) =>
      Prisma.sql`(select "id" from "Change" where ${condition} and "id" > ${low} and "id" < ${high} order by "id" ${order} limit ${page.take})`,
  )
  if (parts.length === 0) return []
  const rows = await client.$queryRaw<{ id: bigint }[]>(
    // An edge between two nodes of a kind is in two parts, if it leads from a node to itself.
    Prisma.sql`select "id" from (${Prisma.join(parts, ' union ')}) part order by "id" ${order} limit ${page.take}`,
  )
  return rows.map(({ id }) => id)
}

/** Number of changes. */
export async function countChanges(client: PrismaClient, of: ChangesOf): Promise<number> {
  const { low, high } = await rangeOf(client, of)
  if (of.node === undefined)
    return changesBetween(
      client,
      tablesOf(of)?.map(({ name }) => name),
      of.since ?? 0,
      of.until,
    )
  const parts = conditionsOf(of).map(
    (condition) => Prisma.sql`select "id" from "Change" where ${condition} and "id" > ${low} and "id" < ${high}`,
  )
  if (parts.length === 0) return 0
  const [row] = await client.$queryRaw<{ count: number }[]>(
    Prisma.sql`select count(*)::int as count from (${Prisma.join(parts, ' union ')}) part`,
  )
  return row!.count
}

/**
 * The range of the log that has the changes of some revisions, as its order is that of revisions.
 *
 * @throws Problem UNAVAILABLE if the database, a replica, does not have the last one yet
 */
async function rangeOf(client: PrismaClient, { since, until }: ChangesOf): Promise<Between> {
  const endOf = (revision: number) =>
    Prisma.sql`(select "id" from "Change" where "revision" <= ${revision} order by "revision" desc, "id" desc limit 1)`
  const [row] = await client.$queryRaw<{ revision: number; low: bigint | null; high: bigint | null }[]>(
    Prisma.sql`select "revision", ${since === undefined ? Prisma.sql`null::bigint` : endOf(since)} as low, ${endOf(until)} as high from "GraphRevision"`,
  )
  if (row!.revision < until) throw unavailable('it does not have the revision yet that is answered')
  return { low: row!.low ?? 0n, high: (row!.high ?? 0n) + 1n }
}

/** The tables that changes may be of; undefined if all. */
function tablesOf({ noun, node }: ChangesOf): LoggedTable[] | undefined {
  if (node === undefined && noun === undefined) return undefined
  return [...loggedTables.values()].filter(({ owner }) => noun === undefined || owner === noun)
}

function conditionsOf(of: ChangesOf): Prisma.Sql[] {
  const tables = tablesOf(of)
  if (tables === undefined) return [Prisma.sql`true`]
  const { node } = of
  if (node === undefined) return tables.map(({ name }) => Prisma.sql`"entity" = ${name}`)
  const own = nounOf(node)
  const number = String(node.id)
  const from = ({ name }: LoggedTable) =>
    Prisma.sql`"entity" = ${name} and change_owner("entity", "entityId", "before", "after") = ${number}`
  const to = ({ name }: LoggedTable) =>
    Prisma.sql`"entity" = ${name} and split_part("entityId", '/', 2) = ${number} and split_part("entityId", '/', 2) <> ''`
  return [
    ...tables.filter(({ owner }) => owner === own).map(from),
    ...tables.filter(({ other }) => other === own).map(to),
  ]
}

function nounOf({ type }: NodeRow): NounName {
  return everyNoun.find(([, noun]) => noun.type === type)![0]
}

function larger(a: bigint, b: bigint | undefined): bigint {
  return b !== undefined && b > a ? b : a
}

function smaller(a: bigint, b: bigint | undefined): bigint {
  return b !== undefined && b < a ? b : a
}
