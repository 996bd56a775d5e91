import { LRUCache } from 'lru-cache'
import { type Answer, lasting } from '../http/answer.ts'
import { ownBytes } from '../http/ownBytes.ts'
import { isSameQuestion, type Question } from './question.ts'
import { questionHash } from './questionHash.ts'
import { RecentHashes } from './recentHashes.ts'

/** About what an entry takes besides texts and bodies, in bytes. */
const overhead = 1_000

/** An answer that is kept, and what it answers. */
interface Kept {
  readonly question: Question
  readonly answer: Answer
}

/** An answer that is being made, and what it will answer. */
interface Pending {
  readonly question: Question
  readonly answer: Promise<Answer>
  readonly isAskedAgain: boolean
}

/** The answers of one revision, by the hashes of what they answer. Of two questions with one hash, the earlier one stays. */
interface Shelf {
  readonly revision: number
  readonly answers: LRUCache<number, Kept>
  readonly pending: Map<number, Pending>
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
  readonly #asked = new RecentHashes()
  #shelf: Shelf

  /** @param bytes most memory to use, above 0 */
  constructor(bytes: number) {
    this.#bytes = bytes
    this.#shelf = this.#emptyShelf(Number.NaN)
  }

  /** The answer that is kept; else makes one, or waits for the one that is being made for somebody else. */
  answer(revision: number, question: Question, make: () => Answer | Promise<Answer>): Answer | Promise<Answer> {
    if (this.#shelf.revision !== revision) this.#shelf = this.#emptyShelf(revision)
    const shelf = this.#shelf
    const hash = questionHash(question)
    if (hash === undefined) return make()
    const kept = shelf.answers.get(hash)
    if (kept && isSameQuestion(kept.question, question)) return kept.answer
    const pending = shelf.pending.get(hash)
    if (pending && isSameQuestion(pending.question, question)) return shared(pending, make)
    const isAskedAgain = this.#asked.noted(hash)
    const answer = make()
    if (answer instanceof Promise) return awaited(shelf, hash, { question, answer, isAskedAgain })
    if (isAskedAgain) keep(shelf, hash, { question, answer })
    return answer
  }

  #emptyShelf(revision: number): Shelf {
    const sizeCalculation = ({ question, answer }: Kept) => {
      const { url, accept = '', contentType = '', body = '' } = question
      return url.length + accept.length + contentType.length + body.length + answer.body.length + overhead
    }
    return { revision, answers: new LRUCache({ maxSize: this.#bytes, sizeCalculation }), pending: new Map() }
  }
}

/** Waits for an answer. What may not be shared, a mutation for example, is made for each that asks. */
async function shared(pending: Pending, make: () => Answer | Promise<Answer>): Promise<Answer> {
  const answer = await pending.answer
  return answer.isShareable ? answer : make()
}

/** Waits for an answer, and lets others wait for it, too. */
async function awaited(shelf: Shelf, hash: number, pending: Pending): Promise<Answer> {
  shelf.pending.set(hash, pending)
  try {
    const answer = await pending.answer
    if (pending.isAskedAgain) keep(shelf, hash, { question: pending.question, answer })
    return answer
  } finally {
    if (shelf.pending.get(hash) === pending) shelf.pending.delete(hash)
  }
}

function keep({ answers }: Shelf, hash: number, { question, answer }: Kept): void {
  if (!answer.isShareable || answers.has(hash)) return
  const { body } = question
  answers.set(hash, { question: { ...question, body: body && ownBytes(body) }, answer: lasting(answer) })
}
