import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, type GraphQLEnumType } from 'graphql'
import { describe, expect, it } from 'vitest'
import { kindName } from '../../../src/explorer/network/selection.ts'
import { degreeWords, kindSentence, tieWording } from '../../../src/explorer/network/tieWords.ts'
import { words } from '../../../src/explorer/words/words.ts'

const tie = (kind: string, weight: number) => ({ from: 'a', to: 'b', kind, weight })

describe('what a link says', () => {
  it('is said from either end, with its weight where that means something', () => {
    const scientist = { label: 'Data Scientist' }
    expect(tieWording(tie('ROLE_SKILLS', 0.9), 'b', scientist)).toBe('needed by Data Scientist, very important')
    expect(tieWording(tie('ROLE_SKILLS', 0.4), 'a', { label: 'SQL' })).toBe('needs SQL, useful')
    expect(tieWording(tie('PREREQUISITES', 1), 'a', { label: 'Statistics' })).toBe('learnt after Statistics')
    expect(tieWording(tie('PREREQUISITES', 1), 'b', { label: 'Regression' })).toBe('learnt before Regression')
  })

  it('has words for every weight', () => {
    for (const weight of [0.001, 0.39, 0.4, 0.79, 0.8, 1]) {
      expect(degreeWords(tie('SKILL_LIBRARIES', weight))).toMatch(/weak|medium|strong/)
    }
  })

  it('has words for every kind of link between things that are drawn', () => {
    const schema = buildSchema(readFileSync(join(import.meta.dirname, '../../../schema/schema.graphql'), 'utf8'))
    const kinds = (schema.getType('LinkKind') as GraphQLEnumType).getValues().map(({ name }) => kindName(name))
    // Sectors and samples of adverts are not drawn.
    const drawn = kinds.filter((name) => !/sector|sample/.test(name))
    expect(Object.keys(words.network.ties).sort()).toEqual(drawn.sort())
  })

  it('is still said for a kind that has no words yet', () => {
    expect(kindSentence('role-robots')).toBe('role robots')
    expect(tieWording(tie('ROLE_ROBOTS', 0.5), 'a', { label: 'R2' })).toBe('role robots R2, a medium link')
  })
})
