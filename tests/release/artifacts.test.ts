import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { packCommit } from '../../prisma/release/artifacts.ts'
import { sourceProblems } from '../../prisma/release/sourceProblems.ts'

const run = promisify(execFile)

let folder: string
let root: string
const git = (...words: string[]) =>
  run('git', ['-c', 'user.name=tests', '-c', 'user.email=tests@example.org', ...words], { cwd: root })

/** Commits a package with one file and a script that npm runs before it packs. */
async function commit(prepack: string, dependencies = {}): Promise<void> {
  const manifest = { name: 'small', version: '1.2.3', files: ['*.txt'], scripts: { prepack } }
  await writeFile(join(root, 'package.json'), JSON.stringify(manifest))
  await writeFile(join(root, 'package-lock.json'), JSON.stringify({ packages: { '': {}, ...dependencies } }))
  await writeFile(join(root, '.gitignore'), 'node_modules\nignored.txt\n')
  await git('init', '--quiet')
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'a package')
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'release-'))
  root = join(folder, 'small')
  await mkdir(join(root, 'node_modules'), { recursive: true })
  await mkdir(join(folder, 'release'))
})
afterEach(() => rm(folder, { recursive: true }))

describe('a commit', () => {
  it('is packed without what is not in it', async () => {
    await commit('echo made > made.txt')
    await writeFile(join(root, 'ignored.txt'), 'of this folder only')
    const tarball = await packCommit(root, join(folder, 'release'))
    expect(basename(tarball)).toBe('small-1.2.3.tgz')
    const { stdout } = await run('tar', ['-tf', tarball])
    expect(stdout.trim().split('\n').sort()).toEqual(['package/made.txt', 'package/package.json'])
  })

  it('is refused if it gives other bytes when packed again', async () => {
    await commit('pwd > made.txt')
    await expect(packCommit(root, join(folder, 'release'))).rejects.toThrow(
      'Packed twice, the package was not the same',
    )
    expect(await readdir(join(folder, 'release'))).toEqual([])
  })
})

describe('a folder', () => {
  it('can be released if all is committed, and installed as the lockfile says', async () => {
    await commit('true')
    expect(await sourceProblems(root)).toEqual([])
    await writeFile(join(root, 'new.txt'), '')
    expect(await sourceProblems(root)).toEqual([expect.stringMatching(/not committed as they are:\n\?\? new\.txt/)])
  })

  it('cannot if packages are missing or others, those of other platforms excepted', async () => {
    await commit('true', {
      'node_modules/missing': { integrity: 'sha512-a' },
      'node_modules/other': { integrity: 'sha512-b' },
      'node_modules/same': { integrity: 'sha512-c' },
      'node_modules/windows': { integrity: 'sha512-d', optional: true },
    })
    const present = { 'node_modules/other': { integrity: 'sha512-x' }, 'node_modules/same': { integrity: 'sha512-c' } }
    await writeFile(join(root, 'node_modules/.package-lock.json'), JSON.stringify({ packages: present }))
    expect(await sourceProblems(root)).toEqual([
      'Installed otherwise than package-lock.json says: node_modules/missing, node_modules/other. Run npm ci.',
    ])
  })
})
