import { randomUUID } from 'node:crypto'
import { constants, readFileSync, readlinkSync, unlinkSync } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { tryLock } from 'fs-native-extensions'

/** The right to write to a folder, which one process at a time has. */
export interface FolderLock {
  /**
   * Makes sure that the folder is still ours. Called before what was written is acknowledged.
   *
   * @throws Error when the lock file was removed or replaced, so that another process may have the folder
   */
  confirm(): Promise<void>
  /** Gives the folder free. */
  release(): Promise<void>
}

/** Who holds a folder, as the lock file tells. */
interface Holder {
  /** A new one for each lock. */
  readonly token: string
  /** The boot of the kernel that the process runs on: its locks are seen by the same boot only, unless the file system shares them. */
  readonly kernel: string
  /** Where the process's number has a meaning. */
  readonly processes: string
  readonly process: number
  readonly host: string
  /** Grows while the process is alive. */
  readonly beats: number
}

/** Time between two signs of life, in milliseconds. */
const interval = 1_000

/** How long to wait for a holder to show that it is alive or gone, in milliseconds. */
export const patience = 10_000

/** Where the lock is: behind the text, which Windows would not let others read if it were locked. */
const lockedAt = 2 ** 20

/** Length of the lock file, so that a shorter text leaves nothing of a longer one. */
const width = 1_000

/**
 * Keeps a second process out of a folder. The operating system holds the lock: it goes when the process ends, however
 * that ends, and is seen in all containers of a machine. Where a file system is shared by machines but its locks are
 * not, the holder is known to be alive by a text in the lock file that changes each second.
 *
 * @param lost called when the folder turns out to be lost while nothing is written
 * @throws Error when another process holds the folder, or the lock file cannot be used
 */
export async function lockFolder(folder: string, lost: (error: Error) => void = () => {}): Promise<FolderLock> {
  const path = join(resolve(folder), 'lock')
  const deadline = performance.now() + patience
  let first: Holder | undefined
  for (;;) {
    const file = await open(path, constants.O_RDWR | constants.O_CREAT, 0o666)
    try {
      const isLocked = tryLock(file.fd, lockedAt, 1)
      if (isLocked) await awaitEndElsewhere(file, folder, deadline)
      // Whoever gives a folder free removes the file: a lock on a removed file holds nothing.
      if (isLocked && (await isAt(file, path))) return await held(file, path, folder, lost)
      const holder = isLocked ? undefined : await holderIn(file)
      if (holder !== undefined) {
        first = first?.token === holder.token ? first : holder
        if (holder.beats !== first.beats || performance.now() > deadline) throw inUse(folder, holder)
      } else if (performance.now() > deadline) throw inUse(folder, undefined)
    } catch (error) {
      await file.close()
      throw error
    }
    await file.close()
    await sleep(100)
  }
}

/**
 * Waits for the end of a holder on another machine, whose locks this one may not see: as long as it takes to be sure.
 *
 * @throws Error when it is alive
 */
async function awaitEndElsewhere(file: FileHandle, folder: string, deadline: number): Promise<void> {
  const before = await holderIn(file)
  if (before === undefined || before.kernel === ourKernel) return
  while (performance.now() < deadline && (await file.stat()).nlink > 0) {
    await sleep(interval / 2)
    const now = await holderIn(file)
    if (now !== undefined && (now.token !== before.token || now.beats !== before.beats)) throw inUse(folder, now)
  }
}

async function held(file: FileHandle, path: string, folder: string, lost: (error: Error) => void): Promise<FolderLock> {
  const own = {
    token: randomUUID(),
    kernel: ourKernel,
    processes: ourProcesses,
    process: process.pid,
    host: hostname(),
  }
  let beats = 0
  let isReleased = false
  const beat = () => file.write(JSON.stringify({ ...own, beats: ++beats }).padEnd(width), 0)
  await beat()

  async function confirm(): Promise<void> {
    if ((await isAt(file, path)) && (await holderIn(file))?.token === own.token) return
    throw new Error(
      `The database folder ${folder} is lost: its lock file was removed or replaced while it was in use. ` +
        'What was not acknowledged until then is not kept.',
    )
  }

  const timer = setInterval(() => {
    confirm()
      .then(beat)
      .catch((error) => {
        if (isReleased) return
        clearInterval(timer)
        lost(error as Error)
      })
  }, interval).unref()

  /** Whoever opened the file before it is removed finds it removed once it has the lock. */
  function removeFile(): void {
    if (readFileSync(path, 'utf8').includes(own.token)) unlinkSync(path)
  }

  function atExit(): void {
    try {
      removeFile()
    } catch {
      // The lock itself goes with the process; the file alone keeps nobody out.
    }
  }

  process.once('exit', atExit)
  return {
    confirm,
    async release() {
      if (isReleased) return
      isReleased = true
      clearInterval(timer)
      process.off('exit', atExit)
      atExit()
      await file.close()
    },
  }
}

/** Whether an open file is the one that a path leads to. */
async function isAt(file: FileHandle, path: string): Promise<boolean> {
  const there = await stat(path, { bigint: true }).catch(() => undefined)
  const here = await file.stat({ bigint: true })
  return there?.ino === here.ino && there.dev === here.dev
}

/** The holder that a lock file tells of; undefined where it tells of none, as one that is just being made. */
async function holderIn(file: FileHandle): Promise<Holder | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(width), 0, width, 0)
  try {
    const found: unknown = JSON.parse(buffer.toString('utf8', 0, bytesRead))
    return typeof found === 'object' && found !== null && 'token' in found ? (found as Holder) : undefined
  } catch {
    return undefined
  }
}

function inUse(folder: string, holder: Holder | undefined): Error {
  const who =
    holder === undefined
      ? 'another process'
      : holder.processes === ourProcesses
        ? `process ${holder.process}`
        : `a process of the host or container ${holder.host}`
  return new Error(`The database folder ${folder} is in use by ${who}. Stop it, or set DATA_DIR to another folder.`)
}

/** What this machine tells of itself; its name where it has no such file, as other systems than Linux. */
function told(read: () => string): string {
  try {
    return read().trim()
  } catch {
    return hostname()
  }
}

const ourKernel = told(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))
const ourProcesses = `${ourKernel} ${told(() => readlinkSync('/proc/self/ns/pid'))}`
