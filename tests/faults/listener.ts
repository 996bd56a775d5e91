import { setTimeout as sleep } from 'node:timers/promises'

/** Somebody who listens to changes of the graph, and comes back when the connection breaks. */
export interface Listener {
  /** The latest revision that it was told of. */
  heard(): number
  close(): void
}

export function listen(url: string): Listener {
  const leave = new AbortController()
  const address = `${url}/graphql?query=${encodeURIComponent('subscription { graphChanged { revision } }')}`
  let last = 0
  const listening = async () => {
    const headers = { accept: 'text/event-stream', ...(last > 0 && { 'last-event-id': String(last) }) }
    const { body } = await fetch(address, { headers, signal: leave.signal })
    let text = ''
    for await (const chunk of body!.pipeThrough(new TextDecoderStream())) {
      text += chunk
      const lines = text.split('\n')
      text = lines.pop()!
      for (const line of lines) {
        const id = /^id: (\d+)$/.exec(line)?.[1]
        if (id) last = Math.max(last, Number(id))
      }
    }
  }
  void (async () => {
    while (!leave.signal.aborted) {
      await listening().catch(() => {})
      await sleep(100)
    }
  })()
  return { heard: () => last, close: () => leave.abort() }
}
