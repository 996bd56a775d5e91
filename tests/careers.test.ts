import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const seed = join(root, 'prisma/seed/python-careers')

/** What the check of the careers says, and whether it is content. */
async function check(...words: string[]): Promise<{ code: number; output: string }> {
  const command = ['--import', 'tsx', 'prisma/careers.ts', ...words]
  const result = await promisify(execFile)(process.execPath, command, { cwd: root }).catch((error) => error)
  return { code: result.code ?? 0, output: `${result.stderr}${result.stdout}` }
}

describe('the check of the curated careers', { timeout: 60_000 }, () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-careers-'))
    await cp(seed, folder, { recursive: true })
  })
  afterAll(() => rm(folder, { recursive: true }))

  const change = async (file: string, edit: (text: string) => string) => {
    const before = await readFile(join(seed, file), 'utf8')
    const after = edit(before)
    expect(after).not.toBe(before)
    await writeFile(join(folder, file), after)
  }

  it('finds nothing missing', async () => {
    expect(await check('check')).toMatchObject({ code: 0, output: expect.stringContaining('nothing is missing') })
  })

  describe('where three careers have faults', () => {
    let found: { code: number; output: string }
    beforeAll(async () => {
      await change('careers/data-engineer.yaml', (text) =>
        text.replace(/^ {4}summary: .*\n/m, '').replace(/^ {8}data-manipulation: .*\n/m, ''),
      )
      await change('careers/data-scientist.yaml', (text) =>
        text
          .replace('web-scraping: 1', 'web-scraping: { source: top-python-career-paths }')
          .replace('exploratory-data-analysis: 0.85', 'exploratory-data-analysis: { source: top-python-career-paths }')
          .replace('locator: Data Scientist }', 'locator: Web Developer }'),
      )
      const many = Array.from({ length: 80 }, (_, n) => `too-many-${n}`)
      await change('careers/gis-developer.yaml', (text) =>
        text
          .replace(/^( {4}libraries:\n)/m, `$1${many.map((slug) => `      ${slug}: 0.2\n`).join('')}`)
          .replace(/(responsibilities:\n[\s\S]*?locator: )https\S+/, '$1"https: a page"'),
      )
      const libraries = many.map((slug) => `  - { slug: ${slug}, name: ${slug}, kind: TOOL }\n`)
      await writeFile(join(folder, 'many.yaml'), `libraries:\n${libraries.join('')}`)
      found = await check('check', 'data-engineer', 'data-scientist', 'gis-developer', '--folder', folder)
      await rm(join(folder, 'many.yaml'))
      await cp(seed, folder, { recursive: true })
    })

    it('says what is missing', () => {
      const { code, output } = found
      expect(code).toBe(1)
      expect(output).toContain('data-engineer: no summary')
      expect(output).toContain('needs data-manipulation, which the role does not have')
    })

    it('says what is attributed to the article though it does not name it there', () => {
      const { output } = found
      expect(output).toContain('responsibilities.collect-data.skills.web-scraping: the article does not name it')
      expect(output).toContain('skills.exploratory-data-analysis: "" is another part of the article')
      expect(output).toContain('"Web Developer" is another part of the article')
      expect(output.match(/^data-scientist: (skills|responsibilities)/gm)).toHaveLength(3)
    })

    it('says what a career has too many of, and which locator is no address', () => {
      const { output } = found
      expect(output).toMatch(/gis-developer: libraries: \d+, at most 65 wanted/)
      expect(output).toMatch(/gis-developer: responsibilities\.[\w-]+: its locator should be a web address/)
    })
  })

  it('says where a file is broken', async () => {
    await change('careers/data-engineer.yaml', (text) =>
      text.replace('      finance-and-insurance:', '      finance-and-insurence:'),
    )
    const { code, output } = await check('check', '--folder', folder)
    expect(code).toBe(1)
    expect(output).toMatch(
      /careers\/data-engineer\.yaml:\d+: roles\[0\]\.sectors\.finance-and-insurence: there is no sector/,
    )
    expect(output).toContain('did you mean "finance-and-insurance"?')
  })

  it('refuses a career that there is not', async () => {
    expect(await check('check', 'astronaut')).toMatchObject({ code: 1, output: 'There is no career "astronaut".\n' })
  })
})
