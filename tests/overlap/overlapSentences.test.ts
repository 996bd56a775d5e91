import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { Overlap } from '../../src/overlap/overlap.ts'
import { overlapSentence } from '../../src/overlap/overlapSentence.ts'
import { importing } from '../import/release/importing.ts'
import { openTestServer } from '../support/databases.ts'
import { curatedCareers, seededSnapshot } from '../support/seededSnapshot.ts'
import { faultsOf } from '../support/sentenceFaults.ts'

/** The sentences that have faults, with these. */
function faulty(snapshot: Snapshot, questions: Iterable<readonly RoleRow[]>): string[] {
  const found: string[] = []
  for (const roles of questions) {
    const text = overlapSentence(new Overlap(snapshot, roles))
    const faults = faultsOf(text)
    if (faults.length > 0) found.push(`${faults.join(', ')}: ${text}`)
  }
  return found
}

test('the overlap of any two curated careers reads well', { timeout: 60_000 }, async () => {
  const snapshot = await seededSnapshot(curatedCareers)
  const { rows } = snapshot.roles
  const pairs = rows.flatMap((role) => rows.filter((other) => other !== role).map((other) => [role, other]))
  expect(faulty(snapshot, pairs)).toEqual([])
})

// Whoever has the official releases reads 3,000 sentences about them, too; see tests/import/release.
const { ESCO_FOLDER, ONET_FOLDER } = process.env

describe.skipIf(!ESCO_FOLDER || !ONET_FOLDER)('with the official releases', { timeout: 300_000 }, () => {
  let database: Database
  let snapshot: Snapshot
  beforeAll(async () => {
    database = await openTestServer('careers')
    await importing(database, 'onet', ONET_FOLDER!)
    await importing(database, 'esco', ESCO_FOLDER!)
    snapshot = await loadSnapshot(database)
  }, 300_000)
  afterAll(() => database?.close())

  test.each(['esco', 'onet', 'any'])('1,000 random overlaps of roles of %s read well', (dataset) => {
    const rows = snapshot.roles.rows.filter(({ source }) => dataset === 'any' || source.dataset === dataset)
    const random = numbers(dataset.length)
    const questions = Array.from({ length: 1000 }, (_, place) => {
      const picked = Array.from({ length: place % 5 === 0 ? 3 : 2 }, () => {
        return rows[Math.floor(random() * rows.length)]!
      })
      return [...new Set(picked)]
    }).filter((roles) => roles.length > 1)
    expect(faulty(snapshot, questions)).toEqual([])
  })
})

/** The same numbers in [0, 1) in every run, by a linear congruential generator. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return state / 2_147_483_648
  }
}
