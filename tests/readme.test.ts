import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { DatabaseReads } from '../src/api/databaseReads.ts'
import type { Database } from '../src/db/database.ts'
import { loadSnapshot } from '../src/graph/load/load.db.ts'
import type { Snapshot } from '../src/graph/snapshot.ts'
import { parsedDataset } from '../src/import/dataset/parse.ts'
import { schema } from '../src/schema.ts'
import { search } from '../src/search/search.ts'
import { testServer } from './server/testServer.ts'
import { ask } from './support/ask.ts'
import { openTestServer } from './support/databases.ts'
import { seededSnapshot } from './support/seededSnapshot.ts'

const root = join(import.meta.dirname, '..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const readme = read('README.md')
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text: text!,
}))
const queries = blocks.flatMap(({ language, text }, place) => {
  const next = blocks[place + 1]
  return language === 'graphql' ? [{ query: text, answer: next?.language === 'json' ? next.text : undefined }] : []
})

const rounded = (_key: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(6)) : value)

describe('the README', () => {
  let database: Database
  let snapshot: Snapshot
  let inLanguages: Snapshot
  beforeAll(async () => {
    database = await openTestServer('careers')
    snapshot = await loadSnapshot(database)
    inLanguages = await seededSnapshot(join(root, 'tests/readme/nurse.yaml'))
  })
  afterAll(() => database.close())
  afterEach(() => {
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })

  it.each(queries)('tells true: $query', async ({ query, answer }) => {
    if (query.includes('changes(')) return tellsHistory(query)
    const { data, errors } = await ask(query.includes('language: "') ? inLanguages : snapshot, query)
    expect(errors).toEqual([])
    if (answer !== undefined)
      expect(JSON.parse(answer, rounded)).toEqual({ data: JSON.parse(JSON.stringify(data), rounded) })
  })

  /** Asks for history, which is in the database alone. */
  async function tellsHistory(query: string): Promise<void> {
    const reads = new DatabaseReads(database.impatient(), () => {})
    const { data, errors } = await ask(snapshot, query, {}, { snapshot, reads })
    expect(errors).toEqual([])
    expect(data.role.history.nodes).toHaveLength(3)
    expect(data.changes.nodes).toHaveLength(100)
    expect(data.importRuns.nodes).toHaveLength(1)
  }

  it.each(['infirmière', 'infirmiere', 'enfermera', 'verpleegkundige'])('finds nurses by %s', (query) => {
    expect(readme).toContain(query === 'infirmiere' ? 'with accents or without' : `"${query}"`)
    const [hit] = search(inLanguages, query).window(0, 1)
    expect(hit!.node.slug).toBe('esco/nurse-responsible-for-general-care')
  })

  it.each([
    ['tests/readme/plain.js', 'js', [expect.stringMatching(/^A data scientist already covers about three fifths /)]],
    ['tests/readme/typed.ts', 'ts', ['Model training 0.04', 'REST APIs 0.02', 'Model deployment 0.08']],
  ])('shows how a frontend asks: %s', async (path, language, lines) => {
    const shown = blocks.find((block) => block.language === language)!.text
    expect(shown).toBe(read(path))

    const { url, close } = await testServer({
      schema,
      snapshot: () => snapshot,
      context: (given) => ({ snapshot: given }),
    })
    const { fetch } = globalThis
    vi.stubGlobal('fetch', (address: string, init: RequestInit) =>
      fetch(address.replace('http://localhost:4000', url), init),
    )
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    await import(join(root, path))
    await close()
    expect(log.mock.calls.map((words) => words.join(' '))).toEqual(lines)
  })

  it("shows careers of one's own that the graph takes as they are", async () => {
    const text = blocks.find(({ language }) => language === 'yaml')!.text
    const { dataset, foreign } = parsedDataset([{ name: 'README.md', text }])
    expect(dataset.roles.map(({ slug }) => slug)).toEqual(['pricing-analyst', 'data-scientist'])
    expect(foreign.length).toBeGreaterThan(5)
    expect(foreign.filter(({ noun, slug }) => !snapshot[noun].bySlug.has(slug))).toEqual([])
  })

  it.each(['attack', 'faults'])('shows what came of npm run %s as it was written', (command) => {
    const results = read(`tests/${command}/results.md`)
    expect(readme).toContain(results.slice(results.indexOf('|')).trim())
  })

  it('has the attribution of every source of the curated careers', () => {
    const missing = snapshot.sources.rows.filter(({ title, attribution }) => !readme.includes(attribution ?? title))
    expect(missing.map(({ slug }) => slug)).toEqual([])
  })

  it('names only commands and files that there are', () => {
    const { scripts } = JSON.parse(read('package.json'))
    const commands = [...readme.matchAll(/npm run (\w+)/g)].map(([, name]) => name!)
    expect(commands.filter((name) => !Object.hasOwn(scripts, name))).toEqual([])
    const linked = [...readme.matchAll(/\]\((?!http)([^)#]+)\)/g)].map(([, path]) => path!)
    expect(linked.filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  it('lists its own sections', () => {
    const anchorsIn = (text: string) => [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!)
    const sections = [...readme.matchAll(/^## (.+)$/gm)].map(([, title]) => title!)
    const anchored = sections.map((title) =>
      title
        .toLowerCase()
        .replace(/[^\w -]/g, '')
        .replaceAll(' ', '-'),
    )
    const contents = readme.slice(readme.indexOf('\n## Contents\n'), readme.indexOf('\n## Start\n'))
    expect(anchorsIn(contents)).toEqual(anchored.slice(anchored.indexOf('contents') + 1))
    expect(anchorsIn(readme).filter((anchor) => !anchored.includes(anchor))).toEqual([])
  })

  it.each(['README.md', 'src/README.md'])('has every room and root file of the source in %s', (file) => {
    const drawing = /^```\n(main\.ts[\s\S]*?)^```/m.exec(readme)![1]!
    const names =
      file === 'README.md'
        ? drawing.match(/\w+(\.ts)?/g)!
        : [...read(file).matchAll(/`([\w.]+)`/g)].map(([, name]) => name!)
    const source = readdirSync(join(root, 'src')).filter((name) => name !== 'README.md')
    expect(source.filter((name) => !names.includes(name))).toEqual([])
  })

  it('names only files of the source in src/README.md', () => {
    const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((path) => basename(path))
    const named = [...read('src/README.md').matchAll(/`(\w+(?:\.\w+)*\.ts)`/g)].map(([, name]) => name!)
    expect(named.filter((name) => !files.includes(name))).toEqual([])
  })
})
