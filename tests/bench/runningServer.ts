import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEnd } from './cleanup.ts'
import { processUsage, type Usage } from './processUsage.ts'

/** A server in a process of its own. */
export interface RunningServer {
  readonly url: string
  usage(): Usage
  stop(): Promise<void>
}

/** The Node.js that all servers run on: the one that comes with the peers, since not all of them run on an older one. */
export const nodePath = join(import.meta.dirname, `node_modules/node-linux-${process.arch}/bin/node`)

/** Whether a server can have a core to itself while load and database share another. */
export const canPin = spawnSync('taskset', ['--version']).status === 0

const serverCore = '0'
const loadCore = '1'

/** Moves this process and all that it starts from now on to the core that servers leave alone. */
export function leaveServersAlone(): void {
  if (canPin) spawnSync('taskset', ['--all-tasks', '--cpu-list', '--pid', loadCore, String(process.pid)])
}

/** Starts a server on the core of servers and waits until it tells its address. */
export async function startServer(
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  if (!existsSync(nodePath)) throw new Error(`There is no ${nodePath}: the benchmark runs on Linux, on x64 or arm64.`)
  const words = [nodePath, '--disable-warning=ExperimentalWarning', ...command]
  const [program, ...rest] = canPin ? ['taskset', '--cpu-list', serverCore, ...words] : words
  const child = spawn(program!, rest, {
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
      const port = /https?:\/\/[\w.]+:(\d+)/.exec(output)?.[1]
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
  return { url: await url, usage: () => processUsage(child.pid!), stop }
}

const mostOutput = 100_000
