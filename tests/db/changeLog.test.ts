import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { databases } from '../support/databases.ts'

describe.each(databases)('the change log on %s', (_name, open) => {
  let database: Database
  beforeAll(async () => {
    database = await open()
  })
  afterAll(() => database.close())

  const revision = async () => (await database.prisma.graphRevision.findUniqueOrThrow({ where: { id: 1 } })).revision
  const source = { dataset: 'test', title: 'Test', license: 'CC0-1.0' }

  it('records an insert, an update and a delete with the row before and after', async () => {
    const start = await revision()
    const { id } = await database.prisma.source.create({ data: { slug: 'first', ...source } })
    await database.prisma.source.update({ where: { id }, data: { title: 'New title' } })
    await database.prisma.source.delete({ where: { id } })
    const changes = await database.prisma.change.findMany({
      where: { entity: 'Source', entityId: String(id) },
      orderBy: { id: 'asc' },
    })
    expect(changes.map(({ operation, revision }) => [operation, revision])).toEqual([
      ['INSERT', start + 1],
      ['UPDATE', start + 2],
      ['DELETE', start + 3],
    ])
    expect(changes[0]).toMatchObject({ before: null, after: { slug: 'first', title: 'Test' }, actor: 'unknown' })
    expect(changes[1]).toMatchObject({ before: { title: 'Test' }, after: { title: 'New title' } })
    expect(changes[2]).toMatchObject({ before: { title: 'New title' }, after: null })
  })

  it('increments the revision once per transaction', async () => {
    const start = await revision()
    await database.prisma.$transaction(async (transaction) => {
      await transaction.$executeRaw`select set_config('career_lattice.actor', 'a test', true)`
      await transaction.sector.createMany({
        data: [
          { slug: 'one', name: 'One' },
          { slug: 'two', name: 'Two' },
        ],
      })
      await transaction.source.create({ data: { slug: 'third', ...source } })
    })
    expect(await revision()).toBe(start + 1)
    const changes = await database.prisma.change.findMany({ where: { revision: start + 1 } })
    expect(changes.map(({ entity, actor }) => [entity, actor]).sort()).toEqual([
      ['Sector', 'a test'],
      ['Sector', 'a test'],
      ['Source', 'a test'],
    ])
  })

  it('records nothing of a failed transaction', async () => {
    const start = await revision()
    const changes = await database.prisma.change.count()
    const failing = database.prisma.$transaction([
      database.prisma.sector.create({ data: { slug: 'three', name: 'Three' } }),
      database.prisma.sector.create({ data: { slug: 'three', name: 'Three again' } }),
    ])
    await expect(failing).rejects.toThrow()
    expect(await revision()).toBe(start)
    expect(await database.prisma.change.count()).toBe(changes)
  })

  it('records edges that are deleted with their node', async () => {
    const { id: sourceId } = await database.prisma.source.create({ data: { slug: 'second', ...source } })
    const role = await database.prisma.role.create({
      data: { slug: 'tester', title: 'Tester', sourceId, locator: '1' },
    })
    const skill = await database.prisma.skill.create({
      data: { slug: 'testing', name: 'Testing', kind: 'SKILL', sourceId },
    })
    const edge = { roleId: role.id, skillId: skill.id, sourceId, locator: '1', weight: 1, confidence: 1 }
    await database.prisma.roleSkill.create({ data: { ...edge, requirement: 'ESSENTIAL' } })
    await database.prisma.role.delete({ where: { id: role.id } })
    const last = await database.prisma.change.findFirst({ where: { entity: 'RoleSkill' }, orderBy: { id: 'desc' } })
    expect(last).toMatchObject({ operation: 'DELETE', entityId: `${role.id}/${skill.id}/${sourceId}` })
  })

  it('does not change for a statement that changes no row', async () => {
    const start = await revision()
    await database.prisma.sector.deleteMany({ where: { slug: 'nowhere' } })
    await database.prisma.sector.updateMany({ where: { slug: 'nowhere' }, data: { name: 'Nowhere' } })
    expect(await revision()).toBe(start)
  })

  it('covers every table of the graph', async () => {
    const unguarded = await database.prisma.$queryRaw<{ name: string }[]>`
      select c.relname as name from pg_class c
      where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace
        and c.relname not in ('GraphRevision', 'RowCount', 'Change', 'ImportRun', 'PendingRow', '_prisma_migrations')
        and 3 <> (select count(*) from pg_trigger where tgrelid = c.oid and tgname like 'record_%')`
    expect(unguarded).toEqual([])
  })

  it.each([
    ['a weight of 0', { weight: 0 }],
    ['a weight above 1', { weight: 1.01 }],
    ['a negative confidence', { confidence: -0.1 }],
  ])('has the database refuse %s', async (_what, wrong) => {
    const { id: sourceId } = await database.prisma.source.findFirstOrThrow({ where: { slug: 'second' } })
    const role = await database.prisma.role.upsert({
      where: { slug: 'checked' },
      create: { slug: 'checked', title: 'Checked', sourceId, locator: '1' },
      update: {},
    })
    const skill = await database.prisma.skill.findFirstOrThrow({ where: { slug: 'testing' } })
    const edge = { roleId: role.id, skillId: skill.id, sourceId, locator: '1', weight: 1, confidence: 1, ...wrong }
    await expect(database.prisma.roleSkill.create({ data: { ...edge, requirement: 'OPTIONAL' } })).rejects.toThrow(
      /check/,
    )
  })

  it('rejects a slug that is not in kebab case', async () => {
    await expect(database.prisma.sector.create({ data: { slug: 'Not A Slug', name: 'x' } })).rejects.toThrow(/check/)
  })
})
