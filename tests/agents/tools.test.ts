import { buildSchema, print } from 'graphql'
import { describe, expect, it } from 'vitest'
import { answerSentence } from '../../src/agents/answerSentence.ts'
import { argumentProblem } from '../../src/agents/argumentProblem.ts'
import { withGlobalIds } from '../../src/agents/globalIds.ts'
import { linksIn } from '../../src/agents/linksIn.ts'
import { namesNotFound } from '../../src/agents/namesNotFound.ts'
import { toolAnswer } from '../../src/agents/toolAnswer.ts'
import { toolsOf, variablesOf } from '../../src/agents/tools.ts'

const schema = buildSchema(`
  type Query {
    role("Slug of the role." slug: String!): Role
    around("Of nodes." of: [ID!]!): [Role!]
    bySlug(slugs: [String!]!): [Role]
    fits("What somebody has." have: Have!, "Datasets, by name." in: [String!], "At most 100." first: Int): [Role!]
  }
  input Have { "Names of skills." skills: [String!] order: Order }
  enum Order { TITLE RARITY }
  type Role { id: ID! slug: String! title: String! skills("How they are ordered." orderBy: Order): [RoleSkill!] }
  type RoleSkill { weight: Float! evidence: [Evidence!] }
  type Evidence { source: Source! url: String locator: String! }
  type Source { slug: String! title: String! }
`)
const document = `# Which roles fit somebody
# who has this?
query RolesFor($have: Have! = { skills: ["SQL"] }, $in: [String!] = ["a"], $first: Int = 3, $skill: String) {
  fits(have: $have, in: $in, first: $first) { title skills { weight } }
  more: fits(have: { skills: [$skill] }) { title }
}`
const [tool] = toolsOf(schema, [
  document,
  'mutation M { x }',
  'query A { role(slug: "a") { title } } query B { role(slug: "b") { title } }',
])

describe('a tool of a document', () => {
  it('has its name, comment and input from it', () => {
    expect(tool).toMatchObject({
      name: 'roles_for',
      title: 'Roles for',
      description: 'Which roles fit somebody who has this?',
    })
    expect(tool!.input.schema).toEqual({
      type: 'object',
      properties: {
        have: {
          type: 'object',
          description: 'What somebody has.',
          properties: {
            skills: { type: 'array', items: { type: 'string' }, description: 'Names of skills.' },
            order: { type: 'string', enum: ['TITLE', 'RARITY'] },
          },
          additionalProperties: false,
          examples: [{ skills: ['SQL'] }],
        },
        in: { type: 'array', items: { type: 'string' }, description: 'Datasets, by name.', examples: [['a']] },
        first: { type: 'integer', description: 'At most 100.', default: 3 },
        skill: { type: 'string', description: 'Names of skills.' },
      },
      required: ['have'],
      additionalProperties: false,
    })
  })

  it('asks with examples for nothing that the agent has not asked for', () => {
    expect(variablesOf(tool!, { have: {} })).toEqual({ have: {}, in: null })
    expect(variablesOf(tool!, { have: {}, in: ['b'] })).toEqual({ have: {}, in: ['b'] })
  })

  it('asks for slugs, and for where edges are from', () => {
    expect(print(tool!.document)).toContain(`title
    skills {
      weight
      evidence {
        url
        source {
          title
        }
      }
    }
    slug`)
  })

  it('comes of single queries only', () => {
    expect(toolsOf(schema, ['query A { role(slug: "a") { title } } query B { role(slug: "b") { title } }'])).toEqual([])
  })
})

describe('what an agent gives', () => {
  it.each([
    [{}, 'roles_for needs have.'],
    [{ have: null }, 'roles_for needs have.'],
    [{ have: {}, rolls: 1 }, 'roles_for takes have, in, first and skill, but not rolls.'],
    [{ have: {}, first: 'x' }, 'roles_for cannot use what it was given: first got invalid value "x"; '],
    [{ have: { order: 'X' } }, 'got invalid value "X" at "have.order"; Value "X" does not exist in "Order" enum.'],
    [{ have: { nothing: 1 } }, 'Field "nothing" is not defined by type "Have".'],
  ])('%j is refused', (given, problem) => {
    expect(argumentProblem(schema, tool!, given)).toContain(problem)
  })

  it('names what is there and what is missing', () => {
    const [two] = toolsOf(schema, [
      'query T($a: String! = "x", $b: String! = "y") { role(slug: $a) { title } r: role(slug: $b) { title } }',
    ])
    expect(argumentProblem(schema, two!, {})).toBe('t needs a and b.')
    expect(argumentProblem(schema, two!, { a: 'z' })).toBe('t needs a and b; b is missing.')
    expect(argumentProblem(schema, two!, { a: 'z', b: 'z' })).toBeUndefined()
  })

  const [around] = toolsOf(schema, ['query Around($of: [ID!]! = ["Um9sZTph"]) { around(of: $of) { title } }'])
  it('may be slugs where global ids are wanted', async () => {
    expect(around!.input.schema.properties!['of']).toMatchObject({
      description: expect.stringMatching(/^Of nodes\. Slugs .+ will do/),
      examples: [['Role:a']],
    })
    const data = { roles: [null, { id: 'R-b' }], skills: [{ id: 'S-a' }, { id: 'S-b' }], libraries: [null, null] }
    const asked: unknown[] = []
    const ask = async (_document: unknown, variables: unknown) => {
      asked.push(variables)
      return { data }
    }
    const given = { of: ['a', 'Um9sZTph', 'b', 'Skill:b'] }
    expect(await withGlobalIds(schema, around!, given, ask)).toEqual({
      given: { of: ['S-a', 'Um9sZTph', 'R-b', btoa('Skill:b')] },
    })
    expect(asked).toEqual([{ slugs: ['a', 'b'] }])
    expect(await withGlobalIds(schema, around!, { of: ['Um9sZTph'] }, ask)).toEqual({ given: { of: ['Um9sZTph'] } })
    expect(asked).toHaveLength(1)
  })

  it('must be a slug that there is', async () => {
    const ask = async () => ({ data: { roles: [null], skills: [null], libraries: [null] } })
    expect(await withGlobalIds(schema, around!, { of: ['x'] }, ask)).toMatchObject({
      refused: { errors: [{ message: expect.stringContaining('"x"'), extensions: { code: 'NOT_FOUND' } }] },
    })
  })
})

describe('an answer', () => {
  it('names what was asked for and is not there', () => {
    const [some] = toolsOf(schema, ['query Some($slugs: [String!]!) { bySlug(slugs: $slugs) { title } }'])
    const answered = (items: unknown[], slugs: string[]) => {
      const data = { bySlug: items }
      return answerSentence(data, namesNotFound(some!.document, { slugs }, data))
    }
    expect(answered([{ title: 'A' }, null], ['a', 'b'])).toBe('By slug: A; not found: b.')
    expect(answered([null, null], ['a', 'b'])).toBe('By slug: nothing; not found: a, b.')
    expect(answered([{ title: 'A' }], ['a'])).toBe('By slug: A.')
    expect(answerSentence({ nodes: [null, { title: 'A' }] })).toBe('Nodes: A; not found: 1.')
  })

  it.each([
    [{ overlap: { sentence: 'They share much.', parts: [{ sentence: 'Inner.' }] } }, 'They share much.'],
    [{ paths: [{ sentence: 'One.' }, { sentence: 'Two.' }] }, 'One. Two.'],
    [{ search: { edges: [{ node: { title: 'A' } }, { node: { name: 'B' } }] } }, 'Search: A, B.'],
    [{ rolesFor: [] }, 'Roles for: nothing.'],
    [{ role: null, stats: { roles: 1 } }, 'Role: nothing. Stats: see the data.'],
    [{ role: { title: 'A', similar: { edges: [{ node: { title: 'B' } }] } } }, 'Role A; similar: B.'],
    [{ rolesFor: [{ role: { title: 'A' }, matched: [{ name: 'C' }] }] }, 'Roles for: A.'],
  ])('of %j begins with its sentence', (data, sentence) => {
    expect(answerSentence(data)).toBe(sentence)
  })

  it('ends with the sources that open, each once', () => {
    const evidence = { source: { title: 'Docs' }, locator: 'p. 1', url: 'https://example.org/a' }
    expect(
      linksIn({
        role: { title: 'A', evidence: [evidence, evidence] },
        library: { name: 'B', homepage: 'https://b.org' },
      }),
    ).toEqual([
      { title: 'Docs, p. 1', url: 'https://example.org/a' },
      { title: 'Home page of B', url: 'https://b.org' },
    ])
    const { content } = toolAnswer({ data: { role: { title: 'A', url: 'https://a.org' } } })
    expect(content.map(({ text }) => text)).toEqual([
      'Role A.',
      '{"role":{"title":"A","url":"https://a.org"}}',
      'Sources:\n- A: https://a.org',
    ])
  })

  it('is an error with its code where nothing came, and tells of it where something did', () => {
    const errors = [{ message: 'There is no role "x".', extensions: { code: 'NOT_FOUND' } }]
    expect(toolAnswer({ data: { role: null }, errors })).toEqual({
      content: [{ type: 'text', text: 'NOT_FOUND: There is no role "x".' }],
      isError: true,
    })
    expect(toolAnswer({ data: { role: null, other: { title: 'A' } }, errors })).toMatchObject({
      structuredContent: { problems: ['NOT_FOUND: There is no role "x".'] },
    })
  })
})
