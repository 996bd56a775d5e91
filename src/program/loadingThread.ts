import { parentPort, workerData } from 'node:worker_threads'
import { reasonOf } from '../db/reasonOf.ts'
import { serverPool, serverReads } from '../db/serverReads.db.ts'
import { pack } from '../derived/transfer/pack.ts'
import { changesBetween } from '../following/changesBetween.db.ts'
import type { LoadReply, LoadRequest, ThreadSettings } from '../following/loadingThread.db.ts'
import { loadSnapshot } from '../graph/load/load.db.ts'
import { precompute } from './precompute.ts'

// The entry module of the loading thread: loads the graph on request.

const { url } = workerData as ThreadSettings

/** The longest time of one statement, in milliseconds: of a connection that fell silent nothing else would be known. */
const patience = 60_000

parentPort!.on('message', async (request: LoadRequest) => {
  parentPort!.postMessage(await load(request))
})

async function load({ served, chunks }: LoadRequest): Promise<LoadReply> {
  // Connections of its own for each load: one that stood idle may be dead, and only silence would tell.
  const pool = serverPool(url, { max: 1, patience })
  const read = serverReads(pool)
  try {
    const snapshot = await loadSnapshot({ read })
    precompute(snapshot, 2)
    pack(snapshot, (chunk, buffers) => chunks.postMessage(chunk, buffers))
    return { change: await changesBetween({ read }, served, snapshot.revision) }
  } catch (error) {
    return { failure: reasonOf(error) }
  } finally {
    pool.end()
  }
}
