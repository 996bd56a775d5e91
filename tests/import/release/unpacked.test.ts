import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ZipFile } from 'yazl'
import { unpacked } from '../../../src/import/release/unpacked.file.ts'
import { openTestServer } from '../../support/databases.ts'
import { importing } from './importing.ts'

const release = join(import.meta.dirname, 'fixtures/esco-1.1.0')

describe('a release in a .zip file', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-zip-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function packed(name: string, files: Readonly<Record<string, string | Buffer>>): Promise<string> {
    const zip = new ZipFile()
    for (const [file, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), file)
    zip.end()
    const path = join(folder, name)
    await pipeline(zip.outputStream, createWriteStream(path))
    return path
  }

  const list = (place: string) => readdir(place)
  const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('career-lattice-release-'))

  it('is imported as its folder is, and leaves no files behind', async () => {
    const before = await left()
    const names = await readdir(release)
    const files = await Promise.all(
      names.map(async (name) => [`ESCO dataset/${name}`, await readFile(join(release, name))] as const),
    )
    const path = await packed('ESCO dataset - v1.1.0 - en - csv.zip', Object.fromEntries(files))
    const database = await openTestServer()
    try {
      const { version, report } = await importing(database, 'esco', path)
      expect(version).toBe('1.1.0')
      expect(report.files.length).toBeGreaterThan(5)
      expect((await importing(database, 'esco', release, { dryRun: true })).comparison).toEqual({})
    } finally {
      await database.close()
    }
    expect(await left()).toEqual(before)
  })

  it('may hold the names in another language, with those of others beside them', async () => {
    const labels = join(import.meta.dirname, 'fixtures/esco-labels')
    const names = await readdir(labels)
    const files = await Promise.all(
      names.map(async (name) => [`classification/${name}`, await readFile(join(labels, name))] as const),
    )
    const path = await packed('ESCO dataset - v1.1.0 - classification - fr - csv.zip', Object.fromEntries(files))
    const before = await left()
    const database = await openTestServer()
    try {
      await importing(database, 'esco', release)
      const { dataset, version, labels: named, report } = await importing(database, 'esco', path, { language: 'fr' })
      expect({ dataset, version, named }).toEqual({
        dataset: 'esco-labels-fr',
        version: '1.1.0',
        named: { nodes: 5, names: 8, absent: 1 },
      })
      expect(report.unread).toEqual(['occupations_nl.csv'])
      expect((await importing(database, 'esco', labels, { language: 'fr', dryRun: true })).comparison).toEqual({})
      expect((await importing(database, 'esco', path, { language: 'fr' })).unchanged).toBe(true)
      await expect(importing(database, 'esco', path, { language: 'de' })).rejects.toThrow(
        `${path}: none of the files ISCOGroups_de.csv`,
      )
    } finally {
      await database.close()
    }
    expect(await left()).toEqual(before)
  })

  it('never writes outside its folder', async () => {
    const path = await packed('outside.zip', { 'a/b/one.csv': '1', 'two.txt': '2', 'picture.png': '3' })
    expect((await unpacked(path, list)).sort()).toEqual(['one.csv', 'two.txt'])
    const bytes = await readFile(path)
    // Entries that climb out of the folder are refused by the library that reads them.
    const climbing = join(folder, 'climbing.zip')
    await writeFile(climbing, Buffer.from(bytes.toString('latin1').replaceAll('a/b/one.csv', '../../1.csv'), 'latin1'))
    await expect(unpacked(climbing, list)).rejects.toThrow(/climbing\.zip: it cannot be unpacked/)
  })

  it('leaves no files behind if a signal ends the process', { timeout: 60_000 }, async () => {
    const path = await packed('waiting.zip', { 'one.csv': '1' })
    const child = spawn(process.execPath, [
      '--import',
      'tsx',
      join(import.meta.dirname, 'unpackedUntilSignal.ts'),
      path,
    ])
    const ended = once(child, 'exit')
    const [said] = (await once(child.stdout, 'data')) as [Buffer]
    const place = said.toString().trim()
    expect(await readdir(place)).toEqual(['one.csv'])
    child.kill('SIGTERM')
    expect(await ended).toEqual([143, null])
    await expect(readdir(place)).rejects.toThrow('ENOENT')
  })

  it('asks nothing of the end of the process once it is imported or refused', async () => {
    const path = await packed('short.zip', { 'one.csv': '1' })
    const listeners = () => process.listenerCount('exit')
    const before = listeners()
    expect(await unpacked(path, async () => listeners())).toBe(before + 1)
    await expect(unpacked(path, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(listeners()).toBe(before)
  })

  it.each([
    ['no text files', { 'picture.png': '1' }, 'there are no .csv or .txt files in it'],
    ['a missing file', { 'occupations_en.csv': 'conceptUri' }, 'is missing'],
  ])('is refused with %s', async (name, files, message) => {
    const path = await packed(`${name}.zip`, files)
    const database = await openTestServer()
    const refusal = importing(database, 'esco', path)
    await expect(refusal).rejects.toThrow(message)
    await expect(refusal).rejects.toThrow(`${path}: `)
    await expect(refusal).rejects.not.toThrow('career-lattice-release-')
    await database.close()
  })

  it('is refused if it is damaged', async () => {
    const path = join(folder, 'damaged.zip')
    await writeFile(path, (await readFile(await packed('whole.zip', { 'one.csv': 'x'.repeat(1000) }))).subarray(0, 60))
    await expect(unpacked(path, list)).rejects.toThrow(/damaged\.zip: it cannot be unpacked/)
    const before = await left()
    await expect(unpacked(join(folder, 'nowhere.zip'), list)).rejects.toThrow('it cannot be unpacked')
    expect(await left()).toEqual(before)
  })
})
