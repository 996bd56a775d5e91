import { type GraphChange, type GraphChanges, together } from '../api/changes.ts'

/** How many changes are remembered one by one; older ones become one. */
const maxRemembered = 1_000

/** The changes of the served graph, for those who listen and those who come back. */
export class ChangeFeed implements GraphChanges {
  readonly #listeners = new Set<(change: GraphChange) => void>()
  /** Oldest first. The first one stands for all that were before it, too. */
  readonly #remembered: GraphChange[]

  /** @param first stands for all changes before, so that its datasets are all there are */
  constructor(first: GraphChange) {
    this.#remembered = [first]
  }

  record(change: GraphChange): void {
    this.#remembered.push(change)
    if (this.#remembered.length > maxRemembered) {
      const [oldest, next] = this.#remembered.splice(0, 2)
      this.#remembered.unshift(together(oldest!, next!))
    }
    for (const hear of this.#listeners) hear(change)
  }

  since(revision: number): GraphChange | undefined {
    const isOurs = revision <= this.#remembered.at(-1)!.revision
    const missed = isOurs ? this.#remembered.filter((change) => change.revision > revision) : this.#remembered
    return missed.length === 0 ? undefined : missed.reduce(together)
  }

  listen(hear: (change: GraphChange) => void): () => void {
    // A function of its own: the same one may be given twice.
    const listener = (change: GraphChange) => hear(change)
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
