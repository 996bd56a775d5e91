import { type PoolClient, Query } from 'pg'
import type { Copying, Run } from './database.ts'

/** What the driver does with the messages of a COPY, which its own query refuses. */
interface CopyQuery {
  callback?: (error: Error | null) => void
  handleCopyData(message: { readonly chunk: Buffer }): void
  handleCopyInResponse(connection: { sendCopyFromChunk(chunk: Uint8Array): void; endCopyFrom(): void }): void
}

/** Values are written the same way whatever the database is set to, and a COPY may take longer than a request may. */
const settings = {
  TimeZone: 'UTC',
  DateStyle: 'ISO',
  IntervalStyle: 'postgres',
  extra_float_digits: '1',
  bytea_output: 'hex',
  statement_timeout: '0',
  lock_timeout: '0',
  idle_in_transaction_session_timeout: '0',
}

/** COPY inside the transaction that is open on a connection to a server, which the settings last as long as. */
export async function copying(run: Run, client: PoolClient): Promise<Copying> {
  for (const [name, value] of Object.entries(settings)) await run('select set_config($1, $2, true)', [name, value])
  return {
    run,
    async copyOut(query) {
      const chunks: Buffer[] = []
      // A chunk is a part of the driver's buffer.
      await copied(client, `copy (${query}) to stdout`, {
        handleCopyData: ({ chunk }) => void chunks.push(Buffer.from(chunk)),
      })
      return Buffer.concat(chunks)
    },
    copyIn: (target, rows) =>
      copied(client, `copy ${target} from stdin`, {
        handleCopyInResponse(connection) {
          connection.sendCopyFromChunk(rows)
          connection.endCopyFrom()
        },
      }),
  }
}

function copied(client: PoolClient, text: string, handlers: Partial<CopyQuery>): Promise<void> {
  return new Promise((resolve, reject) => {
    const callback = (error: Error | null) => (error ? reject(error) : resolve())
    client.query(Object.assign(new Query(text), handlers, { callback }))
  })
}
