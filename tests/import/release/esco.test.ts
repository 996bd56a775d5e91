import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../../src/graph/snapshot.ts'
import type { ImportResult } from '../../../src/import/release/importFiles.db.ts'
import { databases } from '../../support/databases.ts'
import { targetsOf } from '../../support/weightsOf.ts'
import { importing, importingWith } from './importing.ts'

const targets = ({ edges, skills }: Snapshot, from: number, kind: 'roleSkills' | 'broader' | 'related') => {
  const { forward } = edges[kind]
  const places = [...forward.targetsOf(from)]
  return places.map((place) => skills.rows[place]!.slug)
}

describe.each(databases)('a release of ESCO in %s', (_name, open) => {
  let database: Database
  let first: ImportResult
  let snapshot: Snapshot
  beforeAll(async () => {
    database = await open()
    first = await importing(database, 'esco', 'esco-1.1.0')
    snapshot = await loadSnapshot(database)
  })
  afterAll(() => database.close())

  it('becomes roles with groups, codes and other titles', () => {
    expect(snapshot.roles.rows.map(({ slug }) => slug)).toEqual([
      'esco/assistant-keeper',
      'esco/lighthouse-keeper',
      'esco/tide-clerk',
    ])
    expect(snapshot.roles.bySlug.get('esco/lighthouse-keeper')).toMatchObject({
      title: 'lighthouse keeper',
      summary: 'Keeps the light burning.',
      aliases: ['keeper of the light', 'light keeper'],
      code: '9100.1',
      externalId: 'http://data.europa.eu/esco/occupation/keeper',
      group: { slug: 'esco/isco-91', name: 'Light and tide', broader: { code: '9', name: 'Shore work' } },
      source: { slug: 'esco', dataset: 'esco', version: '1.1.0' },
      deprecated: false,
    })
  })

  it('becomes skills of the right kind, with reuse level and collections as tags', () => {
    const { bySlug } = snapshot.skills
    const kinds = [...bySlug].map(([slug, { kind, tags, code }]) => [slug, kind, tags, code])
    expect(kinds).toEqual([
      ['esco/group/working-with-light', 'GROUP', [], 'S1'],
      ['esco/tides', 'KNOWLEDGE', ['sector-specific'], null],
      ['esco/trim-lamps', 'SKILL', ['sector-specific'], null],
      ['esco/understand-spoken-gull', 'LANGUAGE', ['transversal', 'language'], null],
      ['esco/use-radio-equipment', 'SKILL', ['cross-sector', 'digital'], null],
      ['esco/wait-patiently', 'TRANSVERSAL', ['transversal'], null],
    ])
  })

  it('becomes edges between them', () => {
    const { roles, skills, edges } = snapshot
    const keeper = roles.bySlug.get('esco/lighthouse-keeper')!
    expect(targets(snapshot, keeper.index, 'roleSkills')).toEqual([
      'esco/trim-lamps',
      'esco/use-radio-equipment',
      'esco/wait-patiently',
    ])
    expect(targets(snapshot, skills.bySlug.get('esco/trim-lamps')!.index, 'broader')).toEqual([
      'esco/group/working-with-light',
    ])
    expect(targets(snapshot, skills.bySlug.get('esco/tides')!.index, 'related')).toEqual(['esco/wait-patiently'])
    const { forward } = edges.broaderRoles!
    expect(targetsOf(forward)).toEqual([keeper.index])
  })

  it('is recorded with version, licence and the hashes of its files', async () => {
    const run = await database.prisma.importRun.findFirstOrThrow({ where: { dataset: 'esco' } })
    expect(run).toMatchObject({
      version: '1.1.0',
      license: 'free reuse with acknowledgement, Commission Decision 2011/833/EU',
      counts: { Role: { inserted: 3, updated: 0, deleted: 0, deprecated: 0 } },
    })
    expect(Object.keys(run.files as object)).toContain('occupations_en.csv')
    expect(first.comparison['RoleSkill']).toMatchObject({ inserted: 6 })
  })

  it('changes nothing when imported again, and reports it', async () => {
    expect(await importing(database, 'esco', 'esco-1.1.0')).toMatchObject({ unchanged: true, comparison: {} })
    expect((await importing(database, 'esco', 'esco-1.1.0', { dryRun: true })).comparison).toEqual({})
    expect((await loadSnapshot(database)).revision).toBe(snapshot.revision)
  })

  describe('when the next release is imported', () => {
    const expected = {
      Role: { inserted: 1, updated: 1, deleted: 0, deprecated: 1 },
      RoleRelation: { inserted: 0, updated: 0, deleted: 1, deprecated: 0 },
      RoleSkill: { inserted: 1, updated: 1, deleted: 2, deprecated: 0 },
    }
    let after: Snapshot

    it('reports in a dry run what would change, and changes nothing', async () => {
      const { comparison } = await importing(database, 'esco', 'esco-1.2.0', { dryRun: true })
      expect(comparison).toMatchObject(expected)
      expect((await loadSnapshot(database)).revision).toBe(snapshot.revision)
    })

    it('lists the nodes and edges on request', async () => {
      const { changes } = await importing(database, 'esco', 'esco-1.2.0', { dryRun: true, listed: true })
      expect(changes!['Role']).toEqual({
        added: [{ slug: 'esco/beacon-drone-pilot' }],
        changed: [
          {
            slug: 'esco/lighthouse-keeper',
            before: { title: 'lighthouse keeper' },
            after: { title: 'lighthouse guardian' },
          },
        ],
        removed: [],
        deprecated: [{ slug: 'esco/assistant-keeper' }],
      })
      const edge = { role: 'esco/lighthouse-keeper', skill: 'esco/use-radio-equipment' }
      expect(changes!['RoleSkill']).toMatchObject({
        added: [{ role: 'esco/beacon-drone-pilot', skill: 'esco/use-radio-equipment' }],
        changed: [{ ...edge, before: { requirement: 'OPTIONAL' }, after: { requirement: 'ESSENTIAL' } }],
      })
      expect(changes!['RoleSkill']!.removed).toContainEqual({
        role: 'esco/assistant-keeper',
        skill: 'esco/trim-lamps',
      })
    })

    it('changes exactly these, in one revision', async () => {
      const { comparison } = await importing(database, 'esco', 'esco-1.2.0')
      expect(comparison).toMatchObject(expected)
      after = await loadSnapshot(database)
      expect(after.revision).toBe(snapshot.revision + 1)
      expect(after.sources.bySlug.get('esco')!.version).toBe('1.2.0')
    })

    it('keeps id and slug of concepts whose label changes', () => {
      const before = snapshot.roles.bySlug.get('esco/lighthouse-keeper')!
      expect(after.roles.bySlug.get('esco/lighthouse-keeper')).toMatchObject({
        id: before.id,
        title: 'lighthouse guardian',
      })
    })

    it('marks removed concepts as deprecated, and deletes their edges', () => {
      const gone = after.roles.bySlug.get('esco/assistant-keeper')!
      expect(gone).toMatchObject({ deprecated: true, title: 'assistant keeper' })
      expect(targets(after, gone.index, 'roleSkills')).toEqual([])
    })

    it('links obsolete concepts to their successors', async () => {
      await importingWith(database, 'esco-replaced')
      const { bySlug } = (await loadSnapshot(database)).roles
      const replaced = bySlug.get('esco/assistant-keeper')!
      expect(replaced).toMatchObject({ deprecated: true, id: snapshot.roles.bySlug.get('esco/assistant-keeper')!.id })
      expect(replaced.replacedBy).toBe(bySlug.get('esco/lighthouse-keeper'))
      expect(bySlug.get('esco/lighthouse-keeper')!.replacedBy ?? null).toBeNull()
    })

    it('restores concepts that a later release has again', async () => {
      await importing(database, 'esco', 'esco-1.1.0')
      const back = (await loadSnapshot(database)).roles.bySlug.get('esco/assistant-keeper')!
      expect(back).toMatchObject({ deprecated: false, id: snapshot.roles.bySlug.get('esco/assistant-keeper')!.id })
    })
  })
})
