import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { lockFolder } from '../../src/db/folderLock.file.ts'
import { until } from '../support/commandLine.ts'

/** What a holder on another machine, whose locks this machine cannot see, has written into the lock file. */
const elsewhere = (beats: number) =>
  JSON.stringify({ token: 't', kernel: 'another boot', processes: 'another boot', process: 1, host: 'web-1', beats })

describe("the lock on the embedded database's folder", () => {
  let folder: string
  let path: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'career-lattice-lock-'))
    path = join(folder, 'lock')
  })
  afterEach(() => rm(folder, { recursive: true }))

  it('is exclusive, leaves no file, and can be acquired again after release', async () => {
    const lock = await lockFolder(folder)
    await expect(lockFolder(folder)).rejects.toThrow(
      `${folder} is in use by process ${process.pid}. Stop it, or set DATA_DIR to another folder.`,
    )
    await lock.release()
    await expect(stat(path)).rejects.toThrow('ENOENT')
    await (await lockFolder(folder)).release()
  })

  it('is waited for while its holder has no heartbeat', async () => {
    const lock = await lockFolder(folder)
    const next = lockFolder(folder)
    await lock.release()
    await (await next).release()
  })

  it.each([
    ['the number of a process', '1'],
    ['nothing', ''],
    ['something else', 'held by somebody'],
  ])('is taken over at once where a file with %s was left', async (_what, content) => {
    await writeFile(path, content)
    const start = performance.now()
    await (await lockFolder(folder)).release()
    expect(performance.now() - start).toBeLessThan(5_000)
  })

  it('is taken over from another machine without a heartbeat', async () => {
    await writeFile(path, elsewhere(7))
    const start = performance.now()
    await (await lockFolder(folder)).release()
    expect(performance.now() - start).toBeGreaterThan(9_000)
  })

  it('is refused with the name of another machine that is alive', async () => {
    let beats = 0
    await writeFile(path, elsewhere(beats))
    const alive = setInterval(() => void writeFile(path, elsewhere(++beats)), 300)
    await expect(lockFolder(folder)).rejects.toThrow('is in use by a process of the host or container web-1.')
    clearInterval(alive)
  })

  it.each([
    ['removed', () => rm(path)],
    ['replaced', () => rm(path).then(() => writeFile(path, elsewhere(1)))],
    ['taken over by a machine that sees no locks', () => writeFile(path, elsewhere(1))],
  ])('is reported as lost when its file is %s', async (_how, lose) => {
    let lost: Error | undefined
    const lock = await lockFolder(folder, (error) => {
      lost = error
    })
    await lock.confirm()
    await lose()
    await expect(lock.confirm()).rejects.toThrow(`The database folder ${folder} is lost`)
    expect(await until(() => lost)).toBeInstanceOf(Error)
    const left = await readFile(path, 'utf8').catch(() => undefined)
    await lock.release()
    expect(await readFile(path, 'utf8').catch(() => undefined)).toBe(left)
  })

  it('names the holder of the lock', async () => {
    const lock = await lockFolder(folder)
    expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({ process: process.pid, host: hostname() })
    await lock.release()
  })
})
