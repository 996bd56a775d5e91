import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { parse, specifiedRules, validate } from 'graphql'
import { describe, expect, it } from 'vitest'
import { schema } from '../../../src/schema.ts'
import { combinedRule } from '../../../src/server/plugins/combinedRule.ts'

const folder = join(import.meta.dirname, '../../../schema/examples')
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))

/** Tokens that break a document in many ways, and still let it be parsed. */
const words = ['role', 'name', 'nothing', 'slug', 'Role', '$first', '...F', '@skip', '@skip(if: 1)', '1', 'null', '""']

const combined = combinedRule(specifiedRules)

function errorsOf(text: string, rules: typeof specifiedRules, maxErrors: number): string[] {
  return validate(schema, parse(text), rules, { maxErrors }).map((error) => JSON.stringify(error))
}

describe('combined validation rules', () => {
  it('report the same errors in the same order as the rules one by one', () => {
    let invalid = 0
    const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...words)), { maxLength: 4 })
    const property = fc.property(fc.constantFrom(...examples), changes, (example, changed) => {
      const tokens = example.match(/#.*|"(?:\\.|[^"\\])*"|\$?\w+|\.\.\.|\s+|[^\s\w]/g)!
      for (const [place, word] of changed) tokens[place % tokens.length] = ` ${word} `
      const text = `${tokens.join('')} fragment F on Role { name ...F }`
      try {
        parse(text)
      } catch {
        fc.pre(false)
      }
      const expected = errorsOf(text, specifiedRules, 10)
      if (expected.length > 1) invalid++
      expect(errorsOf(text, [combined], 10)).toEqual(expected)
      expect(errorsOf(text, [combined], 1)).toEqual(errorsOf(text, specifiedRules, 1))
    })
    fc.assert(property, { numRuns: 400, interruptAfterTimeLimit: 10_000 })
    expect(invalid).toBeGreaterThan(10)
  })
})
