import { execFileSync } from 'node:child_process'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Parser } from 'n3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDataset } from '../../src/import/dataset/parse.ts'
import { run } from '../support/commandLine.ts'
import { curatedCareers, newTestDatabase } from '../support/databases.ts'

const root = join(import.meta.dirname, '../..')

describe('import and export by the command line', { timeout: 120_000 }, () => {
  let folder: string
  let path: string
  let databaseUrl: string
  beforeAll(async () => {
    // Its name has a blank in it, as many have.
    folder = await mkdtemp(join(tmpdir(), 'career lattice '))
    path = join(folder, 'python careers')
    await cp(curatedCareers, path, { recursive: true })
    databaseUrl = await newTestDatabase('tables')
  })
  afterAll(() => rm(folder, { recursive: true }))

  const importing = async (...words: string[]) => {
    const { ended, output } = run(['import', 'dataset', path, ...words], { DATABASE_URL: databaseUrl })
    expect(await ended, output()).toBe(0)
    return output()
  }

  it('imports, compares, and changes as announced', async () => {
    expect(await importing()).toContain('Loaded the dataset python-careers')
    const career = join(path, 'careers/web-developer.yaml')
    await writeFile(career, (await readFile(career, 'utf8')).replace('title: Web Developer', 'title: Web Builder'))
    const report = join(folder, 'changes.json')
    const changed = { Role: { changed: [{ slug: 'web-developer', after: { title: 'Web Builder' } }] } }
    expect(await importing('--dry-run', '--report', report)).toContain('Would load')
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ dryRun: true, changes: changed })
    expect(await importing('--report', report)).toContain('0 rows added, 1 changed, 0 removed')
    expect(JSON.parse(await readFile(report, 'utf8'))).toMatchObject({ dryRun: false, changes: changed })
    expect(await importing()).toContain('is in the graph already: nothing changed')
  })

  it('exports by the commands of the README', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    const commands = readme.match(/^npx career-lattice export .*$/gm)!
    // The folder stands for a clone, so that what the commands write does not land in this one.
    for (const name of ['package.json', 'dist']) await symlink(join(root, name), join(folder, name))
    const env = { ...process.env, DATABASE_URL: databaseUrl }
    for (const command of commands) execFileSync('sh', ['-ec', command], { cwd: folder, env, stdio: 'pipe' })
    expect(commands).toHaveLength(3)
    expect(parseDataset(await readFile(join(folder, 'careers.json'), 'utf8'), 'careers.json').roles).toHaveLength(22)
    expect(await readdir(join(folder, 'tables'))).toContain('role-skills.csv')
    const quads = new Parser().parse(await readFile(join(folder, 'careers.ttl'), 'utf8'))
    expect(quads.length).toBeGreaterThan(1000)
  })
})
