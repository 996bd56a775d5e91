import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from '../../src/db/folderLock.db.ts'

describe("the lock on the embedded database's folder", () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-lock-'))
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is held by one at a time and can be taken again when it is free', async () => {
    const unlock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow(
      `${folder} is in use by process ${process.pid}. Stop that process, or set DATA_DIR to another folder.`,
    )
    await unlock()
    await (await lockFolder(folder))()
  })

  it.each([
    ['a process that is gone', '4194305'],
    ['an earlier process of the same number', String(process.pid)],
    ['a process that died while taking it', ''],
  ])('is taken over from %s', async (_whom, content) => {
    await writeFile(join(folder, 'lock'), content)
    await (await lockFolder(folder))()
  })

  it('is respected when another process runs that holds it', async () => {
    await writeFile(join(folder, 'lock'), String(process.ppid))
    await expect(lockFolder(folder)).rejects.toThrow(`in use by process ${process.ppid}`)
  })
})
