import { setImmediate } from 'node:timers/promises'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { GraphChange } from '../api/changes.ts'
import { isNodeType, nodeOf } from '../api/nodeOf.ts'
import { reasonOf } from '../db/reasonOf.ts'
import type { Chunk } from '../derived/transfer/chunk.ts'
import { Decoder } from '../derived/transfer/decoder.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** The worker data of the thread. */
export interface ThreadSettings {
  /** Connection string of the database. */
  readonly url: string
}

/** Asks the thread to load the graph and post it to a port in chunks. */
export interface LoadRequest {
  /** The revision that is served. */
  readonly served: number
  readonly chunks: MessagePort
}

/** Posted when all chunks are posted, with what has changed, or on failure. */
export type LoadReply = { readonly change: GraphChange } | { readonly failure: string }

/** A snapshot, and what has changed since the one before it. */
export interface Loaded {
  readonly snapshot: Snapshot
  readonly change: GraphChange
}

/** How long the thread is kept for the next load, in milliseconds, before its memory is freed. */
const idleTime = 10_000

/** The longest time to decode chunks without letting requests run, in milliseconds. */
const slice = 5

/**
 * Loads snapshots in a thread of its own, so that requests are not blocked. The thread reads the database and computes
 * derived data; the main thread decodes its chunks, a few milliseconds at a time.
 */
export class LoadingThread {
  readonly #entry: URL
  readonly #settings: ThreadSettings
  #thread: Worker | undefined
  #end: NodeJS.Timeout | undefined
  /** Called with the reply to the pending request. */
  #onReply: ((reply: LoadReply) => void) | undefined

  /** @param entry the entry module of the thread */
  constructor(entry: URL, settings: ThreadSettings) {
    this.#entry = entry
    this.#settings = settings
  }

  /**
   * Loads the current revision of the graph.
   *
   * @param served the previous snapshot, with which the new one shares equal texts
   * @param abandon ends the thread when it is aborted, and with it a connection that nothing comes from any more
   * @throws Error if the database cannot be read, or the thread is closed during the load
   */
  async load(served: Snapshot, abandon: AbortSignal): Promise<Loaded> {
    clearTimeout(this.#end)
    abandon.onabort = () => this.close()
    const { port1: own, port2: theirs } = new MessageChannel()
    try {
      const change = await this.#ask({ served: served.revision, chunks: theirs })
      const decoder = new Decoder(({ type, slug }) =>
        isNodeType(type) ? nodeOf(served, type, slug as string) : undefined,
      )
      let start = performance.now()
      for (let next = receiveMessageOnPort(own); next !== undefined; next = receiveMessageOnPort(own)) {
        decoder.take(next.message as Chunk)
        if (performance.now() - start < slice) continue
        await setImmediate()
        start = performance.now()
      }
      return { snapshot: decoder.root as Snapshot, change }
    } finally {
      abandon.onabort = null
      own.close()
      this.expectLoad(false)
    }
  }

  /** Whether a load is to be expected, for which the thread is started and kept; it ends some time after the last one. */
  expectLoad(isExpected: boolean): void {
    clearTimeout(this.#end)
    if (isExpected) this.#thread ??= this.#start()
    else this.#end = setTimeout(() => this.close(), idleTime).unref()
  }

  /** Ends the thread; a load in progress fails. */
  async close(): Promise<void> {
    clearTimeout(this.#end)
    const thread = this.#thread
    this.#onLost('The loading thread was closed.')
    await thread?.terminate()
  }

  #ask(request: LoadRequest): Promise<GraphChange> {
    return new Promise((resolve, reject) => {
      this.#onReply = (reply) => {
        this.#onReply = undefined
        if ('change' in reply) resolve(reply.change)
        else reject(new Error(reply.failure))
      }
      this.#thread ??= this.#start()
      this.#thread.postMessage(request, [request.chunks])
    })
  }

  #start(): Worker {
    const thread = new Worker(this.#entry, { workerData: this.#settings })
    // Ignores events of a thread that was closed.
    const ifCurrent = (action: () => void) => this.#thread === thread && action()
    thread.on('message', (reply: LoadReply) => ifCurrent(() => this.#onReply?.(reply)))
    thread.on('error', (error) => ifCurrent(() => this.#onLost(reasonOf(error))))
    thread.on('exit', () => ifCurrent(() => this.#onLost('The loading thread ended.')))
    return thread
  }

  #onLost(failure: string): void {
    this.#thread = undefined
    this.#onReply?.({ failure })
  }
}
