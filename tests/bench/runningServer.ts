import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEnd } from './cleanup.ts'
import { processUsage, type Usage } from './processUsage.ts'

/** A server in a process of its own. */
export interface RunningServer {
  readonly url: string
  /** Gives it a core to itself, where that can be. */
  pin(): void
  /** Stops all of its threads where they are. */
  pause(): void
  /** Lets them go on. */
  resume(): void
  usage(): Usage
  stop(): Promise<void>
}

/** The Node.js that all servers run on: the one that comes with the peers, since not all of them run on an older one. */
export const nodePath = join(import.meta.dirname, `node_modules/node-linux-${process.arch}/bin/node`)

/** Whether a server can have a core to itself while load and database share another. */
export const canPin = spawnSync('taskset', ['--version']).status === 0

const serverCore = '0'
const loadCore = '1'

/** Moves processes, this one if none is named, and all that they start from now on to the core that servers leave alone. */
export function leaveServersAlone(pids: readonly number[] = [process.pid]): void {
  for (const pid of pids) pinTo(loadCore, pid)
}

function pinTo(core: string, pid: number): void {
  if (canPin) spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', core, String(pid)])
}

/** Starts a server, on any core, and waits until it tells its address. */
export async function startServer(
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  if (!existsSync(nodePath)) throw new Error(`There is no ${nodePath}: the benchmark runs on Linux, on x64 or arm64.`)
  const child = spawn(nodePath, ['--disable-warning=ExperimentalWarning', ...command], {
    env: { ...process.env, NODE_ENV: 'production', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const ended = once(child, 'exit')
  let stopping = false
  const stop = async () => {
    stopping = true
    child.kill('SIGKILL')
    await ended
  }
  beforeEnd(stop)
  let output = ''
  const url = new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output = `${output}${chunk}`.slice(-mostOutput)
      const port = /https?:\/\/[\w.]+:(\d+)(?!\d*\/metrics)/.exec(output)?.[1]
      if (port) resolve(`http://127.0.0.1:${port}/graphql`)
    }
    child.stdout.on('data', hear)
    child.stderr.on('data', hear)
    child.once('error', reject)
    child.once('exit', (code) => {
      if (stopping) return
      const message = `${command.join(' ')} ended with ${code}:\n${output}`
      reject(new Error(message))
      console.error(message)
    })
  })
  return {
    url: await url,
    pin: () => pinTo(serverCore, child.pid!),
    pause: () => void child.kill('SIGSTOP'),
    resume: () => void child.kill('SIGCONT'),
    usage: () => processUsage(child.pid!),
    stop,
  }
}

const mostOutput = 100_000
