import { once } from 'node:events'
import { Agent, type IncomingMessage, request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { startTrialRun } from '../../src/api/charge.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { schema } from '../../src/schema.ts'
import type { Compiling } from '../../src/server/fastPath/compiledQueries.ts'
import { type Listening, listen } from '../../src/server/http/listen.http.ts'
import { requestHandler } from '../../src/server/requestHandler.http.ts'

/** What is asked. */
export interface Attack {
  readonly query: string
  readonly variables?: Readonly<Record<string, unknown>>
}

/** What it took to answer. */
export interface Taken {
  /** Time of all of this process's threads, in milliseconds. */
  readonly cpu: number
  readonly status: number
  /** Length of the answer, in bytes. */
  readonly bytes: number
  /** The codes of its errors, each once. */
  readonly codes: readonly string[]
  readonly errors: number
}

/** A server in this process, and how to ask it. */
export interface Probe {
  ask(attack: Attack): Promise<Taken>
  close(): Promise<void>
}

/** Serves a snapshot as the program does, but keeps no answers. */
export function served(snapshot: Snapshot, compiling: Compiling): Promise<Listening> {
  const handler = requestHandler({
    schema,
    snapshot: () => snapshot,
    context: (current) => ({ snapshot: current }),
    startTrialRun,
    isReady: () => true,
    examples: [],
    log: (line) => console.error(line),
    compiling,
  })
  return listen(handler, { host: '127.0.0.1', port: 0 })
}

/** Serves a snapshot as the program does, answers not kept, and measures what an answer takes. */
export async function probe(snapshot: Snapshot, compiling: Compiling): Promise<Probe> {
  const { url, close } = await served(snapshot, compiling)
  const agent = new Agent({ keepAlive: true })
  return {
    async ask({ query, variables = {} }) {
      const body = JSON.stringify({ query, variables })
      const before = process.cpuUsage()
      const asked = request(`${url}/graphql`, {
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'accept-encoding': 'gzip', accept: 'application/json' },
      })
      asked.end(body)
      const [response] = (await once(asked, 'response')) as [IncomingMessage]
      const chunks: Buffer[] = []
      for await (const chunk of response) chunks.push(chunk as Buffer)
      const { user, system } = process.cpuUsage(before)
      const bytes = Buffer.concat(chunks)
      const said = (response.headers['content-encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString()
      const { errors = [] } = JSON.parse(said) as { errors?: { extensions: { code: string } }[] }
      const codes = [...new Set(errors.map(({ extensions }) => extensions.code))]
      return {
        cpu: (user + system) / 1000,
        status: response.statusCode!,
        bytes: said.length,
        codes,
        errors: errors.length,
      }
    },
    async close() {
      agent.destroy()
      await close()
    },
  }
}
