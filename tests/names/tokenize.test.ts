import fc from 'fast-check'
import { expect, it } from 'vitest'
import { tokenize } from '../../src/names/tokenize.ts'

it.each([
  ['Machine learning', ['machine', 'learning']],
  ['scikit-learn', ['scikit', 'learn']],
  ['CI/CD, A/B testing & node.js.', ['ci', 'cd', 'a', 'b', 'testing', 'node', 'js']],
  ['C, C++ and C#', ['c', 'c++', 'and', 'c#']],
  ["driver's, drivers’ (O'Reilly)", ['drivers', 'drivers', 'oreilly']],
  ['Économiste – ÉCONOMISTE', ['economiste', 'economiste']],
  ['Straße, Łódź, Ærø, ﬁnance, ①', ['strasse', 'lodz', 'aero', 'finance', '1']],
  ['Аналитик данных', ['аналитик', 'данных']],
  ['データ分析', ['テータ分析']],
  ['हिन्दी', ['हनद']],
  [' \t\n\0 %_*.?()[]{}^$|\\ 😀 ', []],
  ['', []],
])('the words of %j are %j', (text, expected) => {
  expect(tokenize(text)).toEqual(expected)
})

it('is idempotent on its own words', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
      const found = tokenize(text)
      expect(tokenize(found.join(' '))).toEqual(found)
    }),
  )
})
