import { workOf } from '../../src/api/charge.ts'
import { ResponseCache } from '../../src/server/cache/responseCache.ts'
import { listen } from '../../src/server/http/listen.http.ts'
import { metrics } from '../../src/telemetry/metrics.ts'
import { cpuTime } from './cpuTime.ts'
import { snapshotHandler } from './snapshotHandler.ts'
import { builtSnapshot, drawnRows } from './syntheticSnapshot.ts'

// A server that counts its requests or does not, by a coin that it tosses every few milliseconds: two servers, even two
// processes of the same build, differ by more than what metrics cost. `metricsServer.ts <roles>` answers queries at
// /graphql, and tells at /tosses what came of each toss since it was asked last.

/** What a server needed between two tosses. */
export interface Toss {
  readonly isCounting: boolean
  /** CPU time per request, in milliseconds. */
  readonly cpu: number
}

/** Time between two tosses, in milliseconds. */
const interval = 5

/** With fewer requests between two tosses, nobody was asking. */
const fewest = 20

const snapshot = builtSnapshot(drawnRows({ roles: Number(process.argv[2]), skills: 14_000, skillsOfRole: () => 30 }))
const cache = new ResponseCache(64_000_000)
const { observe } = metrics({
  revision: () => snapshot.revision,
  snapshotAge: () => 0,
  followingLag: () => 0,
  cacheBytes: () => cache.bytes,
})

let tosses: Toss[] = []
let isCounting = true
let requests = 0
let start = cpuTime()
setInterval(() => {
  if (requests >= fewest) tosses.push({ isCounting, cpu: (cpuTime() - start) / requests })
  isCounting = Math.random() < 0.5
  requests = 0
  start = cpuTime()
}, interval)

const handler = snapshotHandler(snapshot, {
  cache,
  costOf: workOf,
  pages: {
    '/tosses': (_request, response) => {
      response.end(JSON.stringify(tosses))
      tosses = []
    },
  },
})
const server = await listen(
  (request, response) => {
    requests++
    handler(request, response)
  },
  {
    host: '127.0.0.1',
    port: 0,
    observers: [
      (answered) => {
        if (isCounting) observe(answered)
      },
    ],
  },
)
console.log(server.url)
