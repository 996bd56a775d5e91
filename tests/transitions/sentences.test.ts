import { describe, expect, it } from 'vitest'
import type { RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { knowledgeOf } from '../../src/readiness/knowledge.ts'
import { LearningPlan } from '../../src/transitions/learningPlan.ts'
import { transitionSentence } from '../../src/transitions/transitionSentence.ts'
import { officialSnapshot, withoutOfficialReleases } from '../support/officialSnapshot.ts'
import { curatedCareers, seededSnapshot } from '../support/seededSnapshot.ts'
import { faultsOf } from '../support/sentenceFaults.ts'

/** The sentences that do not read well, with what is wrong with each. */
function faulty(snapshot: Snapshot, pairs: Iterable<readonly [RoleRow, RoleRow]>): string[] {
  const found: string[] = []
  for (const [from, to] of pairs) {
    const sentence = transitionSentence(new LearningPlan(knowledgeOf(snapshot, from), to))
    for (const fault of faultsOf(sentence)) found.push(`${fault}: ${sentence}`)
  }
  return found
}

describe('sentences of transitions', () => {
  it('between all curated careers read well', async () => {
    const snapshot = await seededSnapshot(curatedCareers)
    const { rows } = snapshot.roles
    const pairs = rows.flatMap((from) => rows.map((to) => [from, to] as const))
    expect(pairs.length).toBeGreaterThan(400)
    expect(faulty(snapshot, pairs)).toEqual([])
  })

  it.skipIf(withoutOfficialReleases)(
    'between any roles of the three datasets read well',
    async () => {
      const snapshot = await officialSnapshot()
      const { rows } = snapshot.roles
      let state = 1
      const random = () => {
        state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
        return rows[Math.floor((state / 2 ** 32) * rows.length)]!
      }
      const pairs = Array.from({ length: 10_000 }, () => [random(), random()] as const)
      expect(faulty(snapshot, pairs)).toEqual([])
    },
    600_000,
  )
})
