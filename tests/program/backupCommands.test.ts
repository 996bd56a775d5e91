import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { mkdir, readdir, readFile, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testFolder } from '../backup/copies.ts'
import { address, askServer, run, servedRevision } from '../support/commandLine.ts'
import { copyDataFolder, newTestDatabase } from '../support/databases.ts'

const root = join(import.meta.dirname, '../..')
const canMount = process.platform === 'linux' && spawnSync('unshare', ['--mount', 'true']).status === 0

let folder: string
let remove: () => Promise<void>
let data: string
beforeAll(async () => {
  ;({ folder, remove } = await testFolder())
  // Longer than the path of a socket may be.
  data = join(folder, 'x'.repeat(120), 'data')
  await mkdir(join(folder, 'x'.repeat(120)))
  await copyDataFolder(data)
})
afterAll(() => remove())

async function told(words: string[], environment: Record<string, string>) {
  const { ended, output } = run(words, environment)
  const code = await ended
  return { code, output: output() }
}

describe('backup and restore', { timeout: 300_000 }, () => {
  it('go by the commands of the README, beside a server, and on a new machine', async () => {
    const readme = await readFile(join(root, 'README.md'), 'utf8')
    const section = /^### Backup and restore\n([\s\S]*?)^##/m.exec(readme)![1]!
    const commands = [...section.matchAll(/^npx career-lattice .*$/gm)].map(([command]) => command)
    expect(commands).toHaveLength(2)
    const here = join(folder, 'here')
    await mkdir(here)
    for (const name of ['package.json', 'dist']) await symlink(join(root, name), join(here, name))
    const server = run(['serve'], { DATA_DIR: data })
    const url = await address(server)
    const socket = await stat(join(data, 'backup.sock'))
    expect(socket.isSocket() && socket.mode & 0o777).toBe(0o600)
    const environment = { ...process.env, DATABASE_URL: '' }
    execFileSync('sh', ['-ec', commands[0]!], { cwd: here, env: { ...environment, DATA_DIR: data }, stdio: 'pipe' })
    // A line of cron escapes the % of the date.
    const [name] = (await readdir(here)).filter((name) => name.endsWith('.backup'))
    expect(name).toMatch(/^careers-\d{4}-\d\d-\d\d\.backup$/)
    expect(statSync(join(here, name!)).mode & 0o777).toBe(0o600)
    // Not by its process: what is killed leaves its socket behind.
    const revision = await servedRevision(url)
    server.process.kill('SIGKILL')
    await server.ended
    execFileSync('sh', ['-ec', commands[1]!.replace(/careers-\S+/, name!)], {
      cwd: here,
      env: { ...environment, DATA_DIR: join(folder, 'new') },
      stdio: 'pipe',
    })
    const again = run(['serve'], { DATA_DIR: join(folder, 'new') })
    expect(await servedRevision(await address(again))).toBe(revision)
    const { importRuns } = await askServer<{ importRuns: { nodes: object[] } }>(
      await address(again),
      '{ importRuns(first: 2) { nodes { dataset } } }',
    )
    expect(importRuns.nodes).toHaveLength(1)
    again.process.kill('SIGTERM')
    await again.ended
    expect(existsSync(join(folder, 'new', 'backup.sock'))).toBe(false)
  })

  it('refuse what is not empty or not there, and say what to do', async () => {
    const file = join(folder, 'whole.backup')
    const backedUp = await told(['backup', file], { DATA_DIR: data })
    expect(backedUp).toMatchObject({
      code: 0,
      output: expect.stringMatching(/^Wrote .+: revision \d+, [\d,]+ rows in /),
    })
    const refused = await told(['restore', file], { DATA_DIR: data })
    expect(refused.code).toBe(1)
    expect(refused.output).toContain('has careers in it, at revision 1. Set DATA_DIR to a new folder, or move this one')
    const second = await told(['backup', file], { DATA_DIR: data })
    expect(second).toMatchObject({ code: 1, output: expect.stringContaining('add --force to replace it once') })
    const nowhere = { DATA_DIR: join(folder, 'nowhere') }
    expect((await told(['backup', join(folder, 'none')], nowhere)).output).toContain('There is nothing to back up')
    expect((await told(['restore', join(root, 'package.json')], nowhere)).output).toMatch(
      /cannot be restored: it is not a backup of Career Lattice, .+ Nothing was changed\.\n$/,
    )
    expect(existsSync(nowhere.DATA_DIR)).toBe(false)
    const url = await newTestDatabase()
    expect(await told(['restore', file], { DATABASE_URL: url })).toMatchObject({ code: 0 })
    expect((await told(['restore', file], { DATABASE_URL: url })).output).toContain('Name an empty database in')
  })

  it.runIf(canMount)('leave nothing on a disk that is full', async () => {
    const script = `mkdir "$at" && mount -t tmpfs -o size=64k none "$at" &&
      "$node" --liftoff-only dist/main.js backup "$at/a.backup"; echo "ended $?"; ls -A "$at"`
    const env = { ...process.env, DATABASE_URL: '', DATA_DIR: data, at: join(folder, 'full'), node: process.execPath }
    const { stdout, stderr } = spawnSync('unshare', ['--mount', 'sh', '-c', script], { cwd: root, env })
    expect(String(stderr)).toMatch(/^The disk is full: free some space \(ENOSPC: .+\)\.\n$/)
    expect(String(stdout)).toBe('ended 1\n')
  })
})
