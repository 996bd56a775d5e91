import { parentPort, workerData } from 'node:worker_threads'
import { reasonOf } from '../db/reasonOf.ts'
import { serverPool, serverReads } from '../db/serverReads.db.ts'
import { pack } from '../derived/transfer/pack.ts'
import type { LoadReply, LoadRequest, ThreadSettings } from '../following/loadingThread.db.ts'
import { loadSnapshot } from '../graph/load/load.db.ts'
import { precompute } from './precompute.ts'

// What the loading thread runs: loads the graph whenever it is asked to.

const { url } = workerData as ThreadSettings
const read = serverReads(serverPool(url))

parentPort!.on('message', async ({ parcels }: LoadRequest) => {
  parentPort!.postMessage(await load(parcels))
})

async function load(parcels: LoadRequest['parcels']): Promise<LoadReply> {
  try {
    const snapshot = await loadSnapshot({ read })
    precompute(snapshot, 2)
    pack(snapshot, (parcel, buffers) => parcels.postMessage(parcel, buffers))
    return {}
  } catch (error) {
    return { failure: reasonOf(error) }
  }
}
