import { readFileSync } from 'node:fs'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { isMainThread } from 'node:worker_threads'

// Loaded into a server before all else (node --import), it answers any message of the process that started it: how long
// the event loop was held up since the last one, in milliseconds, by the clock (`held`) and by what this thread computed
// meanwhile (`computed`), which leaves out the time that the machine gave to others; and the memory in use, in bytes.

if (isMainThread) {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  let [before, longest] = [computed(), 0]
  setInterval(() => {
    const now = computed()
    longest = Math.max(longest, now - before)
    before = now
  }, 1)
  process.on('message', () => {
    const found = { held: delay.max / 1e6, computed: longest }
    globalThis.gc?.()
    const { heapUsed, arrayBuffers, rss } = process.memoryUsage()
    process.send?.({ ...found, memory: heapUsed + arrayBuffers, resident: rss })
    delay.reset()
    before = computed()
    longest = 0
  })
}

/** The time that this thread has computed so far, in milliseconds; only Linux tells, elsewhere it is the time. */
function computed() {
  if (process.platform !== 'linux') return performance.now()
  return Number(readFileSync('/proc/thread-self/schedstat', 'latin1').split(' ', 1)[0]) / 1e6
}
