import { describe, expect, it } from 'vitest'
import { llmsText } from '../../src/export/llmsText.ts'
import type { SourceRow } from '../../src/graph/rows.ts'

describe('the text for language models', () => {
  const examples = [
    { query: '# What is in the graph?\n# All of it.\nquery A {\n  stats { roles }\n}\n' },
    { query: 'query B($n: Int) { roles(first: $n) { totalCount } }', variables: { n: 3 } },
  ]
  const text = llmsText(examples, [{ attribution: 'Some facts, CC BY 4.0' } as SourceRow])

  it('has the questions in words, their documents and variables, and the licences', () => {
    expect(text).toMatch(/^# Career Lattice\n\n> /)
    expect(text).toContain('What is in the graph? All of it.\n\n```graphql\nquery A {\n  stats { roles }\n}\n```\n')
    expect(text).toContain('totalCount } }\n```\n```json\n{\n  "n": 3\n}\n```\n')
    expect(text).toMatch(/## Sources and their licences\n\n- Some facts, CC BY 4\.0\n$/)
    expect(text).toContain('](schema.graphql)')
  })
})
