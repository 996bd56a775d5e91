import { describe, expect, it } from 'vitest'
import { fragmentOf, marksInFragment } from '../../../src/explorer/known/fragment.ts'
import { haveOf, type Mark, marksAmong, mostMarks, placeOfMark, thingsOf } from '../../../src/explorer/known/mark.ts'

const marks: Mark[] = ['skill/esco/sql', 'skill/sql', 'library/pandas']

describe('marks of what is known', () => {
  it('are sent by type, with slugs that hold slashes', () => {
    expect(haveOf(marks)).toEqual({ skills: ['esco/sql', 'sql'], libraries: ['pandas'] })
    expect(haveOf([])).toBeUndefined()
    expect(placeOfMark('skill/esco/sql')).toEqual({ view: 'skill', slug: 'esco/sql' })
  })

  it('are taken from whatever was kept, each once', () => {
    expect(marksAmong([...marks, 'library/pandas', 'role/x', 'skill/', 'skill/a b', 3, null])).toEqual(marks)
    expect(marksAmong(Array.from({ length: 999 }, (_, i) => `skill/${i}`))).toHaveLength(mostMarks)
  })

  it('are one thing where several sources name it', () => {
    const named = [{ feature: { __typename: 'Skill', slug: 'sql', label: 'SQL' } }]
    expect(thingsOf(marks, named)).toEqual([
      { marks: ['skill/esco/sql', 'skill/sql'], label: 'SQL' },
      { marks: ['library/pandas'], label: undefined },
    ])
  })

  it('travel in the fragment of an address', () => {
    expect(fragmentOf(marks)).toBe('#know=skill/esco/sql,skill/sql,library/pandas')
    expect(marksInFragment(fragmentOf([...marks, 'library/c++']))).toEqual([...marks, 'library/c++'])
    // As mail programs write them.
    expect(marksInFragment('#know=skill%2Fesco%2Fsql%2Clibrary%2Fpandas')).toEqual(['skill/esco/sql', 'library/pandas'])
    expect(['', '#content', '#know=', '#know=nonsense', '#know=%'].map(marksInFragment)).toEqual(
      Array(5).fill(undefined),
    )
  })
})
