import fc from 'fast-check'
import { expect, test } from 'vitest'
import { listLiteral } from '../../../src/import/adverts/listLiteral.ts'

test.each([
  ["['sql', 'python']", ['sql', 'python']],
  ['["sql", "o\'reilly"]', ['sql', "o'reilly"]],
  ["['it\\'s', 'a\\\\b', 'caf\\xe9', '\\u0416']", ["it's", 'a\\b', 'café', 'Ж']],
  [" [ 'sql' , ] ", ['sql']],
  ['[]', []],
  ['', []],
  ['None', []],
  ['nan', []],
])('reads %s', (cell, list) => {
  expect(listLiteral(cell)).toEqual(list)
})

test.each(['sql, python', "['sql'", "['sql' 'python']", '[sql]', "['sql']]", "{'sql'}", "['sql', 3]", "['a', , 'b']"])(
  'takes %s for no list',
  (cell) => {
    expect(listLiteral(cell)).toBeUndefined()
  },
)

test('reads every list that JSON writes, and nothing takes long', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (list) => {
      expect(listLiteral(JSON.stringify(list))).toEqual(list)
    }),
  )
  fc.assert(
    fc.property(fc.string(), (text) => {
      listLiteral(`['${text}`)
    }),
  )
  const start = performance.now()
  listLiteral(`['${'\\'.repeat(100_000)}`)
  listLiteral(`[${"'a',".repeat(50_000)}`)
  expect(performance.now() - start).toBeLessThan(500)
})
