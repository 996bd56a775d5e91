import { execFileSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

// What only root of a Linux machine can do to a place, in namespaces of the command's own (see faults.ts).

const words = (text: string) => text.split(' ')

/** A disk of a given size in megabytes, which can be filled to the last byte. */
export interface SmallDisk {
  readonly folder: string
  fill(): void
  free(): void
  remove(): void
}

export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const mounted = await mkdtemp(join(tmpdir(), 'career-lattice-disk-'))
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=777`, 'none', mounted])
  const ballast = join(mounted, 'ballast')
  const folder = join(mounted, 'data')
  mkdirSync(folder, { mode: 0o700 })
  return {
    folder,
    fill() {
      const file = openSync(ballast, 'a')
      for (let size = 2 ** 20; size >= 1; size = Math.floor(size / 2)) {
        try {
          for (;;) writeSync(file, Buffer.alloc(size))
        } catch {
          // Full for pieces of this size.
        }
      }
      closeSync(file)
    },
    free: () => rmSync(ballast, { force: true }),
    remove() {
      execFileSync('umount', ['--lazy', mounted])
      rmSync(mounted, { recursive: true })
    },
  }
}

/** Addresses of this machine between which packets can be lost: from the first to the others. */
export const [ownAddress, farAddress] = ['127.0.0.1', '127.0.0.2']

/** Has every packet between two addresses of this machine vanish when it arrives, without a word to either end. */
export function losePackets(isLost: boolean): void {
  for (const [from, to] of [
    [ownAddress, farAddress],
    [farAddress, ownAddress],
  ]) {
    const action = isLost ? ['action', 'block'] : []
    execFileSync('ip', [
      ...words(`xfrm policy ${isLost ? 'add' : 'delete'} dir in src ${from}/32 dst ${to}/32`),
      ...action,
    ])
  }
}

/** The library that moves the clock of a process (https://github.com/wolfcw/libfaketime), where it is installed. */
const clockLibrary = [
  `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/faketime/libfaketime.so.1`,
].find((path) => existsSync(path))

export const canMoveClocks = clockLibrary !== undefined

/** The environment of a process whose clock, but not its timers, is moved by what a file says, for example "+1d". */
export function movableClock(file: string): Record<string, string> {
  return {
    LD_PRELOAD: clockLibrary!,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: '1',
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
  }
}
