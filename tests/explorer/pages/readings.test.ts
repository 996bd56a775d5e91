import { describe, expect, it } from 'vitest'
import { type MatchedRole, readingsOf } from '../../../src/explorer/pages/readings.ts'

type Match = MatchedRole['matches'][number]

const match = (relation: Match['relation'], path: string, matches: Match['role']['matches'] = [], confidence = 1) => {
  const [dataset, slug] = path.split('/')
  return { relation, confidence, role: { slug: slug!, source: { dataset: dataset! }, matches } }
}
const role = (...matches: Match[]): MatchedRole => ({ slug: 'analyst', source: { dataset: 'ours' }, matches })

describe('readingsOf', () => {
  it('has the same job of each other dataset, never a merely related one', () => {
    expect(
      readingsOf(
        role(match('RELATED', 'esco/clerk'), match('EXACT', 'esco/analyst-e'), match('CLOSE', 'onet/analyst-o')),
      ),
    ).toEqual(['analyst', 'analyst-e', 'analyst-o'])
    expect(readingsOf(role(match('RELATED', 'esco/clerk')))).toEqual(['analyst'])
  })

  it('prefers the same to the nearly same and to the broader', () => {
    expect(
      readingsOf(
        role(match('BROAD', 'esco/worker'), match('CLOSE', 'esco/near'), match('EXACT', 'esco/same', [], 0.9)),
      ),
    ).toEqual(['analyst', 'same'])
    expect(readingsOf(role(match('BROAD', 'esco/worker')))).toEqual(['analyst', 'worker'])
  })

  it('goes on from a role that is the same job, but from no other, and not back', () => {
    const same = match('EXACT', 'esco/same', [match('EXACT', 'onet/far'), match('EXACT', 'ours/other')])
    expect(readingsOf(role(match('RELATED', 'onet/clerks'), same))).toEqual(['analyst', 'same', 'far'])
    expect(readingsOf(role(match('RELATED', 'esco/clerk', [match('EXACT', 'onet/clerks')])))).toEqual(['analyst'])
  })
})
