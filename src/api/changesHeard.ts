import { type GraphChange, type GraphChanges, together } from './changes.ts'

type Result = IteratorResult<GraphChange, undefined>

const over: Result = { done: true, value: undefined }

/** The changes that one client hears of. Those that it is too slow to hear one by one become one, so no queue grows. */
export class ChangesHeard implements AsyncIterableIterator<GraphChange, undefined> {
  readonly #unlisten: () => void
  #unheard: GraphChange | undefined
  #resolve: ((result: Result) => void) | undefined
  #isOver = false

  /** @param since the revision that the client has: what it missed is the first change */
  constructor(changes: GraphChanges, since: number) {
    this.#unheard = changes.since(since)
    this.#unlisten = changes.listen((change) => this.#hear(change))
  }

  #hear(change: GraphChange): void {
    const resolve = this.#resolve
    this.#resolve = undefined
    if (resolve) resolve({ done: false, value: change })
    else this.#unheard = this.#unheard ? together(this.#unheard, change) : change
  }

  next(): Promise<Result> {
    if (this.#isOver) return Promise.resolve(over)
    const value = this.#unheard
    this.#unheard = undefined
    if (value) return Promise.resolve({ done: false, value })
    return new Promise((resolve) => {
      this.#resolve = resolve
    })
  }

  return(): Promise<Result> {
    this.#isOver = true
    this.#unlisten()
    this.#resolve?.(over)
    this.#resolve = undefined
    return Promise.resolve(over)
  }

  [Symbol.asyncIterator](): this {
    return this
  }
}
