import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database } from '../../../src/db/database.ts'
import { records } from '../../../src/import/release/records.file.ts'
import { openTestServer } from '../../support/databases.ts'
import { importing } from './importing.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'career-lattice-as-written-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function read(name: string, text: string | Buffer) {
  const path = join(folder, name)
  await writeFile(path, text)
  const found: { line: number; cells: readonly string[] }[] = []
  for await (const step of records(path, () => {})) found.push(...step)
  return found
}

describe('the records of a file', () => {
  it('end with LF, CRLF or CR, outside quotes, and know their lines', async () => {
    const text = 'a,b\r\n"x\r\ny",2\rc,d\n\r\n\rq,"r"\r"l\rm\nn",z\rlast,'
    expect((await read('mixed.csv', text)).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, 'x\r\ny', '2'],
      [4, 'c', 'd'],
      [5, ''],
      [6, ''],
      [7, 'q', 'r'],
      [8, 'l\rm\nn', 'z'],
      [11, 'last', ''],
    ])
    expect((await read('tabs.txt', 'a\tb\rc\t"d\r\n')).map(({ line, cells }) => [line, ...cells])).toEqual([
      [1, 'a', 'b'],
      [2, 'c', '"d'],
    ])
  })

  it('are independent of chunk boundaries', async () => {
    // One more byte before each time, so that a chunk ends before, within and after a CRLF.
    for (let shift = 0; shift < 8; shift++) {
      const rows = Array.from({ length: 40_000 }, (_, number) => `${number},"x"`)
      const found = await read('long.csv', `${'h'.repeat(shift + 1)},i\r\n${rows.join('\r\n')}\r\n`)
      expect(found).toHaveLength(40_001)
      expect(found.at(-1)).toEqual({ line: 40_001, cells: ['39999', 'x'] })
    }
  })

  it.each([
    ['utf-16-with-mark.csv', Buffer.from('\ufeffa,b\n', 'utf16le')],
    ['utf-16.csv', Buffer.from('a,b\n', 'utf16le')],
    ['utf-16-high-byte-first.csv', Buffer.from('a,b\n', 'utf16le').swap16()],
  ])('are not read from UTF-16: %s', async (name, bytes) => {
    await expect(read(name, bytes)).rejects.toThrow(`${name}:1: it is not UTF-8 text but UTF-16; save it`)
  })
})

describe('a release in an unusual encoding or layout', () => {
  let database: Database
  beforeAll(async () => {
    database = await openTestServer()
  })
  afterAll(() => database.close())

  /** Imports the small release of ESCO with one or all of its files changed. */
  async function changed(name: string, change: (text: string) => string, only?: string) {
    const place = join(folder, name)
    await cp(join(import.meta.dirname, 'fixtures/esco-1.1.0'), place, { recursive: true })
    for (const file of await readdir(place)) {
      if (only !== undefined && file !== only) continue
      await writeFile(join(place, file), change((await readFile(join(place, file), 'utf8')).replaceAll('\r\n', '\n')))
    }
    return importing(database, 'esco', place, { dryRun: true, listed: true })
  }

  it.each([
    ['CRLF', '\r\n'],
    ['CR', '\r'],
  ])('is read the same with %s after some records or all', async (name, end) => {
    const { changes } = await changed(`lf-${name}`, (text) => text)
    const all = await changed(name, (text) => text.replaceAll('\n', end))
    expect(all.report.rejects).toEqual([])
    expect(all.changes).toEqual(changes)
    const rows = await changed(`rows-${name}`, (text) =>
      text.replace(/(?<=\n)[\s\S]*/, (rest) => rest.replaceAll('\n', end)),
    )
    expect(rows.report.rejects).toEqual([])
    expect(rows.changes).toEqual(changes)
  })

  it('has collapsed white space', async () => {
    const { changes } = await changed('blanks', (text) => text.replaceAll(/ /g, '\u00a0\u200b '))
    expect(changes).toEqual((await changed('plain', (text) => text)).changes)
  })

  it('rejects a record with another delimiter, with that reason', async () => {
    const { report } = await changed(
      'delimiters',
      (text) => text.replace(/\n(.+)\n$/, (_all, last: string) => `\n${last.replaceAll(',', ';')}\n`),
      'occupationSkillRelations.csv',
    )
    expect(report.rejects.map(({ reason }) => reason)).toEqual([
      'its columns are separated by semicolons; they should be by commas',
    ])
  })

  it('rejects a record with NUL, with its column', async () => {
    const change = (text: string) => text.replace(/\n(.+)\n$/, '\n$1\0\n')
    const { report } = await changed('nul', change, 'occupationSkillRelations.csv')
    expect(report.rejects.map(({ reason }) => reason)).toEqual(['skillUri holds the character NUL (U+0000)'])
  })

  it('is refused if a required file has a header only', async () => {
    const only = 'occupations_en.csv'
    await expect(changed('header', (text) => text.slice(0, text.indexOf('\n') + 1), only)).rejects.toThrow(
      'occupations_en.csv: it has no row below its header',
    )
  })
})
