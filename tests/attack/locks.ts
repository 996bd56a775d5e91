import { type ChildProcess, fork, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Whether processes can be given numbers of their own, as a container gives them. */
export const hasNamespaces = spawnSync('unshare', ['--pid', '--fork', 'true']).status === 0

/** What came of processes that took one lock at the same time. */
export interface LockFigures {
  readonly rounds: number
  /** How often the lock was taken. */
  readonly holds: number
  /** How many holders were killed while they held it. */
  readonly killed: number
  /** How often one process took it while another held it. */
  readonly doubleHolders: number
  /** What starters said that did not get it. */
  readonly refusals: readonly string[]
}

const starters = 4

/**
 * Has four processes, two of them in process namespaces of their own, take the lock of one folder at the same time, again
 * and again. In each third round a holder is killed; before each fifth, a lock file of a process that is gone lies there.
 */
export async function locks(rounds: number): Promise<LockFigures> {
  const folder = await mkdtemp(join(tmpdir(), 'career-lattice-locks-'))
  const log = join(folder, 'log')
  await writeFile(log, '')
  const start = async (place: number) => {
    const child = starter(folder, log, hasNamespaces && place % 2 === 1)
    await once(child, 'message')
    return child
  }
  const running = await Promise.all(Array.from({ length: starters }, (_, place) => start(place)))
  const refusals: string[] = []
  const killed = new Set<string>()
  try {
    for (let round = 0; round < rounds; round++) {
      if (round % 5 === 0) await writeFile(join(folder, 'lock'), '1')
      const victim = round % 3 === 0 ? round % starters : -1
      await Promise.all(
        running.map(async (child, place) => {
          const name = `${round}/${place}`
          child.send({ name, hold: place === victim ? 60_000 : Math.floor(Math.random() * 20) })
          if (place !== victim) {
            const [said] = (await once(child, 'message')) as [string]
            if (said !== 'held') refusals.push(said)
            return
          }
          while (!(await readFile(log, 'utf8')).includes(`enter ${name}\n`) && child.connected) {
            await new Promise((resolve) => setTimeout(resolve, 10))
          }
          await end(child)
          killed.add(name)
          running[place] = await start(place)
        }),
      )
    }
  } finally {
    await Promise.all(running.map(end))
  }
  const { holds, doubleHolders } = overlaps(await readFile(log, 'utf8'), killed)
  await rm(folder, { recursive: true })
  return { rounds, holds, killed: killed.size, doubleHolders, refusals }
}

function starter(folder: string, log: string, isApart: boolean): ChildProcess {
  const program = join(import.meta.dirname, 'lockStarter.ts')
  const node = { execArgv: ['--import', 'tsx'], cwd: join(import.meta.dirname, '../..') }
  if (!isApart) return fork(program, [folder, log], node)
  const words = ['--pid', '--fork', '--kill-child', '--mount-proc', process.execPath, ...node.execArgv]
  return fork(program, [folder, log], { ...node, execPath: 'unshare', execArgv: words })
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

/** Reads a log of which processes entered and left: one that enters must be alone, except for those killed inside. */
function overlaps(log: string, killed: ReadonlySet<string>): { holds: number; doubleHolders: number } {
  let inside: string | undefined
  let holds = 0
  let doubleHolders = 0
  for (const line of log.split('\n')) {
    const [what, name] = line.split(' ')
    if (what === 'enter') {
      holds++
      if (inside !== undefined && !killed.has(inside)) doubleHolders++
      inside = name
    } else if (what === 'leave') {
      if (inside !== name) doubleHolders++
      inside = undefined
    }
  }
  return { holds, doubleHolders }
}
