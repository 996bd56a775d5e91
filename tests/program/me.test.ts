import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, normalize } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../support/commandLine.ts'

const root = join(import.meta.dirname, '../..')
let folder: string

const prepared = join(root, 'dist', 'curated-careers.graph.gz')
/** The beginning of the file that gzip makes. */
const cutOff = gzipSync(randomBytes(2_000)).subarray(0, 1_000)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'me-'))
  await writeFile(join(folder, 'requirements.txt'), 'Django==5.2\ndjangorestframework\ncelery\npsycopg[binary]\n')
  await writeFile(join(folder, 'models.py'), 'from django.db import models\n')
})
afterAll(() => rm(folder, { recursive: true }))

async function told(...words: string[]): Promise<{ output: string; code: number | null }> {
  const { output, ended } = run(words, {})
  const code = await ended
  return { output: output(), code }
}

describe('career-lattice me', { timeout: 300_000 }, () => {
  it('makes the prepared graph where that was cut off, says in a paragraph which careers a project practises, and leaves the folder as it was', async () => {
    await writeFile(prepared, cutOff)
    const { output, code } = await told('me', folder)
    expect(code).toBe(0)
    expect(output).toMatch(/^Preparing the graph of the curated careers.+\nThis project /)
    expect((await readFile(prepared)).length).toBeGreaterThan(cutOff.length)
    expect(output).toMatch(
      /This project practises above all the work of a (?:web|back-end) developer: with Django, .+\.\n$/,
    )
    expect(await readdir(folder)).toEqual(['models.py', 'requirements.txt'])
  })

  it('reads the prepared graph from then on, and gives data', async () => {
    const { output, code } = await told('me', folder, '--json')
    expect(code).toBe(0)
    const { careers, uses, paragraph } = JSON.parse(output)
    expect(careers).toHaveLength(3)
    expect(uses.map(({ slug }: { slug: string }) => slug)).toEqual(
      expect.arrayContaining(['celery', 'django', 'django-rest-framework', 'psycopg', 'python']),
    )
    expect(paragraph).toMatch(/^This project /)
  })

  it('draws the careers for a README, and says where it cannot write', async () => {
    const svg = join(folder, '..', `${basename(folder)}.svg`)
    const { output, code } = await told('me', folder, '--svg', svg)
    expect(code).toBe(0)
    expect(output).toContain(`The picture is in ${svg}`)
    const picture = await readFile(svg, 'utf8')
    await rm(svg)
    expect(picture).toMatch(
      /^<svg .+<title>[^<]*practises<\/title><desc>[^<]+<\/desc>.+prefers-color-scheme:dark.+Django/s,
    )
    const refused = await told('me', folder, '--svg', join(folder, 'missing', 'careers.svg'))
    expect(refused.code).toBe(1)
    expect(refused.output).toMatch(/cannot be written to ".+careers\.svg": .+ not there .+ that you may write\.\n$/)
  })

  it('says what would help where it finds nothing', async () => {
    const empty = join(folder, 'empty')
    await mkdir(empty)
    const { output, code } = await told('me', empty)
    await rm(empty, { recursive: true })
    expect(code).toBe(0)
    expect(output).toMatch(/^This folder shows no packages, imports or notebooks, .+ would help/)
  })

  it.each([
    [
      'a bare package.json',
      { 'package.json': '{"name":"x"}' },
      /^This folder shows no packages.+ import something\.\n$/,
    ],
    [
      'broken files',
      { 'package.json': '{bad', 'pyproject.toml': '[project\n', 'requirements.txt': 'a\0b' },
      /^This folder shows no packages.+ package\.json, pyproject\.toml and requirements\.txt cannot be read, so they count for nothing\.\n$/,
    ],
    [
      'a lock file',
      { 'package-lock.json': '{}' },
      /^This folder shows only npm, so that nothing can be said of careers/,
    ],
  ])('makes no career of %s', async (_what, files, paragraph) => {
    const bare = await mkdtemp(join(tmpdir(), 'me-'))
    for (const [name, text] of Object.entries(files)) await writeFile(join(bare, name), text)
    const { output, code } = await told('me', bare)
    const { careers } = JSON.parse((await told('me', bare, '--json')).output)
    await rm(bare, { recursive: true })
    expect(output).toMatch(paragraph)
    expect(careers).toEqual([])
    expect(code).toBe(0)
  })

  it('follows a file of requirements, and recommends nothing that is in it', async () => {
    const following = await mkdtemp(join(tmpdir(), 'me-'))
    await writeFile(join(following, 'requirements.txt'), '-r other.txt\n')
    await writeFile(join(following, 'other.txt'), 'pandas\nscikit-learn\nnumpy\n-c limits.txt\n')
    await writeFile(join(following, 'limits.txt'), 'matplotlib==3\nnobody-knows==1\n')
    const { uses, careers, unrecognized } = JSON.parse((await told('me', following, '--json')).output)
    await rm(following, { recursive: true })
    expect(uses.map(({ slug }: { slug: string }) => slug)).toEqual(
      expect.arrayContaining(['pandas', 'scikit-learn', 'numpy', 'matplotlib']),
    )
    const next = careers.flatMap((career: { next: { slug: string }[] }) => career.next.map(({ slug }) => slug))
    expect(next).not.toContain('matplotlib')
    expect(unrecognized).toEqual([])
  })

  it.each([
    [['me', '/no/such/folder'], /^There is no folder \/no\/such\/folder\.\n$/],
    [['me', join(import.meta.dirname, 'me.test.ts')], /is a file; give the folder of a project/],
    [['me', 'one', 'two'], /takes one folder, one; two is too many/],
    [['me', '--workers', '2'], /"me" does not take --workers; it takes --json/],
  ])('%j is refused', async (words, message) => {
    const { output, code } = await told(...words)
    expect(code).toBe(1)
    expect(output).toMatch(message)
  })

  it('loads neither a database nor GraphQL before it answers', async () => {
    const packages = new Set<string>()
    const seen = new Set<string>()
    const walk = async (path: string) => {
      if (seen.has(path)) return
      seen.add(path)
      const text = await readFile(path, 'utf8')
      for (const [, type, name] of text.matchAll(
        /^(?:import|export)\s+(type\s+)?(?:[\w*{},\s]+?\sfrom\s+)?'([^']+)'/gm,
      )) {
        if (type) continue
        if (name!.startsWith('.')) await walk(normalize(join(dirname(path), name!)))
        else packages.add(name!)
      }
    }
    await walk(join(root, 'src/program/me.ts'))
    await walk(join(root, 'src/program/commandLine.ts'))
    expect([...packages].filter((name) => !name.startsWith('node:')).sort()).toEqual(['lru-cache', 'smol-toml', 'zod'])
  })
})
