import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'

/** How many pictures may wait; each takes about a quarter of a second. */
const mostWaiting = 8

/** How long one picture may take, in milliseconds; the first one waits for the thread to start. */
const patience = 20_000

/** How long the thread waits for a next picture before it ends and gives back its memory, in milliseconds. */
const idleTime = 30_000

const thread = new URL(`rasterThread.file${extname(import.meta.filename)}`, import.meta.url)

/** There is more to draw than can be drawn soon. */
export class RasterizerBusy extends Error {
  override readonly name = 'RasterizerBusy'
}

interface Job {
  readonly svg: string
  readonly resolve: (png: Buffer) => void
  readonly reject: (error: Error) => void
}

/** Makes PNG of SVG in a thread of its own, one at a time, so that nobody else waits for it. */
export class Rasterizer {
  readonly #waiting: Job[] = []
  #current: Job | undefined
  #worker: Worker | undefined
  #timer: NodeJS.Timeout | undefined

  /**
   * @param svg with words in Atkinson Hyperlegible Next and in latin letters
   * @throws RasterizerBusy if too many wait already, or it takes too long
   */
  async render(svg: string): Promise<Buffer> {
    if (this.#waiting.length >= mostWaiting) throw new RasterizerBusy(`${mostWaiting} pictures are waiting.`)
    return new Promise((resolve, reject) => {
      this.#waiting.push({ svg, resolve, reject })
      if (this.#current === undefined) this.#next()
    })
  }

  #next(): void {
    clearTimeout(this.#timer)
    this.#current = this.#waiting.shift()
    if (this.#current === undefined) {
      this.#timer = setTimeout(() => this.#stop(), idleTime).unref()
      return
    }
    this.#worker ??= this.#start()
    this.#worker.postMessage(this.#current.svg)
    this.#timer = setTimeout(() => {
      this.#stop()
      this.#finish((job) => job.reject(new RasterizerBusy(`The picture took more than ${patience} ms.`)))
    }, patience).unref()
  }

  #start(): Worker {
    const worker = new Worker(thread)
    // A server that stops does not wait for it.
    worker.unref()
    worker.on('message', (message: { readonly png: Uint8Array } | { readonly failure: string }) =>
      this.#finish((job) =>
        'png' in message ? job.resolve(Buffer.from(message.png)) : job.reject(new Error(message.failure)),
      ),
    )
    worker.on('error', (error) => {
      this.#worker = undefined
      this.#finish((job) => job.reject(error))
    })
    return worker
  }

  #stop(): void {
    this.#worker?.removeAllListeners()
    this.#worker?.terminate()
    this.#worker = undefined
  }

  #finish(end: (job: Job) => void): void {
    const job = this.#current
    this.#current = undefined
    if (job !== undefined) end(job)
    this.#next()
  }
}
