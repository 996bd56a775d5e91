import { expect, it } from 'vitest'
import { insertRows } from '../../src/db/writeRows.db.ts'
import { openTestServer } from '../support/databases.ts'

// Why whole tables are written by SQL and not by the typed client.

const size = 5_000

/** How many times the CPU that the second takes, the first takes; of the same rows. */
async function ratio(first: () => Promise<unknown>, second: () => Promise<unknown>): Promise<number> {
  const times = []
  for (const work of [first, second]) {
    const start = process.cpuUsage()
    await work()
    times.push(process.cpuUsage(start).user)
  }
  return times[0]! / times[1]!
}

it('takes the typed client several times as long to write many rows', async () => {
  const database = await openTestServer()
  try {
    const source = await database.prisma.source.create({
      data: { slug: 's', dataset: 's', title: 'S', license: 'CC0-1.0' },
    })
    const skills = (slug: string) =>
      Array.from({ length: size }, (_, number) => {
        return {
          slug: `${slug}-${number}`,
          name: `Skill ${number}`,
          kind: 'SKILL' as const,
          aliases: [],
          sourceId: source.id,
        }
      })
    const typed = (slug: string) => database.prisma.skill.createMany({ data: skills(slug) })
    const plain = (slug: string) => database.load('a test', (run) => insertRows(run, 'Skill', skills(slug)))
    // Each once before, so that neither is timed while it is compiled.
    await typed('a')
    await plain('b')
    const writing = await ratio(
      () => typed('c'),
      () => plain('d'),
    )
    console.log(`To write many rows, the typed client takes ${writing.toFixed(1)} × the CPU of SQL`)
    expect(writing).toBeGreaterThan(1)
  } finally {
    await database.close()
  }
}, 120_000)
