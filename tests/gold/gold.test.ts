import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { officialSnapshot, withoutOfficialReleases } from '../support/officialSnapshot.ts'
import { curatedCareers, seededSnapshot } from '../support/seededSnapshot.ts'
import { disagreements } from './disagreements.ts'
import { type GoldAnswer, type GoldFile, goldAnswers, slugsOf } from './gold.ts'

describe('the gold answers', () => {
  it.each<[GoldFile, number]>([
    ['curatedCareers', 50],
    ['onet', 60],
    ['esco', 30],
  ])('of %s are well formed', (file, least) => {
    expect(goldAnswers(file).length).toBeGreaterThanOrEqual(least)
  })
})

/** What is asked, in a line. */
function questionOf(answer: GoldAnswer): string {
  if (answer.ask === 'comparison') return `${answer.readier.join(' → ')} rather than ${answer.than.join(' → ')}`
  const have = 'have' in answer && answer.have ? Object.values(answer.have).flat().join(', ') : ''
  if (answer.ask === 'transition') return `${answer.from ?? ''}${have} → ${answer.to}`
  return `${answer.ask} ${have}`
}

function holds(file: GoldFile, dataset: string, open: () => Promise<Snapshot>): void {
  let snapshot: Snapshot
  beforeAll(async () => {
    snapshot = await open()
  }, 600_000)

  it('name only what there is', () => {
    const { roles, skills, libraries } = snapshot
    const known = new Set([roles, skills, libraries].flatMap(({ rows }) => rows.map(({ slug }) => slug)))
    expect(
      goldAnswers(file)
        .flatMap(slugsOf)
        .filter((slug) => !known.has(slug)),
    ).toEqual([])
  })

  const asked = goldAnswers(file).map((answer, place) => [`${place + 1}. ${questionOf(answer)}`, answer] as const)
  it.each(asked)('%s', async (_question, answer) => {
    const found = await disagreements(snapshot, answer, dataset)
    // Where the product is known to be wrong, this says when it no longer is.
    if (answer.wrong === undefined) expect(found, answer.why).toEqual([])
    else expect(found, `${answer.wrong} is said to be the answer, but it is right`).not.toEqual([])
  })
}

describe('the gold answers for the curated careers', () => {
  holds('curatedCareers', 'python-careers', () => seededSnapshot(curatedCareers))
})

// Whoever has the official releases runs these by
// ESCO_FOLDER=… ONET_FOLDER=… OFFICIAL_CROSSWALK_FILE=… vitest run tests/gold
describe.skipIf(withoutOfficialReleases)('the gold answers for the official releases:', () => {
  let opening: Promise<Snapshot> | undefined
  const open = () => {
    opening ??= officialSnapshot()
    return opening
  }
  describe('O*NET', () => holds('onet', 'onet', open))
  describe('ESCO', () => holds('esco', 'esco', open))
})
