import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { ask } from '../support/ask.ts'
import { seededSnapshot } from '../support/seededSnapshot.ts'

let snapshot: Snapshot
beforeAll(async () => {
  snapshot = await seededSnapshot(join(import.meta.dirname, 'roleList.yaml'))
})

const listed = async (args: string) => {
  const { data, errors } = await ask(snapshot, `{ roles${args} { nodes { slug } } }`)
  return errors.length > 0 ? errors : data.roles.nodes.map(({ slug }: { slug: string }) => slug[0]).join('')
}

describe('the filter of roles', () => {
  it.each([
    ['group: "group-25"', 'ba'],
    ['group: "25"', 'ba'],
    ['group: "251"', 'a'],
    // Both classifications have a group of this code.
    ['group: "2"', 'bea'],
    ['group: "group-2"', 'ba'],
    ['group: "25", deprecated: true', 'f'],
    ['jobZone: 4', 'ba'],
    ['jobZone: 2', ''],
    ['sector: "space"', 'ca'],
    ['sector: "health"', 'c'],
    ['programmingLanguage: "python"', 'a'],
    ['programmingLanguage: "PYTHON"', 'a'],
    ['programmingLanguage: "C#"', 'b'],
    ['programmingLanguage: "csharp"', 'b'],
    ['tag: "digital"', 'ba'],
    ['tag: "digital", programmingLanguage: "c-sharp", jobZone: 4, group: "2"', 'b'],
    ['source: "others"', 'de'],
    ['hasSkill: ["sql"], query: "nurse"', 'c'],
    ['group: null, jobZone: null, sector: null, programmingLanguage: null, tag: null', 'bdcea'],
  ])('{ %s } lists %j', async (filter, expected) => {
    expect(await listed(`(filter: { ${filter} })`)).toBe(expected)
  })

  it.each([
    [
      'group: "grup-25"',
      'NOT_FOUND',
      'There is no group "grup-25". The closest are "group-25", "group-2", "group-251".',
    ],
    ['group: "999"', 'NOT_FOUND', /^There is no group "999"\. There is .*"group-25"/],
    ['sector: "helth"', 'NOT_FOUND', 'There is no sector "helth". Did you mean "health"?'],
    ['programmingLanguage: "pyton"', 'NOT_FOUND', 'There is no programming language "pyton". Did you mean "python"?'],
    ['programmingLanguage: "pandas"', 'NOT_FOUND', /^There is no programming language "pandas"\./],
    ['tag: "reserch"', 'NOT_FOUND', 'There is no tag "reserch". Did you mean "research"?'],
    ['tag: ""', 'NOT_FOUND', /^There is no tag ""\. There is .*"digital"/],
    ['jobZone: 0', 'BAD_INPUT', 'jobZone is 0; it must be from 1 to 5.'],
    ['jobZone: 6', 'BAD_INPUT', 'jobZone is 6; it must be from 1 to 5.'],
  ])('{ %s } is %s', async (filter, code, message) => {
    expect(await listed(`(filter: { ${filter} })`)).toEqual([{ code, message: expect.stringMatching(message) }])
  })
})

describe('the order of roles', () => {
  it.each([
    ['', 'bdcea'],
    ['(orderBy: TITLE)', 'bdcea'],
    ['(orderBy: POPULARITY)', 'dcabe'],
    ['(orderBy: POPULARITY, filter: { jobZone: 4 })', 'ab'],
    ['(in: ["small"], orderBy: null)', 'bdcea'],
    // The title itself, titles that begin with it, titles that have it.
    ['(filter: { query: "developer" })', 'bae'],
    ['(filter: { query: "developer" }, orderBy: RELEVANCE)', 'bae'],
    ['(filter: { query: "developer" }, orderBy: TITLE)', 'bea'],
    ['(filter: { query: "developer" }, orderBy: POPULARITY)', 'abe'],
    ['(filter: { query: " " })', 'bdcea'],
    ['(filter: { query: "" }, orderBy: RELEVANCE)', 'bdcea'],
  ])('%s is %j', async (args, expected) => {
    expect(await listed(args)).toBe(expected)
  })

  it('by relevance is that of a search', async () => {
    const query = '{ search(query: "developer", types: [ROLE]) { nodes { ... on Role { slug deprecated } } } }'
    const found: { slug: string; deprecated: boolean }[] = (await ask(snapshot, query)).data.search.nodes
    const current = found.filter(({ deprecated }) => !deprecated).map(({ slug }) => slug[0])
    expect(current.join('')).toBe(await listed('(filter: { query: "developer" })'))
  })

  it.each(['(orderBy: RELEVANCE)', '(orderBy: RELEVANCE, filter: { jobZone: 4 })'])('%s is refused', async (args) => {
    expect(await listed(args)).toEqual([
      {
        code: 'BAD_INPUT',
        message:
          'orderBy is RELEVANCE, but there is nothing to be relevant to: give filter.query, or order by TITLE or POPULARITY.',
      },
    ])
  })
})
