import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { until } from '../support/commandLine.ts'
import { copyDataFolder } from '../support/databases.ts'

const root = join(import.meta.dirname, '..', '..')

describe.skipIf(process.platform === 'win32')('what the README says to start', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-stop-'))
    const { scripts } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'))
    // The same launcher, but the program that is compiled already: other tests run it at the same time.
    const start = scripts.start.replaceAll('prisma/build.js', `--liftoff-only ${join(root, 'dist/main.js')}`)
    await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'started', scripts: { start } }))
    await copyDataFolder(join(folder, 'data'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it.each([
    ['SIGTERM', 0],
    ['SIGINT', 0],
    // npm itself ends by these and passes nothing on.
    ['SIGHUP', null],
    ['SIGKILL', null],
  ] as const)('stops by %s to npm, and leaves neither port nor lock', { timeout: 120_000 }, async (signal, code) => {
    const data = join(folder, 'data')
    const npm = spawn('npm', ['start'], {
      cwd: folder,
      env: { ...process.env, DATABASE_URL: '', PORT: '0', DATA_DIR: data, WARM_UP_TIME: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let output = ''
    npm.stdout.on('data', (chunk) => {
      output += chunk
    })
    const url = await until(() => /(http:\S+) serves revision/.exec(output)?.[1])
    expect(existsSync(join(data, 'lock'))).toBe(true)
    const ended = new Promise((resolve) => npm.once('exit', resolve))
    npm.kill(signal)
    expect(await ended).toBe(code)
    await until(() => (existsSync(join(data, 'lock')) ? undefined : true))
    await expect(fetch(`${url}/health`)).rejects.toThrow('fetch failed')
    expect(output).toContain('Stopping: running requests finish first')
  })
})
