import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { BackupReader } from '../../src/backup/backupReader.ts'
import { backupText } from '../../src/backup/backupText.ts'
import type { Header, Part } from '../../src/backup/format.ts'
import { checkBackup } from '../../src/backup/readBackup.file.ts'
import { writeBackup } from '../../src/backup/writeBackup.file.ts'
import { testFolder } from './copies.ts'

const header: Header = {
  format: 'career-lattice backup',
  version: 1,
  at: '2026-01-01T00:00:00.000Z',
  program: '1.2.3',
  revision: 7,
  migrations: ['1_first'],
  sequences: { a_id_seq: '12', b_id_seq: null },
}

const partsOf: Part[] = [
  { header },
  { table: { table: 'a', columns: ['x', 'y'] } },
  { rows: Buffer.from('1\t\\N\n2\t{"table": 1}\n'), count: 2 },
  { rows: Buffer.from('{"rows":{}}\té\n\\\\.\t\\\\! \n'), count: 2 },
  { table: { table: 'b', columns: ['z'] } },
  { table: { table: 'c', columns: ['z'] } },
  { rows: Buffer.from('\n'), count: 1 },
]

async function* given(parts: readonly Part[]) {
  yield* parts
}

let folder: string
let remove: () => Promise<void>
let file: string
let packed: Buffer
let text: Buffer
beforeAll(async () => {
  ;({ folder, remove } = await testFolder())
  file = join(folder, 'whole.backup')
  await writeBackup(file, backupText(given(partsOf)), { replace: false, progress: () => {} })
  packed = await readFile(file)
  text = gunzipSync(packed)
})
afterAll(() => remove())

/** What is said of a file. */
async function said(bytes: Uint8Array): Promise<string> {
  const path = join(folder, 'other.backup')
  await writeFile(path, bytes)
  return checkBackup(path).then(
    () => 'whole',
    (error: Error) => error.message,
  )
}

const changed = (change: (text: string) => string) => gzipSync(change(text.toString()))

describe('a file that is to be restored', () => {
  it('is read as it was written, however it comes', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1 }), (lengths) => {
        const reader = new BackupReader()
        const parts: Part[] = []
        for (let at = 0, turn = 0; at < text.length; turn++) {
          const length = lengths[turn % lengths.length]!
          parts.push(...reader.take(text.subarray(at, at + length)))
          at += length
        }
        expect(reader.finish().rows).toEqual({ a: 4, b: 0, c: 1 })
        expect(parts[0]).toEqual({ header })
        const rows = parts.flatMap((part) => ('rows' in part ? [Buffer.from(part.rows)] : []))
        const written = partsOf.flatMap((part) => ('rows' in part ? [Buffer.from(part.rows)] : []))
        expect(Buffer.concat(rows).toString()).toBe(Buffer.concat(written).toString())
      }),
      { numRuns: 50 },
    )
  })

  it('has the same digest in whatever order rows stand', async () => {
    const { digests } = await checkBackup(file)
    const path = join(folder, 'turned.backup')
    const turned = [partsOf[0]!, partsOf[1]!, partsOf[3]!, partsOf[2]!, ...partsOf.slice(4)]
    await writeBackup(path, backupText(given(turned)), { replace: false, progress: () => {} })
    expect((await checkBackup(path)).digests).toEqual(digests)
    expect(new Set(digests.values()).size).toBe(3)
  })

  it('is refused cut off anywhere', async () => {
    const found = new Set<string>()
    for (let length = 0; length < packed.length; length += 7) found.add(await said(packed.subarray(0, length)))
    for (const end of [text.length - 1, text.lastIndexOf('\n', text.length - 2) + 1, Math.floor(text.length / 2), 10]) {
      found.add(await said(gzipSync(text.subarray(0, end))))
    }
    expect([...found].sort()).toEqual([
      'it is cut off: its end is missing',
      // Not even its first line is whole.
      'it is not a backup of Career Lattice, as career-lattice backup <file> writes one',
    ])
  })

  it('is refused with any byte changed', async () => {
    for (let at = 0; at < packed.length; at += 5) {
      const wrong = Buffer.from(packed)
      wrong[at]! ^= 0x10
      // The time, the system and such in the header of gzip say nothing of what is in it.
      if (at >= 3 && at < 10) continue
      expect(await said(wrong), `byte ${at}`).not.toBe('whole')
    }
  })

  it.each([
    [
      'a row that was changed',
      (all: string) => all.replace('1\t\\N', '2\t\\N'),
      'it is damaged: its checksum is wrong',
    ],
    ['a row that is gone', (all: string) => all.replace('1\t\\N\n', ''), 'it is damaged: it should have 4 rows of a'],
    ['something behind its end', (all: string) => `${all}{}\n`, 'it is damaged: there is more behind its end'],
    ['half a line behind its end', (all: string) => `${all}{`, 'it is cut off: its end is missing'],
    ['a line that says nothing', (all: string) => all.replace('{"table":"b"', '{"tabel":"b"'), /damaged: a line of it/],
    ['a header without its migrations', (all: string) => all.replace('"migrations"', '"m"'), /damaged: a line of it/],
    [
      'a newer format',
      (all: string) => all.replace('"version":1', '"version":2'),
      /^a newer version of Career Lattice/,
    ],
    ['a dump of PostgreSQL', () => '--\n-- PostgreSQL database dump\n--\n', /^it is not a backup of Career Lattice/],
    ['nothing', () => '', /^it is not a backup of Career Lattice/],
    ['no line', () => 'x'.repeat(3_000_000), /^it is not a backup of Career Lattice/],
  ])('is refused with %s', async (_what, change, message) => {
    expect(await said(changed(change))).toMatch(message)
  })

  it('is refused if it is empty', async () => {
    expect(await said(Buffer.alloc(0))).toBe('it is cut off: its end is missing')
  })

  it.each([
    ['text', Buffer.from('{"dataset":"x"}\n')],
    ['zeros', Buffer.alloc(10_000)],
  ])('is refused if it is %s that was not compressed', async (_what, bytes) => {
    expect(await said(bytes)).toMatch(/^it is not a backup of Career Lattice/)
  })
})

describe('a file that is written', () => {
  const write = (path: string, replace: boolean, parts: AsyncIterable<Part> = given(partsOf)) =>
    writeBackup(join(folder, path), backupText(parts), { replace, progress: () => {} })

  it('replaces none, unless it is told to', async () => {
    await writeFile(join(folder, 'there'), 'precious')
    await expect(write('there', false)).rejects.toThrow(/there is there already\. Name another file, or add --force/)
    await expect(write('.', true)).rejects.toThrow('is a folder')
    await expect(write('/dev/null', true)).rejects.toThrow()
    expect((await write('there', true)).rows).toBe(5)
  })

  it('leaves nothing behind when it fails, and what was there as it was', async () => {
    async function* failing() {
      yield* partsOf
      throw new Error('no more')
    }
    const before = await readFile(file)
    await expect(write('whole.backup', true, failing())).rejects.toThrow('no more')
    expect(await readFile(file)).toEqual(before)
    const { readdir } = await import('node:fs/promises')
    expect((await readdir(folder)).filter((name) => name.includes('.part'))).toEqual([])
  })
})
