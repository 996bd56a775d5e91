import type { PrismaClient } from '../db/generated/client/client.ts'
import { Problem } from '../problem.ts'

export interface ReadLimits {
  /** How many reads run at a time. */
  readonly atOnce: number
  /** How many wait for that. */
  readonly waiting: number
  /** How long a read may take altogether, in milliseconds. */
  readonly patience: number
  /** Whether the database is known not to answer, so that nobody waits for it. */
  readonly isAway: () => boolean
}

/** The limits of a server. */
export const defaultReadLimits: ReadLimits = { atOnce: 2, waiting: 100, patience: 2_000, isAway: () => false }

/**
 * Reads of the database while requests are answered. A flood of them neither takes all connections nor piles up: few run
 * at a time, some wait, and the others fail at once. So does a read that takes too long, while it keeps its place until
 * the database is done with it.
 */
export class DatabaseReads {
  readonly client: PrismaClient
  readonly #limits: ReadLimits
  readonly #log: (error: unknown) => void
  readonly #waiting = new Set<() => void>()
  #running = 0
  /** Whether the last read failed, so that only the first failure of a row is logged. */
  #hasFailed = false

  /** @param log called with the error of a read, unless the read before it failed, too */
  constructor(client: PrismaClient, log: (error: unknown) => void, limits: Partial<ReadLimits> = {}) {
    this.client = client
    this.#log = log
    this.#limits = { ...defaultReadLimits, ...limits }
  }

  /**
   * Runs a read when its turn comes.
   *
   * @throws Problem UNAVAILABLE if the database fails, or does not answer in time; or the Problem that `read` throws
   */
  run<Result>(read: () => Promise<Result>): Promise<Result> {
    const { atOnce, waiting, patience, isAway } = this.#limits
    if (isAway()) return Promise.reject(unavailable(silent))
    if (this.#running >= atOnce && this.#waiting.size >= waiting) return Promise.reject(unavailable(tooMany))
    return new Promise((resolve, reject) => {
      const start = () => {
        this.#waiting.delete(start)
        this.#running++
        this.#settled(read)
          .then(resolve, reject)
          .finally(() => clearTimeout(end))
      }
      const end = setTimeout(() => {
        if (!this.#waiting.delete(start)) this.#failed(new Error(`no answer within ${patience / 1_000} s`))
        reject(unavailable(silent))
      }, patience)
      if (this.#running < atOnce) start()
      else this.#waiting.add(start)
    })
  }

  async #settled<Result>(read: () => Promise<Result>): Promise<Result> {
    try {
      const result = await read()
      this.#hasFailed = false
      return result
    } catch (error) {
      // What is wrong with the request or with this program is not the database's fault.
      if (error instanceof Problem || error instanceof TypeError) throw error
      this.#failed(error)
      throw unavailable(silent)
    } finally {
      this.#running--
      for (const next of this.#waiting) {
        next()
        break
      }
    }
  }

  #failed(error: unknown): void {
    if (!this.#hasFailed) this.#log(error)
    this.#hasFailed = true
  }
}

const silent = 'it does not answer now'
const tooMany = 'too many requests wait for it'

/** Why a field that is read from the database is null. */
export function unavailable(reason: string): Problem {
  return new Problem(
    'UNAVAILABLE',
    `This field is read from the database, and ${reason}. Ask again in some seconds; all other fields are answered from memory.`,
  )
}
