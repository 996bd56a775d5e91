import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { globalId, readGlobalId } from '../../src/api/globalId.ts'
import { everyNoun } from '../../src/catalogue/catalogue.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { ask } from '../support/ask.ts'
import { fiveCareers, seededSnapshot } from '../support/seededSnapshot.ts'

let snapshot: Snapshot
beforeAll(async () => {
  snapshot = await seededSnapshot()
})

const base64 = (text: string) => Buffer.from(text).toString('base64')

describe('Query.node and Query.nodes', () => {
  it.each([
    ['Role', '{ role(slug: "data-scientist") { id } }', 'role'],
    ['Skill', '{ skill(slug: "sql") { id } }', 'skill'],
    ['Library', '{ library(slug: "pandas") { id } }', 'library'],
    ['Language', '{ language(slug: "python") { id } }', 'language'],
  ])('find a %s again by its id', async (type, query, field) => {
    const { id } = (await ask(snapshot, query)).data[field]
    const { data } = await ask(snapshot, 'query ($id: ID!) { node(id: $id) { __typename id } }', { id })
    expect(data).toEqual({ node: { __typename: type, id } })
  })

  it('find sources, sectors and responsibilities again, in the order asked', async () => {
    const { data } = await ask(
      snapshot,
      `{ sources { id } sectors { id roles { slug } }
         role(slug: "web-developer") { responsibilities(first: 1) { nodes { id role { slug } } } } }`,
    )
    const responsibility = data.role.responsibilities.nodes[0]
    const ids = [responsibility.id, data.sectors[0].id, data.sources[0].id]
    const again = await ask(snapshot, 'query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }', { ids })
    expect(again.data.nodes).toEqual([
      { __typename: 'Responsibility', id: ids[0] },
      { __typename: 'Sector', id: ids[1] },
      { __typename: 'Source', id: ids[2] },
    ])
  })

  it('are null for an id that nothing has', async () => {
    const id = globalId('Role', 'nothing')
    expect((await ask(snapshot, 'query ($id: ID!) { node(id: $id) { id } }', { id })).data).toEqual({ node: null })
  })

  it('are null for the id of a language that a library which is none has', async () => {
    const language = globalId('Language', 'pandas')
    const { data } = await ask(snapshot, 'query ($id: ID!) { node(id: $id) { id } }', { id: language })
    expect(data).toEqual({ node: null })
  })

  it.each([
    ['no base64', '!!!', '"!!!" is no global id of this API: take it from a field id.'],
    ['nothing in it', '', /^"" is no global id of this API/],
    ['no slug', base64('Role:'), /is no global id of this API/],
    ['no type', base64(':data-scientist'), /is no global id of this API/],
    ['no colon', base64('Role'), /is no global id of this API/],
    ['bytes that are no text', Buffer.from('Role:\xff', 'latin1').toString('base64'), /is no global id of this API/],
    ['letters of no base64', `${base64('Role:data-scientist')}!`, /is no global id of this API/],
    ['a type that is no node', base64('Evidence:1'), 'There are no nodes of the type "Evidence".'],
    ['a property of every object', base64('constructor:1'), 'There are no nodes of the type "constructor".'],
  ])('refuse an id with %s', async (_what, id, message) => {
    const { errors } = await ask(snapshot, 'query ($id: ID!) { node(id: $id) { id } }', { id })
    expect(errors).toEqual([{ message: expect.stringMatching(message), code: 'BAD_INPUT' }])
  })

  it('of which some ids are none are null for these, with an error for each', async () => {
    const { id } = (await ask(snapshot, '{ role(slug: "data-scientist") { id } }')).data.role
    const ids = ['!!!', id, base64('Evidence:1'), base64('Role:0'), id]
    const { data, errors } = await ask(snapshot, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(data.nodes).toEqual([null, { id }, null, null, { id }])
    expect(errors).toEqual([
      { message: '"!!!" is no global id of this API: take it from a field id.', code: 'BAD_INPUT' },
      { message: 'There are no nodes of the type "Evidence".', code: 'BAD_INPUT' },
    ])
  })

  it('refuse more than 100 ids', async () => {
    const ids = Array.from({ length: 101 }, (_, place) => Buffer.from(`Role:role-${place + 1}`).toString('base64'))
    const { errors } = await ask(snapshot, 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids })
    expect(errors).toEqual([{ message: 'ids has 101 entries; one request gets at most 100 nodes.', code: 'BAD_INPUT' }])
  })
})

describe('a global id', () => {
  it('is base64 of type and slug, whatever the slug holds', () => {
    expect(globalId('Role', 'data-scientist')).toBe('Um9sZTpkYXRhLXNjaWVudGlzdA==')
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (slug) => {
        const id = globalId('Skill', slug)
        const read = { typename: 'Skill', id: slug }
        expect(readGlobalId(id)).toEqual(read)
        expect(readGlobalId(Buffer.from(id, 'base64').toString('base64url'))).toEqual(read)
      }),
    )
  })

  it('is that of every noun, and of what is computed from them', async () => {
    const { data } = await ask(snapshot, '{ __type(name: "Node") { possibleTypes { name } } }')
    const names = data.__type.possibleTypes.map(({ name }: { name: string }) => name)
    expect(names.sort()).toEqual([...everyNoun.map(([, { type }]) => type), 'Language', 'Overlap'].sort())
  })

  it('is the same on every database', async () => {
    const there = await seededSnapshot(inAnotherOrder(fiveCareers))
    expect(there.roles.rows.map(({ id }) => id)).not.toEqual(snapshot.roles.rows.map(({ id }) => id))
    const everything = `{
      roles(first: 100) { nodes { slug id responsibilities(first: 100) { nodes { slug id } } } }
      skills(first: 100) { nodes { slug id } } libraries(first: 100) { nodes { slug id } }
      sources { slug id } sectors { slug id } languages { slug id }
    }`
    expect(await ask(there, everything)).toEqual(await ask(snapshot, everything))
  })
})

/** A file with the same careers, each list the other way round. */
function inAnotherOrder(path: string): string {
  const careers = parse(readFileSync(path, 'utf8')) as Record<string, unknown>
  const lists = Object.entries(careers).map(([name, list]) => [name, Array.isArray(list) ? list.toReversed() : list])
  const file = join(mkdtempSync(join(tmpdir(), 'careers-')), 'careers.json')
  writeFileSync(file, JSON.stringify(Object.fromEntries(lists)))
  return file
}

describe('an unknown slug', () => {
  it.each(['role', 'skill', 'library', 'language'])('is null in Query.%s', async (field) => {
    expect(await ask(snapshot, `{ ${field}(slug: "nothing") { slug } }`)).toEqual({
      data: { [field]: null },
      errors: [],
    })
  })

  it.each([
    [
      'Query.overlap',
      '{ overlap(roles: ["data-scientits", "web-developer"]) { score } }',
      'There is no role "data-scientits". Did you mean "data-scientist"?',
    ],
    [
      'Role.overlap',
      '{ role(slug: "web-developer") { overlap(with: "data scientist") { score } } }',
      'There is no role "data scientist". Did you mean "data-scientist"?',
    ],
    [
      'RoleFilter.hasSkill',
      '{ roles(filter: { hasSkill: ["sqll"] }) { totalCount } }',
      /^There is no skill "sqll"\..+"sql"/,
    ],
    [
      'RoleFilter.hasLibrary',
      '{ roles(filter: { hasLibrary: ["panda"] }) { totalCount } }',
      /^There is no library "panda"\..+"pandas"/,
    ],
    [
      'RoleFilter.source',
      '{ roles(filter: { source: "esco" }) { totalCount } }',
      /^There is no source "esco"\. There is .*"/,
    ],
    [
      'SkillFilter.source',
      '{ skills(filter: { source: "esco" }) { totalCount } }',
      /^There is no source "esco"\. There is .*"/,
    ],
    [
      'LibraryFilter.language',
      '{ libraries(filter: { language: "pyton" }) { totalCount } }',
      'There is no language "pyton". Did you mean "python"?',
    ],
    [
      'RoleSkillFilter.sharedWith',
      '{ role(slug: "web-developer") { skills(filter: { sharedWith: "nobody" }) { totalCount } } }',
      'There is no role "nobody".',
    ],
  ])('is NOT_FOUND with the closest ones in %s', async (_where, query, message) => {
    const { errors } = await ask(snapshot, query)
    expect(errors).toEqual([{ message: expect.stringMatching(message), code: 'NOT_FOUND' }])
  })
})
