import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

/** Somebody who writes to the database again and again, past the servers that follow it. */
export interface SteadyWrites {
  /** How many writes were acknowledged. */
  readonly acknowledged: number
  /** How many were said to have failed. */
  readonly failed: number
  /** The reason that the last one failed. */
  readonly reason: string
  /** The revision of the first write that is begun and acknowledged from now on. */
  next(): Promise<number>
  stop(): Promise<void>
  /** How many acknowledged writes the change log lacks. */
  lost(): Promise<number>
}

/** Between two writes, and the longest time to wait for one, in milliseconds. */
const [interval, patience] = [500, 5_000]

/** Long enough to fill a disk, and new each time. */
const textOf = (number: number) => `${number} ${'x'.repeat(2_000)}`

export function steadyWrites(url: string): SteadyWrites {
  const acknowledged: number[] = []
  let [failed, reason, number] = [0, '', 0]
  let isStopped = false
  let heard: { readonly from: number; readonly resolve: (revision: number) => void }[] = []
  let client: Client | undefined
  const write = async (own: number) => {
    client ??= await opened(url)
    // One transaction: simple queries that are sent together.
    const results = (await client.query(
      `update "Role" set "summary" = '${textOf(own)}' where "slug" = 'data-scientist'; select "revision" from "GraphRevision"`,
    )) as unknown as [object, { rows: [{ revision: number }] }]
    return results[1].rows[0].revision
  }
  const running = (async () => {
    while (!isStopped) {
      const own = ++number
      try {
        const revision = await write(own)
        acknowledged.push(own)
        for (const { from, resolve } of heard) if (own >= from) resolve(revision)
        heard = heard.filter(({ from }) => own < from)
      } catch (error) {
        failed++
        reason = (error as Error).message
        client?.end().catch(() => {})
        client = undefined
      }
      await sleep(interval)
    }
    await client?.end().catch(() => {})
  })()
  return {
    get acknowledged() {
      return acknowledged.length
    },
    get failed() {
      return failed
    },
    get reason() {
      return reason
    },
    next: () =>
      new Promise((resolve, reject) => {
        const end = setTimeout(() => reject(new Error(`No write was acknowledged for a minute: ${reason}`)), 60_000)
        heard.push({
          from: number + 1,
          resolve(revision) {
            clearTimeout(end)
            resolve(revision)
          },
        })
      }),
    async stop() {
      isStopped = true
      await running
    },
    async lost() {
      const reader = await opened(url)
      const { rows } = await reader.query<{ number: number }>(
        `select split_part("after"->>'summary', ' ', 1)::int as number from "Change"
         where "entity" = 'Role' and "after"->>'summary' ~ '^[0-9]+ x+$'`,
      )
      await reader.end()
      const there = new Set(rows.map((row) => row.number))
      return acknowledged.filter((own) => !there.has(own)).length
    },
  }
}

async function opened(url: string): Promise<Client> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: patience, query_timeout: patience })
  client.on('error', () => {})
  await client.connect()
  return client
}
