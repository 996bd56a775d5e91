import { type Answer, type Numbered, type Question, questionOf } from './question.ts'
import workerModule from './worker.http.ts?worker&url'

/** What waits for an answer. */
interface Waiting {
  readonly resolve: (response: Response) => void
  readonly reject: (error: unknown) => void
}

/** A worker that executes queries, with what it was asked and has not answered yet. */
interface Executing {
  readonly worker: Worker
  readonly waiting: Map<number, Waiting>
}

let executing: Executing | undefined
let asked = 0

/** Starts the worker, so that it has loaded the graph by the time that it is asked. */
export function startWorker(): void {
  executing ??= start()
}

/**
 * Answers a request for the graph as a server would, by a worker of the page. Takes what `fetch` takes.
 *
 * @throws DOMException AbortError if the signal of the request says so
 * @throws TypeError if the worker cannot be loaded, as `fetch` does where no server can be reached
 */
export async function workerFetch(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const request = new Request(input, init)
  const { signal } = request
  const question = await questionOf(request)
  signal.throwIfAborted()
  executing ??= start()
  const { worker, waiting } = executing
  const message: Numbered<Question> = { number: ++asked, ...question }
  return new Promise((resolve, reject) => {
    waiting.set(message.number, { resolve, reject })
    signal.addEventListener('abort', () => {
      waiting.delete(message.number)
      reject(signal.reason)
    })
    worker.postMessage(message)
  })
}

function start(): Executing {
  const worker = new Worker(workerModule, { type: 'module' })
  const waiting = new Map<number, Waiting>()
  worker.addEventListener('message', ({ data: { number, status, headers, body } }: MessageEvent<Numbered<Answer>>) => {
    waiting.get(number)?.resolve(new Response(body, { status, headers }))
    waiting.delete(number)
  })
  worker.addEventListener('error', () => {
    // The next request starts another one.
    executing = undefined
    worker.terminate()
    for (const { reject } of waiting.values()) reject(new TypeError('The part that answers queries cannot be loaded.'))
  })
  return { worker, waiting }
}
