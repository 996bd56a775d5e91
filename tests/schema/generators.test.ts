import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSchema, parse, print } from 'graphql'
import { describe, expect, it } from 'vitest'
import { cacheRules } from '../../schema/generators/cacheRules.ts'
import { operations } from '../../schema/generators/operations.ts'
import { withCacheKeys } from '../../schema/generators/withCacheKeys.ts'

const small = buildSchema(`
  interface Node { id: ID! }
  interface Named { label: String! }
  type Role implements Node & Named { id: ID! label: String! skills(first: Int, after: String, kind: String): SkillPage! }
  type Skill implements Node & Named { id: ID! label: String! near: [Skill!] }
  type Pair { id: ID of: [Role!]! score: Float }
  type SkillPage { edges: [SkillEdge!]! pageInfo: PageInfo! }
  type SkillEdge { cursor: String! node: Skill! }
  type PageInfo { hasNextPage: Boolean! }
  type _Service { sdl: String! }
  union Found = Role | Skill
  type Query { role: Role pair: Pair found: [Found!]! named: Named _service: _Service! _entities: [Found]! }
`)

describe('the generators', () => {
  it('read off a schema what caches must know', () => {
    expect(cacheRules(small)).toEqual({
      possibleTypes: { Node: ['Role', 'Skill'], Named: ['Role', 'Skill'], Found: ['Role', 'Skill'] },
      embeddedTypes: ['SkillPage', 'SkillEdge', 'PageInfo'],
      partlyKeyedTypes: ['Pair'],
      listFields: { Skill: ['near'], Pair: ['of'], SkillPage: ['edges'], Query: ['found'] },
      connectionFields: { Role: { skills: ['kind'] } },
    })
  })

  it('ask for the name of every type and for every id, once', () => {
    const asked = parse(
      '{ role { id label } pair { score } found { __typename ... on Role { label } ...S } named { label } } fragment S on Skill { label }',
    )
    const text = print(withCacheKeys(small, asked)).replace(/\s+/g, ' ')
    expect(text).toBe(
      '{ role { __typename id label } pair { __typename id score } found { __typename ... on Role { __typename id label } ...S } named { __typename label } } fragment S on Skill { __typename id label }',
    )
  })

  it('give each query its fragments, its comment and an id that is the hash of its text', () => {
    const document = parse('# What is it?\n# And why?\nquery A { ...F } query B { b } fragment F on Query { f }')
    const [a, b] = operations([{ document }])
    expect(a).toMatchObject({ name: 'A', typeName: 'AQuery', comment: ['What is it?', 'And why?'] })
    expect(a!.text).toContain('fragment F')
    expect(b!.text).toBe('query B {\n  b\n}')
    expect(b!.id).toMatch(/^sha256:[0-9a-f]{64}$/)
    expect(() => operations([{ document: parse('{ f }') }])).toThrow('without a name')
  })

  it('print a schema that can be built from its text alone', () => {
    const text = readFileSync(join(import.meta.dirname, '../../schema/schema.graphql'), 'utf8')
    expect(buildSchema(text).getQueryType()?.getFields()).toHaveProperty('role')
  })
})
