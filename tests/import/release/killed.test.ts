import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { openEmbedded } from '../../../src/db/embedded.db.ts'
import { openServer } from '../../../src/db/server.db.ts'
import { copyDataFolder, newTestDatabase } from '../../support/databases.ts'
import { importing } from './importing.ts'

const root = join(import.meta.dirname, '../../..')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'career-lattice-killed-'))
  await cp(join(import.meta.dirname, 'fixtures/esco-1.1.0'), join(folder, 'esco'), { recursive: true })
  // So many relations that they are written in several statements.
  const occupation = (number: number) => `http://data.europa.eu/esco/occupation/${number}`
  const skill = (number: number) => `http://data.europa.eu/esco/skill/${number}`
  const numbers = (count: number) => Array.from({ length: count }, (_, number) => number)
  const write = (name: string, header: string, rows: string[]) =>
    writeFile(join(folder, 'esco', name), [header, ...rows, ''].join('\n'))
  await write(
    'occupations_en.csv',
    'conceptUri,iscoGroup,preferredLabel,altLabels,status,description',
    ['keeper', 'tide', 'assistant', ...numbers(100)].map(
      (id) => `http://data.europa.eu/esco/occupation/${id},91,${id},,released,`,
    ),
  )
  await write(
    'skills_en.csv',
    'conceptUri,skillType,reuseLevel,preferredLabel,altLabels,status,description',
    ['lamp', 'tides', 'patience', 'gull', 'radio', ...numbers(500)].map(
      (id) => `http://data.europa.eu/esco/skill/${id},knowledge,cross-sector,${id},,released,`,
    ),
  )
  await write(
    'occupationSkillRelations.csv',
    'occupationUri,relationType,skillUri',
    numbers(30_000).map((n) => `${occupation(Math.floor(n / 500))},essential,${skill(n % 500)}`),
  )
})
afterAll(() => rm(folder, { recursive: true }))

const places: [string, () => Promise<[place: string, open: () => Promise<Database>]>][] = [
  [
    'PGlite',
    async () => {
      const place = join(folder, 'database')
      await copyDataFolder(place, 'tables')
      return [place, () => openEmbedded(place)]
    },
  ],
  [
    'PostgreSQL',
    async () => {
      const url = await newTestDatabase('tables')
      return [url, async () => openServer(url)]
    },
  ],
]

describe.each(places)('an import killed in the middle, in %s', (_name, make) => {
  it('leaves the graph unchanged, and can be repeated', { timeout: 120_000 }, async () => {
    const [place, open] = await make()
    const before = await open()
    await importing(before, 'onet', 'onet-29.9')
    const state = await stateOf(before)
    await before.close()

    const child = promisify(execFile)(
      process.execPath,
      ['--import', 'tsx', join(import.meta.dirname, 'killedImport.ts'), place, join(folder, 'esco')],
      { cwd: root },
    )
    await expect(child).rejects.toMatchObject({ signal: 'SIGKILL' })

    const after = await open()
    try {
      expect(await stateOf(after)).toEqual(state)
      const { comparison } = await importing(after, 'esco', join(folder, 'esco'))
      expect(comparison['RoleSkill']).toMatchObject({ inserted: 30_000 })
    } finally {
      await after.close()
    }
  })
})

async function stateOf({ prisma }: Database) {
  return {
    revision: (await prisma.graphRevision.findFirstOrThrow()).revision,
    changes: await prisma.change.count(),
    roles: await prisma.role.count(),
    skills: await prisma.skill.count(),
    edges: await prisma.roleSkill.count(),
    runs: await prisma.importRun.count(),
  }
}
