import { type GraphChange, type GraphChanges, together } from './changes.ts'

type Result = IteratorResult<GraphChange, undefined>

const over: Result = { done: true, value: undefined }

/** The changes for one subscriber. Those that it has not read yet are merged into one, so no queue grows. */
export class ChangeSubscription implements AsyncIterableIterator<GraphChange, undefined> {
  readonly #unlisten: () => void
  #pending: GraphChange | undefined
  #resolve: ((result: Result) => void) | undefined
  #isOver = false

  /** @param since the revision that the client has: what it missed is the first change */
  constructor(changes: GraphChanges, since: number) {
    this.#pending = changes.since(since)
    this.#unlisten = changes.listen((change) => this.#receive(change))
  }

  #receive(change: GraphChange): void {
    const resolve = this.#resolve
    this.#resolve = undefined
    if (resolve) resolve({ done: false, value: change })
    else this.#pending = this.#pending ? together(this.#pending, change) : change
  }

  next(): Promise<Result> {
    if (this.#isOver) return Promise.resolve(over)
    const value = this.#pending
    this.#pending = undefined
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
