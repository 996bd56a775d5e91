import { LRUCache } from 'lru-cache'
import { type Answer, lasting } from './answer.ts'
import { RecentKeys } from './recentKeys.ts'

/** About what an entry takes besides its key and body, in bytes. */
const overhead = 1_000

/** The answers of one revision. */
interface Shelf {
  readonly revision: number
  readonly answers: LRUCache<string, Answer>
  /** Those that are being made. */
  readonly pending: Map<string, Promise<Answer>>
}

/**
 * Answers of the current revision, by what was asked. The first request of another revision leaves all of them behind,
 * also those that are still being made: an answer can never be taken for one of another revision.
 *
 * An answer is kept from the second time on that it is asked for: most are never asked for again, and to keep them would
 * push out others and make work for the garbage collector.
 */
export class ResponseCache {
  readonly #bytes: number
  readonly #asked = new RecentKeys()
  #shelf: Shelf

  /** @param bytes most memory to use, above 0 */
  constructor(bytes: number) {
    this.#bytes = bytes
    this.#shelf = this.#emptyShelf(Number.NaN)
  }

  /** The answer to what a key stands for, where it is known. */
  get(revision: number, key: string): Answer | undefined {
    return this.#shelfOf(revision).answers.get(key)
  }

  /** Makes an answer, or waits for the one that is being made for somebody else. */
  make(revision: number, key: string, make: () => Answer | Promise<Answer>): Answer | Promise<Answer> {
    const { answers, pending } = this.#shelfOf(revision)
    // What may not be shared, a mutation for example, is made for each that asks.
    const shared = pending.get(key)
    if (shared) return shared.then((answer) => (answer.isShareable ? answer : make()))
    const isAskedAgain = this.#asked.noted(key)
    const keep = (answer: Answer) => {
      if (isAskedAgain && answer.isShareable) answers.set(key, lasting(answer))
    }
    const making = make()
    if (!(making instanceof Promise)) {
      keep(making)
      return making
    }
    pending.set(key, making)
    const settle = () => pending.delete(key)
    making.then((answer) => {
      settle()
      keep(answer)
    }, settle)
    return making
  }

  #shelfOf(revision: number): Shelf {
    if (this.#shelf.revision !== revision) this.#shelf = this.#emptyShelf(revision)
    return this.#shelf
  }

  #emptyShelf(revision: number): Shelf {
    const sizeCalculation = ({ body }: Answer, key: string) => body.length + key.length + overhead
    return { revision, answers: new LRUCache({ maxSize: this.#bytes, sizeCalculation }), pending: new Map() }
  }
}
