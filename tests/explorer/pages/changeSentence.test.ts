import { describe, expect, it } from 'vitest'
import { asWords, fieldsOf, historyOf } from '../../../src/explorer/pages/changeSentence.ts'
import { pageOf } from '../../../src/explorer/pages/featurePlace.ts'

const fields = [{ field: 'levelNeeded', before: '0.5', after: '0.7' }]

describe('what is shown of a change', () => {
  it('names the list and what was linked', () => {
    expect(historyOf({ operation: 'INSERT', list: 'buildsOn', other: { label: 'NumPy' }, fields })).toEqual({
      ...{ operation: 'INSERT', list: 'builds on', other: 'NumPy' },
    })
    expect(historyOf({ operation: 'UPDATE', list: null, other: null, fields }).other).toBeUndefined()
  })

  it('tells the fields of updates only', () => {
    expect(fieldsOf({ operation: 'UPDATE', list: null, fields })).toEqual([{ ...fields[0], field: 'level needed' }])
    expect(fieldsOf({ operation: 'INSERT', list: null, fields })).toEqual([])
    expect(asWords('matches')).toBe('matches')
  })
})

describe('pageOf', () => {
  it('has pages for careers, skills and tools alone', () => {
    expect(pageOf({ __typename: 'Library', slug: 'onet/r' })).toEqual({ view: 'library', slug: 'onet/r' })
    expect(pageOf({ __typename: 'Sector', slug: 'retail' })).toBeUndefined()
    expect(pageOf({ __typename: 'constructor', slug: 'a' })).toBeUndefined()
  })
})
