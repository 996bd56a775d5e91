import { describe, expect, it } from 'vitest'
import { allHad, startOf } from '../../../src/explorer/transition/change.ts'
import { gainsOf, havesWith } from '../../../src/explorer/transition/gains.ts'

const feature = (slug: string) => ({ __typename: 'Library', slug })
const effect = (now: number | null, first: number, second: number, third: number) => ({
  now: { readiness: now },
  first: { readiness: first },
  second: { readiness: second },
  third: { readiness: third },
})

describe('what a change starts from', () => {
  it('is a career, what is known, or both', () => {
    const have = { skills: ['sql'], libraries: [] }
    expect(startOf(undefined, [])).toBeUndefined()
    expect(startOf('nurse', [])).toEqual({ from: 'nurse' })
    expect(startOf(undefined, ['skill/sql'])).toEqual({ have })
    expect(allHad(startOf('nurse', ['skill/sql'])!)).toEqual({ roles: ['nurse'], ...have })
  })
})

describe('what knowing something brings', () => {
  it('is asked for the first steps, however few there are', () => {
    const start = startOf('nurse', ['skill/sql'])!
    const first = { skills: ['sql'], libraries: ['pandas'] }
    expect(havesWith(start, [])).toBeUndefined()
    expect(havesWith(start, [feature('pandas')])).toEqual({ first, second: first, third: first })
  })

  it('is exact for the first steps, a least for the others, and left out where there is none', () => {
    const gained = [
      { feature: feature('pandas'), gain: 0.1 },
      { feature: feature('flask'), gain: 0.02 },
    ]
    const careers = [
      { gained, effect: effect(0.5, 0.75, 0.5, 0.25) },
      { gained: undefined, effect: effect(null, 0, 0, 0) },
    ]
    const gains = gainsOf(careers, ['pandas', 'numpy', 'r'].map(feature))
    expect([...gains]).toEqual([
      ['library/pandas', [{ career: 0, gain: 0.25, isAll: true }]],
      ['library/flask', [{ career: 0, gain: 0.02, isAll: false }]],
    ])
  })
})
