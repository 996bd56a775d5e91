import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** Each package more is one more to trust: raise these only for one that earns it. */
const most = { direct: 38, installed: 152 }

interface Lock {
  packages: Record<string, { license?: string }>
}

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFile(join(root, path), 'utf8')

/** Runs `npm run licences` on a lockfile. */
function licences(...lock: string[]): Promise<{ code: number; output: string; errors: string }> {
  const words = [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'prisma/licences.ts'), ...lock]
  return new Promise((resolve) => {
    execFile(process.execPath, words, (error, output, errors) => {
      resolve({ code: error ? Number(error.code) : 0, output, errors })
    })
  })
}

describe('the packages that an installation has', () => {
  let folder: string
  let lock: Lock
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-licences-'))
    lock = JSON.parse(await read('package-lock.json'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('are not more than they were', async () => {
    const { dependencies } = JSON.parse(await read('package.json')) as { dependencies: object }
    const [, installed] = /^(\d+) packages: /m.exec((await licences()).output)!
    expect(Object.keys(dependencies).length).toBeLessThanOrEqual(most.direct)
    expect(Number(installed)).toBeLessThanOrEqual(most.installed)
  })

  it('are in the README, with a reason, if they are ours to choose', async () => {
    const readme = await read('README.md')
    const [section] = /^## Dependencies\n[\s\S]*?(?=^## )/m.exec(readme)!
    const names = [...section!.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell]) => cell!.split(', '))
    const { dependencies } = JSON.parse(await read('package.json')) as { dependencies: object }
    const unexplained = Object.keys(dependencies).filter(
      (name) => !names.includes(name) && !names.includes(name.slice(name.indexOf('/') + 1)),
    )
    expect(unexplained).toEqual([])
  })

  it('are listed with their licences, all of them allowed', async () => {
    const { code, output, errors } = await licences()
    expect([code, errors]).toEqual([0, ''])
    expect(output).toMatch(/^graphql 16\.\S+ +MIT$/m)
    expect(output).not.toMatch(/^vitest /m)
    expect(output).toMatch(/^\d+ packages: \d+ MIT, \d+ Apache-2\.0, /m)
  })

  it.each([['GPL-3.0-only'], [undefined]])('are refused under the licence %s', async (license) => {
    const file = join(folder, 'package-lock.json')
    const changed = { ...lock.packages['node_modules/n3']!, license }
    await writeFile(file, JSON.stringify({ packages: { ...lock.packages, 'node_modules/n3': changed } }))
    const { code, errors } = await licences(file)
    expect(code).toBe(1)
    expect(errors).toBe(
      `n3 has the licence "${license ?? 'none'}", which is not allowed: replace it, or allow it in prisma/licences.ts.\n`,
    )
  })
})
