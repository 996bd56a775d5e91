import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { curatedCareers, seededSnapshot } from '../support/seededSnapshot.ts'
import { type GoldFile, goldAnswers, slugsOf } from './gold.ts'

describe('the gold answers', () => {
  it.each<[GoldFile, number]>([
    ['curatedCareers', 50],
    ['onet', 60],
    ['esco', 30],
  ])('of %s are well formed', (file, least) => {
    expect(goldAnswers(file).length).toBeGreaterThanOrEqual(least)
  })

  describe('for the curated careers', () => {
    let snapshot: Snapshot
    beforeAll(async () => {
      snapshot = await seededSnapshot(curatedCareers)
    }, 60_000)

    it('name only what there is', () => {
      const known = new Set(
        [snapshot.roles, snapshot.skills, snapshot.libraries].flatMap(({ rows }) => rows.map(({ slug }) => slug)),
      )
      const named = goldAnswers('curatedCareers').flatMap(slugsOf)
      expect(named.filter((slug) => !known.has(slug))).toEqual([])
    })
  })
})
