/**
 * The items with the highest scores among those offered; of equal scores the lower index is better. A heap with the
 * worst kept item on top: most offers cost one comparison, the others a logarithm of the size.
 */
export class TopK {
  readonly #size: number
  readonly #items: Uint32Array
  readonly #scores: Float64Array
  #count = 0
  /** Items with a lower score are refused: the minimum score or, once the heap is full, the lowest score in it. */
  least: number

  /**
   * @param size how many items to keep
   * @param minScore items with lower scores are refused, and those with a score of 0
   */
  constructor(size: number, minScore: number) {
    this.#size = size
    this.#items = new Uint32Array(size)
    this.#scores = new Float64Array(size)
    this.least = size === 0 ? Number.POSITIVE_INFINITY : minScore
  }

  offer(item: number, score: number): void {
    if (score < this.least || score <= 0) return
    if (this.#count < this.#size) this.#rise(this.#count++, item, score)
    else if (this.#worse(0, item, score)) this.#sink(item, score)
    else return
    if (this.#count === this.#size) this.least = this.#scores[0]!
  }

  /** The items kept, best first. */
  get ranked(): Uint32Array {
    const scores = this.#scores
    const places = Uint32Array.from({ length: this.#count }, (_, place) => place)
    places.sort((a, b) => scores[b]! - scores[a]! || this.#items[a]! - this.#items[b]!)
    return places.map((place) => this.#items[place]!)
  }

  /** Whether the item at a place of the heap is worse than another. */
  #worse(place: number, item: number, score: number): boolean {
    const difference = this.#scores[place]! - score
    return difference < 0 || (difference === 0 && this.#items[place]! > item)
  }

  #put(place: number, item: number, score: number): void {
    this.#items[place] = item
    this.#scores[place] = score
  }

  #rise(start: number, item: number, score: number): void {
    let place = start
    while (place > 0) {
      const above = (place - 1) >> 1
      if (this.#worse(above, item, score)) break
      this.#put(place, this.#items[above]!, this.#scores[above]!)
      place = above
    }
    this.#put(place, item, score)
  }

  #sink(item: number, score: number): void {
    let place = 0
    for (;;) {
      let below = 2 * place + 1
      if (below >= this.#count) break
      if (below + 1 < this.#count && this.#worse(below + 1, this.#items[below]!, this.#scores[below]!)) below++
      if (!this.#worse(below, item, score)) break
      this.#put(place, this.#items[below]!, this.#scores[below]!)
      place = below
    }
    this.#put(place, item, score)
  }
}

/**
 * The indices of the highest scores, best first; of equal scores the lower index comes first.
 *
 * @param scores at least 0; those of 0 are left out
 * @param size how many to give at most
 */
export function ranking(scores: Float64Array, size: number): Uint32Array {
  const best = new TopK(Math.min(size, scores.length), 0)
  for (let item = 0; item < scores.length; item++) if (scores[item]! >= best.least) best.offer(item, scores[item]!)
  return best.ranked
}
