import type { PrismaClient } from '../db/generated/client/client.ts'
import { Prisma } from '../db/generated/client/client.ts'

/** Numbers of changes of one table up to each revision that has any, both ascending. */
interface Sums {
  readonly revisions: number[]
  readonly sums: number[]
}

/**
 * How many changes of each table every revision has. The log is counted once, and what is added to it later once more:
 * it only grows, and to count it takes the embedded database some tenths of a second.
 */
class ChangeCounts {
  readonly #tables = new Map<string, Sums>()
  #known = 0
  #counting: Promise<void> = Promise.resolve()

  /** Counts the changes up to a revision. */
  count(client: PrismaClient, until: number): Promise<void> {
    // One after the other, as each goes on from where the one before ended, whether or not that failed.
    this.#counting = this.#counting.catch(() => {}).then(() => this.#add(client, until))
    return this.#counting
  }

  /** Number of changes of some tables, or of all, in a range of revisions, without the first. */
  between(tables: readonly string[] | undefined, since: number, until: number): number {
    let total = 0
    for (const table of tables ?? this.#tables.keys()) {
      const sums = this.#tables.get(table)
      if (sums) total += Math.max(0, sumAt(sums, until) - sumAt(sums, since))
    }
    return total
  }

  async #add(client: PrismaClient, until: number): Promise<void> {
    if (this.#known >= until) return
    const rows = await client.$queryRaw<{ entity: string; revision: number; count: number }[]>(
      Prisma.sql`select "entity", "revision", count(*)::int as count from "Change"
        where "revision" > ${this.#known} and "revision" <= ${until} group by 1, 2 order by 2`,
    )
    for (const { entity, revision, count } of rows) {
      const known = this.#tables.get(entity) ?? { revisions: [], sums: [] }
      known.sums.push((known.sums.at(-1) ?? 0) + count)
      known.revisions.push(revision)
      this.#tables.set(entity, known)
    }
    this.#known = until
  }
}

/** Number of changes up to a revision. */
function sumAt({ revisions, sums }: Sums, revision: number): number {
  let low = 0
  let high = revisions.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (revisions[middle]! <= revision) low = middle + 1
    else high = middle
  }
  return sums[low - 1] ?? 0
}

const counted = new WeakMap<PrismaClient, ChangeCounts>()

/**
 * Number of changes in a range of revisions.
 *
 * @param tables names of the models to count; all if undefined
 * @param since the revision after which the range begins
 */
export async function changesBetween(
  client: PrismaClient,
  tables: readonly string[] | undefined,
  since: number,
  until: number,
): Promise<number> {
  const counts = counted.get(client) ?? new ChangeCounts()
  counted.set(client, counts)
  await counts.count(client, until)
  return counts.between(tables, since, until)
}
