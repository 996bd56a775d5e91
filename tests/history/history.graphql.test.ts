import { graphql } from 'graphql'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { DatabaseReads } from '../../src/api/databaseReads.ts'
import type { Database } from '../../src/db/database.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { schema } from '../../src/schema.ts'
import { databases } from '../support/databases.ts'
import { fiveCareers } from '../support/seededSnapshot.ts'

/** A page of changes, as tests ask for it. */
interface Page {
  readonly totalCount: number
  readonly edges: { readonly cursor: string; readonly node: Record<string, unknown> }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly hasPreviousPage: boolean; readonly endCursor: string }
}

const page =
  'totalCount edges { cursor node { id revision operation type list slug } } pageInfo { hasNextPage hasPreviousPage endCursor }'

describe.each(databases)('the history on %s', (_name, open) => {
  let database: Database
  let snapshot: Snapshot
  let reads: DatabaseReads
  /** The revision of the import. */
  let imported: number
  beforeAll(async () => {
    database = await open()
    await loadDataset(database, fiveCareers)
    imported = (await database.prisma.graphRevision.findFirstOrThrow()).revision
    const where = { slug: 'data-scientist' }
    const { id } = await database.prisma.role.update({ where, data: { title: 'Scientist of data' } })
    await database.prisma.roleSkill.deleteMany({ where: { roleId: id, skill: { slug: 'sql' } } })
    await database.prisma.$transaction(async (transaction) => {
      await transaction.$executeRaw`select set_config('career_lattice.actor', 'key-of-a-person', true)`
      await transaction.sector.create({ data: { slug: 'space', name: 'Space' } })
    })
    snapshot = await loadSnapshot(database)
    reads = new DatabaseReads(database.impatient(), (error) => console.error(error))
  })
  afterAll(() => database.close())

  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's
  async function ask(source: string, variableValues: Record<string, unknown> = {}): Promise<any> {
    const { data, errors } = await graphql({ schema, source, variableValues, contextValue: { snapshot, reads } })
    if (errors) throw new Error(errors.map(({ message, extensions }) => `${extensions['code']}: ${message}`).join('\n'))
    return JSON.parse(JSON.stringify(data))
  }

  it('tells what became of a role and its edges, the newest first', async () => {
    const { role } = await ask(`{ role(slug: "data-scientist") {
      id
      history(first: 2) { nodes {
        revision operation actor type list slug node { id } other { ... on Skill { slug } } fields { field before after }
      } }
    } }`)
    const [gone, renamed] = role.history.nodes
    expect(renamed).toEqual({
      revision: imported + 1,
      operation: 'UPDATE',
      actor: null,
      type: 'Role',
      list: null,
      slug: 'data-scientist',
      node: { id: role.id },
      other: null,
      fields: [{ field: 'title', before: 'Data Scientist', after: 'Scientist of data' }],
    })
    expect(gone).toMatchObject({ operation: 'DELETE', type: 'Role', list: 'skills', slug: null, node: { id: role.id } })
    expect(gone.other).toEqual({ slug: 'sql' })
    expect(gone.fields).toContainEqual({ field: 'requirement', before: 'ESSENTIAL', after: null })
    expect(gone.fields.find(({ field }: { field: string }) => field === 'source').before).toMatch(/^[a-z-]+$/)
  })

  it('has an edge in the history of both of its ends', async () => {
    const { skill } = await ask(
      '{ skill(slug: "sql") { history(first: 1) { nodes { operation type list node { ... on Role { slug } } } } } }',
    )
    expect(skill.history.nodes).toEqual([
      { operation: 'DELETE', type: 'Role', list: 'skills', node: { slug: 'data-scientist' } },
    ])
  })

  it('shows imports by name, and nobody else', async () => {
    const { newest, oldest } = await ask(`{
      newest: changes(first: 1) { nodes { actor type slug at } }
      oldest: changes(first: 1, orderBy: OLDEST) { nodes { actor } }
    }`)
    expect(newest.nodes).toEqual([{ actor: null, type: 'Sector', slug: 'space', at: expect.stringMatching(/^20.*Z$/) }])
    expect(oldest.nodes).toEqual([{ actor: 'import python-careers' }])
  })

  it.each(['NEWEST', 'OLDEST'])('is paged through in both directions, %s first', async (orderBy) => {
    const query = `query ($first: Int, $after: String, $last: Int, $before: String, $orderBy: ChangeOrder!) {
      changes(type: "Skill", first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) { ${page} }
    }`
    const pageAt = async (given: object): Promise<Page> => (await ask(query, { orderBy, ...given })).changes
    const forwards: Page[] = []
    do forwards.push(await pageAt({ first: 100, after: forwards.at(-1)?.pageInfo.endCursor }))
    while (forwards.at(-1)!.pageInfo.hasNextPage)
    const all = forwards.flatMap(({ edges }) => edges)
    expect(all).toHaveLength(forwards[0]!.totalCount)
    expect(new Set(all.map(({ node }) => node['id'])).size).toBe(all.length)
    const revisions = all.map(({ node }) => node['revision'] as number)
    expect(revisions).toEqual(revisions.toSorted((a, b) => (orderBy === 'NEWEST' ? b - a : a - b)))
    const back = await pageAt({ last: 3, before: all[10]!.cursor })
    expect(back.edges).toEqual(all.slice(7, 10))
    expect((await pageAt({ last: 2 })).edges).toEqual(all.slice(-2))
    expect((await pageAt({ first: 0 })).edges).toEqual([])
  })

  it('is filtered by type, node and revision', async () => {
    const { role } = await ask('{ role(slug: "data-scientist") { id history { totalCount } } }')
    const { sectors, own, ownSkills, later, none } = await ask(
      `query ($id: ID!, $since: Int!) {
        sectors: changes(type: "Sector") { totalCount nodes { slug } }
        own: changes(node: $id) { totalCount }
        ownSkills: changes(node: $id, type: "Role", since: $since) { totalCount nodes { list } }
        later: changes(since: $since) { totalCount nodes { type } }
        none: changes(node: $id, type: "Source") { totalCount nodes { id } }
      }`,
      { id: role.id, since: imported },
    )
    expect(sectors.totalCount).toBe(4)
    expect(sectors.nodes[0]).toEqual({ slug: 'space' })
    expect(own).toEqual(role.history)
    expect(ownSkills).toEqual({ totalCount: 2, nodes: [{ list: 'skills' }, { list: null }] })
    expect(later).toEqual({ totalCount: 3, nodes: [{ type: 'Sector' }, { type: 'Role' }, { type: 'Role' }] })
    expect(none).toEqual({ totalCount: 0, nodes: [] })
  })

  it('follows the log from where somebody stopped', async () => {
    const last = '{ changes(orderBy: OLDEST, last: 1) { pageInfo { endCursor } } }'
    const { changes } = await ask(last)
    const query =
      'query ($after: String) { changes(orderBy: OLDEST, first: 9, after: $after) { totalCount nodes { slug } } }'
    const after = changes.pageInfo.endCursor
    const before = await ask(query, { after })
    expect(before.changes.nodes).toEqual([])
    await database.prisma.sector.create({ data: { slug: 'sea', name: 'Sea' } })
    // The revision that is answered from memory does not know of it yet.
    expect(await ask(query, { after })).toEqual(before)
    snapshot = await loadSnapshot(database)
    const { totalCount } = before.changes
    expect(await ask(query, { after })).toEqual({ changes: { totalCount: totalCount + 1, nodes: [{ slug: 'sea' }] } })
  })

  it('lists the imports', async () => {
    const { importRuns, none } = await ask(`{
      importRuns(first: 5) { totalCount nodes {
        dataset version license revision at sha256 rejects files { name } counts { table inserted updated deleted deprecated }
      } }
      none: importRuns(dataset: "none") { totalCount nodes { id } }
    }`)
    expect(none).toEqual({ totalCount: 0, nodes: [] })
    expect(importRuns).toMatchObject({
      totalCount: 1,
      nodes: [{ dataset: 'python-careers', version: null, revision: imported, rejects: 0, files: [] }],
    })
    expect(importRuns.nodes[0].counts).toContainEqual({
      table: 'Role',
      inserted: 5,
      updated: 0,
      deleted: 0,
      deprecated: 0,
    })
  })

  it.each([
    ['changes(first: 101)', 'BAD_INPUT: first is 101; a page has from 0 to 100 edges.'],
    ['changes(last: -1)', 'BAD_INPUT: last is -1; a page has from 0 to 100 edges.'],
    ['changes(after: "nonsense")', 'BAD_INPUT: after is no cursor of this list'],
    ['importRuns(before: "R1BDOkk6MQ==")', 'BAD_INPUT: before is no cursor of this list'],
    ['changes(first: 1, last: 1)', 'BAD_INPUT: Give either first and after, or last and before'],
    [
      'changes(type: "Job")',
      'BAD_INPUT: The log has no changes of the type "Job"; it has those of Library, Responsibility, Role,',
    ],
    ['changes(node: "nonsense")', 'BAD_INPUT: "nonsense" is no global id'],
  ])('says what is wrong with %s', async (field, message) => {
    await expect(ask(`{ ${field} { totalCount } }`)).rejects.toThrow(message)
  })

  it('takes the cursors of one list and order only', async () => {
    const { changes, importRuns, role } = await ask(`{
      changes(first: 1) { pageInfo { startCursor endCursor } edges { cursor } }
      importRuns(first: 1) { edges { cursor } }
      role(slug: "data-scientist") { id history(first: 1) { edges { cursor } } }
    }`)
    const [ofChanges, ofRuns, ofRole] = [changes, importRuns, role.history].map(({ edges }) => edges[0].cursor)
    expect(changes.pageInfo).toEqual({ startCursor: ofChanges, endCursor: ofChanges })
    const history = (slug: string, args: string) => `role(slug: "${slug}") { history(${args}) { totalCount } }`
    const list = (args: string, field = 'changes') => `${field}(${args}) { totalCount }`
    for (const field of [
      list(`after: "${ofChanges}"`),
      list(`first: 5, after: "${ofChanges}", orderBy: NEWEST, type: null`),
      list(`last: 5, before: "${ofChanges}"`),
      list(`after: "${ofRuns}"`, 'importRuns'),
      history('data-scientist', `after: "${ofRole}"`),
    ]) {
      await ask(`{ ${field} }`)
    }
    for (const field of [
      list(`after: "${ofRole}"`),
      list(`after: "${ofRuns}"`),
      list(`after: "${ofChanges}", orderBy: OLDEST`),
      list(`after: "${ofChanges}", type: "Role"`),
      list(`after: "${ofChanges}", since: 1`),
      list(`before: "${ofChanges}", node: "${role.id}"`),
      list(`after: "${ofChanges}"`, 'importRuns'),
      list(`after: "${ofRuns}", dataset: "onet"`, 'importRuns'),
      history('data-scientist', `after: "${ofChanges}"`),
      history('data-scientist', `after: "${ofRole}", orderBy: OLDEST`),
      history('web-developer', `after: "${ofRole}"`),
    ]) {
      await expect(ask(`{ ${field} }`), field).rejects.toThrow('is a cursor of another list')
    }
    const forged = `after: "${ofRuns.slice(0, 5)}9999999999"`
    await expect(ask(`{ ${list(forged, 'importRuns')} }`)).rejects.toThrow('is no cursor of this list')
  })

  it('limits how often a request reads', async () => {
    const fields = Array.from({ length: 41 }, (_, place) => `a${place}: importRuns(first: 0) { totalCount }`)
    await expect(ask(`{ ${fields.join(' ')} }`)).rejects.toThrow('TOO_EXPENSIVE')
  })

  it('says so where the database is behind the revision that is answered', async () => {
    const ahead = { ...snapshot, revision: snapshot.revision + 1 }
    const { data, errors } = await graphql({
      schema,
      source: '{ changes { totalCount } stats { revision } }',
      contextValue: { snapshot: ahead, reads },
    })
    expect(data).toEqual({ changes: null, stats: { revision: ahead.revision } })
    expect(errors!.map(({ extensions }) => extensions['code'])).toEqual(['UNAVAILABLE'])
  })
})
