import { randomUUID } from 'node:crypto'
import { constants, readFileSync, readlinkSync, unlinkSync } from 'node:fs'
import { type FileHandle, open, stat } from 'node:fs/promises'
import { hostname } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { tryLock } from 'fs-native-extensions'

/** An exclusive lock on a folder. */
export interface FolderLock {
  /**
   * Checks that the lock is still held; to be called before a write is acknowledged.
   *
   * @throws Error if the lock file was removed or replaced, so that another process may hold the lock
   */
  confirm(): Promise<void>
  release(): Promise<void>
}

/** The content of the lock file: which process holds the lock. */
interface Holder {
  /** Unique per lock. */
  readonly token: string
  /** Boot id of the kernel. Only processes of the same boot see its locks, unless the file system shares them. */
  readonly kernel: string
  /** The namespace of the process id. */
  readonly processes: string
  readonly process: number
  readonly host: string
  /** Incremented while the process is alive. */
  readonly beats: number
}

/** Between two heartbeats, in milliseconds. */
const interval = 1_000

/** How long to wait for a heartbeat of another holder, in milliseconds. */
export const patience = 10_000

/** Offset of the locked byte, behind the text: on Windows, locked bytes cannot be read by others. */
const lockedAt = 2 ** 20

/** Length to which the text is padded, so that a shorter text overwrites a longer one. */
const width = 1_000

/**
 * Locks a folder against other processes. The operating system holds the lock, releases it whenever the process ends, and
 * shows it to all containers of a machine. For a file system that is shared by machines without its locks, the holder
 * also writes a heartbeat to the lock file each second.
 *
 * @param lost called if the lock is lost between writes
 * @throws FolderInUse if another process holds the lock
 * @throws Error if the lock file cannot be used
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
      // A release removes the file, so a lock on a removed file is void.
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
 * Waits until a holder on another machine, whose locks may be invisible here, has no heartbeat for long enough.
 *
 * @throws Error if it is alive
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
      // A full disk may not take it. The system's lock holds without, and one who took the folder is noticed.
      .then(() => beat().catch(() => {}))
      .catch((error) => {
        if (isReleased) return
        clearInterval(timer)
        lost(error as Error)
      })
  }, interval).unref()

  /** A process that opened the file before notices the removal when it has the lock. */
  function removeFile(): void {
    if (readFileSync(path, 'utf8').includes(own.token)) unlinkSync(path)
  }

  function atExit(): void {
    try {
      removeFile()
    } catch {
      // The lock ends with the process; the file alone does not lock the folder.
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

/** Whether an open file is the one at a path. */
async function isAt(file: FileHandle, path: string): Promise<boolean> {
  const there = await stat(path, { bigint: true }).catch(() => undefined)
  const here = await file.stat({ bigint: true })
  return there?.ino === here.ino && there.dev === here.dev
}

/** The holder in a lock file; undefined if there is none, as in a file that is being created. */
async function holderIn(file: FileHandle): Promise<Holder | undefined> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(width), 0, width, 0)
  try {
    const found: unknown = JSON.parse(buffer.toString('utf8', 0, bytesRead))
    return typeof found === 'object' && found !== null && 'token' in found ? (found as Holder) : undefined
  } catch {
    return undefined
  }
}

/** Another process has the lock of a folder. */
export class FolderInUse extends Error {}

function inUse(folder: string, holder: Holder | undefined): FolderInUse {
  const who =
    holder === undefined
      ? 'another process'
      : holder.processes === ourProcesses
        ? `process ${holder.process}`
        : `a process of the host or container ${holder.host}`
  return new FolderInUse(
    `The database folder ${folder} is in use by ${who}. Stop it, or set DATA_DIR to another folder.`,
  )
}

/** The content of a system file; the host name if it does not exist, as on other systems than Linux. */
function readOrHost(read: () => string): string {
  try {
    return read().trim()
  } catch {
    return hostname()
  }
}

const ourKernel = readOrHost(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8'))
const ourProcesses = `${ourKernel} ${readOrHost(() => readlinkSync('/proc/self/ns/pid'))}`
