import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { Agent, request } from 'node:http'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const root = join(import.meta.dirname, '../..')

/** The compiled program, running in a process of its own. */
export interface Run {
  readonly process: ChildProcess
  /** What it has written so far. */
  output(): string
  /** Resolves with the exit code. */
  readonly ended: Promise<number | null>
}

/**
 * Runs the command line.
 *
 * @param environment settings; those that are absent are as if nobody had set them
 * @param nodeOptions options of Node.js itself
 * @param program the entry module; that of this repository by default
 */
export function run(
  words: string[],
  environment: Record<string, string>,
  nodeOptions: string[] = [],
  program = join(root, 'dist/main.js'),
): Run {
  const child = fork(program, words, {
    cwd: root,
    silent: true,
    // PGlite is compiled once, and not again to run faster: a test does not run for long enough.
    execArgv: ['--liftoff-only', ...nodeOptions],
    env: {
      ...process.env,
      DATABASE_URL: '',
      HOST: '',
      PORT: '0',
      METRICS_PORT: 'off',
      WARM_UP_TIME: '0',
      ...environment,
    },
  })
  let output = ''
  for (const stream of [child.stdout!, child.stderr!]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  return { process: child, output: () => output, ended: new Promise((resolve) => child.once('close', resolve)) }
}

/** Waits until something is so, and gives it. */
export async function until<Value>(find: () => Value | undefined | Promise<Value | undefined>): Promise<Value> {
  for (;;) {
    const found = await find()
    if (found !== undefined) return found
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

/** The address that a started server prints. */
export async function address({ output, process: child }: Run): Promise<string> {
  return until(() => {
    if (child.exitCode !== null) throw new Error(`The server ended:\n${output()}`)
    return /(http:\S+) serves revision/.exec(output())?.[1]
  })
}

const agent = new Agent({ keepAlive: true, timeout: 60_000 })

/**
 * Posts a query and gives the answer's data.
 *
 * @param connections those to use; a connection of its own where there are none
 */
export async function askServer<Data>(url: string, query: string, connections: Agent | false = agent): Promise<Data> {
  const body = JSON.stringify({ query })
  const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }
  const sent = request(`${url}/graphql`, { method: 'POST', agent: connections, headers }).end(body)
  const [response] = await once(sent, 'response')
  const { data, errors } = JSON.parse(await text(response)) as { data: Data; errors?: unknown }
  if (errors !== undefined) throw new Error(JSON.stringify(errors))
  return data
}

/** The revision that a server serves. */
export async function servedRevision(url: string, connections?: false): Promise<number> {
  const { stats } = await askServer<{ stats: { revision: number } }>(url, '{ stats { revision } }', connections)
  return stats.revision
}
