import type { RequestListener } from 'node:http'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { schema } from '../../src/schema.ts'
import { type RequestHandlerSettings, requestHandler } from '../../src/server/requestHandler.http.ts'

type Further = Pick<RequestHandlerSettings<Snapshot>, 'cache' | 'costOf' | 'pages'>

/** Answers queries of one snapshot, without a database. */
export function snapshotHandler(snapshot: Snapshot, further: Further): RequestListener {
  return requestHandler({
    schema,
    snapshot: () => snapshot,
    context: (snapshot) => ({ snapshot }),
    isReady: () => true,
    examples: [],
    log: console.error,
    ...further,
  })
}
