/** A text and how often it came. */
export interface Frequent {
  readonly text: string
  readonly count: number
}

/** How many different texts are counted; of more, those that came least often are forgotten. */
const most = 50_000

/**
 * Counts texts in constant memory. Once there are twice as many different ones as are kept, the rarer half is forgotten:
 * counts of rare texts are then lower bounds, and those of frequent ones exact or nearly so.
 */
export class FrequentTexts {
  #counts = new Map<string, number>()
  readonly #most: number

  constructor(kept = most) {
    this.#most = kept
  }

  add(text: string): void {
    this.#counts.set(text, (this.#counts.get(text) ?? 0) + 1)
    if (this.#counts.size >= this.#most * 2) {
      this.#counts = new Map(this.#sorted().slice(0, this.#most))
    }
  }

  /**
   * The most frequent, the most frequent first; ties by text.
   *
   * @param least how often a text came at least
   */
  top(count: number, least = 1): Frequent[] {
    return this.#sorted()
      .filter(([, count]) => count >= least)
      .slice(0, count)
      .map(([text, count]) => ({ text, count }))
  }

  #sorted(): [string, number][] {
    return [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
  }
}
