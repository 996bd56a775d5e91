import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../src/db/database.ts'
import { type CountsCommand, countsCommand } from '../../src/import/countsCommand.db.ts'
import { openTestServer } from '../support/databases.ts'

const root = join(import.meta.dirname, '../..')

describe('the section of the README on adverts and counts', () => {
  let folder: string
  let section: string
  let database: Database
  beforeAll(async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    section = /^## Adverts and counts$([\s\S]*?)^## /m.exec(readme)![1]!
    folder = await mkdtemp(join(tmpdir(), 'readme-'))
    database = await openTestServer('careers')
  })
  afterAll(async () => {
    await database.close()
    await rm(folder, { recursive: true })
  })

  const block = (language: string) => new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'm').exec(section)![1]!
  const file = async (name: string, content: string) => {
    const path = join(folder, name)
    await writeFile(path, content)
    return path
  }
  const run = async (command: Pick<CountsCommand, 'kind' | 'path' | 'mapping'>) => {
    const lines: string[] = []
    const options = { output: undefined, dryRun: false, report: undefined }
    await countsCommand(database, { ...command, ...options, log: (line) => lines.push(line) })
    return lines.join('\n')
  }

  it('has a mapping that works', async () => {
    const mapping = await file('town.yaml', block('yaml').replace('prisma/', `${root}/prisma/`))
    const path = await file('adverts.csv', 'title,description\nData Engineer,"Python, SQL and Hadoop YARN"\n')
    expect(await run({ kind: 'adverts', path, mapping })).toContain('Sample: 2 added')
  })

  it('has a table of counts that works', async () => {
    const path = await file('survey.csv', block('csv'))
    expect(await run({ kind: 'counts', path, mapping: '' })).toContain('3 rows of survey.csv: 2 samples of 1 sources')
  })

  it.each(['data-jobs-2023.yaml', 'data-jobs-2023-worldwide.yaml'])(
    'rests on a mapping of all careers: %s',
    async (name) => {
      const path = await file('jobs.csv', 'job_title,job_skills\nData Engineer,"[\'python\']"\n')
      const mapping = join(root, 'prisma/seed/adverts', name)
      // The first is true of one file only.
      if (name === 'data-jobs-2023.yaml')
        await expect(run({ kind: 'adverts', path, mapping })).rejects.toThrow('names no dataset')
      else expect(await run({ kind: 'adverts', path, mapping })).toContain('data-engineer: 1')
    },
  )
})
