import { setImmediate } from 'node:timers/promises'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import { isNodeType, nodeOf } from '../api/nodeOf.ts'
import { reasonOf } from '../db/reasonOf.ts'
import type { Chunk } from '../derived/transfer/chunk.ts'
import { Decoder } from '../derived/transfer/decoder.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** What the thread is told when it starts. */
export interface ThreadSettings {
  /** Connection string of the database. */
  readonly url: string
}

/** What the thread is asked: to load the graph and to post it through the port, parcel by parcel. */
export interface LoadRequest {
  readonly parcels: MessagePort
}

/** What the thread says when all parcels are posted, or why there are none. */
export interface LoadReply {
  readonly failure?: string
}

/** How long the thread is kept for the next load, in milliseconds; then its memory is given back. */
const keptTime = 10_000

/** How long requests may have to wait for parcels to be taken in, in milliseconds. */
const slice = 5

/**
 * Loads snapshots in a thread of its own, so that requests are answered meanwhile: the thread reads the database and
 * derives what is costly; here its parcels are taken in, a few milliseconds at a time.
 */
export class LoadingThread {
  readonly #entry: URL
  readonly #settings: ThreadSettings
  #thread: Worker | undefined
  #end: NodeJS.Timeout | undefined
  /** Takes the reply to the request that is open. */
  #answer: ((reply: LoadReply) => void) | undefined

  /** @param entry the module that the thread runs */
  constructor(entry: URL, settings: ThreadSettings) {
    this.#entry = entry
    this.#settings = settings
  }

  /**
   * Loads the graph as the database holds it now.
   *
   * @param served the snapshot until then, with which the new one shares what texts are the same
   * @throws Error when the database cannot be read, or the thread is closed meanwhile
   */
  async load(served: Snapshot): Promise<Snapshot> {
    clearTimeout(this.#end)
    const { port1: own, port2: theirs } = new MessageChannel()
    try {
      await this.#ask({ parcels: theirs })
      const unpacking = new Decoder(({ type, id }) =>
        isNodeType(type) ? nodeOf(served, type, id as number) : undefined,
      )
      let start = performance.now()
      for (let next = receiveMessageOnPort(own); next !== undefined; next = receiveMessageOnPort(own)) {
        unpacking.take(next.message as Chunk)
        if (performance.now() - start < slice) continue
        await setImmediate()
        start = performance.now()
      }
      return unpacking.root as Snapshot
    } finally {
      own.close()
      this.#end = setTimeout(() => this.close(), keptTime).unref()
    }
  }

  /** Ends the thread; a load that is under way fails. */
  async close(): Promise<void> {
    clearTimeout(this.#end)
    const thread = this.#thread
    this.#lose('The loading thread was closed.')
    await thread?.terminate()
  }

  #ask(request: LoadRequest): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#answer = ({ failure }) => {
        this.#answer = undefined
        if (failure === undefined) resolve()
        else reject(new Error(failure))
      }
      this.#thread ??= this.#start()
      this.#thread.postMessage(request, [request.parcels])
    })
  }

  #start(): Worker {
    const thread = new Worker(this.#entry, { workerData: this.#settings })
    // A thread that was closed has no more to say.
    const ifCurrent = (action: () => void) => this.#thread === thread && action()
    thread.on('message', (reply: LoadReply) => ifCurrent(() => this.#answer?.(reply)))
    thread.on('error', (error) => ifCurrent(() => this.#lose(reasonOf(error))))
    thread.on('exit', () => ifCurrent(() => this.#lose('The loading thread ended.')))
    return thread
  }

  #lose(failure: string): void {
    this.#thread = undefined
    this.#answer?.({ failure })
  }
}
