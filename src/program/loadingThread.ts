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
const read = serverReads(serverPool(url))

parentPort!.on('message', async (request: LoadRequest) => {
  parentPort!.postMessage(await load(request))
})

async function load({ served, chunks }: LoadRequest): Promise<LoadReply> {
  try {
    const snapshot = await loadSnapshot({ read })
    precompute(snapshot, 2)
    pack(snapshot, (chunk, buffers) => chunks.postMessage(chunk, buffers))
    return { change: await changesBetween({ read }, served, snapshot.revision) }
  } catch (error) {
    return { failure: reasonOf(error) }
  }
}
