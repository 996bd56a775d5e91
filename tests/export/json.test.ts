import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { extract, type Selection } from '../../src/export/extract.ts'
import { json } from '../../src/export/json.ts'
import { loadSnapshot } from '../../src/graph/load/load.db.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { loadDataset } from '../../src/import/dataset/load.db.ts'
import { parseDataset } from '../../src/import/dataset/parse.ts'
import { databases, openTestServer } from '../support/databases.ts'
import { randomSnapshot } from '../support/randomSnapshot.ts'
import { curatedCareers, fiveCareers, seededSnapshot } from '../support/seededSnapshot.ts'
import { comparable } from './comparable.ts'

const seed = fiveCareers
const everything = join(import.meta.dirname, 'everything.yaml')
const text = (snapshot: Snapshot, selection: Selection = {}) => [...json(extract(snapshot, selection))].join('')

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'career-lattice-export-'))
})
afterAll(() => rm(folder, { recursive: true }))

/** The graph that an empty database holds after it imported the files. */
async function imported(files: readonly string[], open: typeof openTestServer = openTestServer): Promise<Snapshot> {
  const database = await open()
  try {
    for (const file of files) await loadDataset(database, file)
    return await loadSnapshot(database)
  } finally {
    await database.close()
  }
}

async function written(content: string): Promise<string> {
  const path = join(folder, 'export.json')
  await writeFile(path, content)
  return path
}

describe.each(databases)('an export as a portable dataset, %s', (_name, open) => {
  it('restores a graph of two datasets with everything in the format', async () => {
    const before = await imported([seed, everything], open)
    const after = await imported([await written(text(before))], open)
    expect(comparable(after)).toEqual(comparable(before))
    expect(text(after)).toBe(text(before))
  })
})

describe('an export as a portable dataset', () => {
  it('restores the curated graph', { timeout: 120_000 }, async () => {
    const before = await imported([curatedCareers], openTestServer)
    const after = await imported([await written(text(before))], openTestServer)
    expect(comparable(after)).toEqual(comparable(before))
  })

  it('restores any graph', async () => {
    await fc.assert(
      fc.asyncProperty(randomSnapshot, async (before) => {
        const after = await imported([await written(text(before))])
        expect(comparable(after)).toEqual(comparable(before))
      }),
      { numRuns: 4 },
    )
  }, 60_000)

  it('is read with texts trimmed, as YAML is', async () => {
    const dataset = (name: string) =>
      JSON.stringify({
        dataset: 'blanks',
        source: 'blanks',
        sources: [{ slug: 'blanks', title: 'Blanks', license: 'CC0-1.0', confidence: 1 }],
        skills: [{ slug: 'blank', name, kind: 'SKILL', description: 'ends here\n' }],
      })
    expect(parseDataset(dataset(' blank '), 'blanks.json').skills[0]).toMatchObject({
      name: 'blank',
      description: 'ends here',
    })
    expect(parseDataset(`# YAML\n${dataset(' blank ')}`, 'blanks.yaml').skills[0]!['name']).toBe('blank')
    expect(() => parseDataset(dataset(' '), 'blanks.json')).toThrow('skills[0].name: this text is empty')
  })

  it('of one dataset is self-contained, and its import leaves other datasets unchanged', async () => {
    const both = await imported([seed, everything])
    const file = await written(text(both, { dataset: 'everything' }))
    const alone = await imported([file])
    expect(alone.roles.rows.map(({ slug }) => slug)).toEqual(['all/analyst', 'all/former-analyst', 'data-scientist'])
    expect(alone.libraries.bySlug.get('pandas')).toMatchObject({ source: { dataset: 'python-careers' } })
    expect(alone.libraries.bySlug.has('django')).toBe(false)
    expect(comparable(await imported([seed, file]))).toEqual(comparable(both))
  })

  it('of one source has only its data', async () => {
    const snapshot = await seededSnapshot()
    const file = parseDataset(text(snapshot, { source: 'top-python-career-paths' }), 'export.json')
    const sources = file.roles.flatMap(({ skills }) =>
      Object.values(skills as Record<string, Record<string, { source: string }>>).flatMap((links) =>
        Object.values(links).map(({ source }) => source),
      ),
    )
    expect(new Set(sources)).toEqual(new Set(['top-python-career-paths']))
  })

  it('names an unknown source or dataset', async () => {
    const snapshot = await seededSnapshot()
    expect(() => extract(snapshot, { source: 'esco' })).toThrow('There is no source "esco" in the graph')
    expect(() => extract(snapshot, { dataset: 'python-carers' })).toThrow('did you mean "python-careers"?')
    expect(() => extract(snapshot, { source: 'a', dataset: 'b' })).toThrow('not both')
  })
})
