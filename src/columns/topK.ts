/**
 * The roles with the highest scores among those offered; of equal scores the lower index is better. A heap with the
 * worst kept role on top: most offers cost one comparison, and no order of offers costs more than a logarithm each.
 */
export class TopK {
  readonly #size: number
  readonly #roles: Uint32Array
  readonly #scores: Float64Array
  #count = 0
  /** No role with a lower score can still be taken: the lowest score wanted, or the worst kept once all places are. */
  least: number

  /**
   * @param size how many roles to keep
   * @param minScore the lowest score that takes part; scores of 0 never do
   */
  constructor(size: number, minScore: number) {
    this.#size = size
    this.#roles = new Uint32Array(size)
    this.#scores = new Float64Array(size)
    this.least = size === 0 ? Number.POSITIVE_INFINITY : minScore
  }

  offer(role: number, score: number): void {
    if (score < this.least || score <= 0) return
    if (this.#count < this.#size) this.#rise(this.#count++, role, score)
    else if (this.#worse(0, role, score)) this.#sink(role, score)
    else return
    if (this.#count === this.#size) this.least = this.#scores[0]!
  }

  /** The roles kept, best first. */
  get ranked(): Uint32Array {
    const scores = this.#scores
    const places = Uint32Array.from({ length: this.#count }, (_, place) => place)
    places.sort((a, b) => scores[b]! - scores[a]! || this.#roles[a]! - this.#roles[b]!)
    return places.map((place) => this.#roles[place]!)
  }

  /** Whether what stands at a place of the heap is worse than a role. */
  #worse(place: number, role: number, score: number): boolean {
    const difference = this.#scores[place]! - score
    return difference < 0 || (difference === 0 && this.#roles[place]! > role)
  }

  #put(place: number, role: number, score: number): void {
    this.#roles[place] = role
    this.#scores[place] = score
  }

  #rise(start: number, role: number, score: number): void {
    let place = start
    while (place > 0) {
      const above = (place - 1) >> 1
      if (this.#worse(above, role, score)) break
      this.#put(place, this.#roles[above]!, this.#scores[above]!)
      place = above
    }
    this.#put(place, role, score)
  }

  #sink(role: number, score: number): void {
    let place = 0
    for (;;) {
      let below = 2 * place + 1
      if (below >= this.#count) break
      if (below + 1 < this.#count && this.#worse(below + 1, this.#roles[below]!, this.#scores[below]!)) below++
      if (!this.#worse(below, role, score)) break
      this.#put(place, this.#roles[below]!, this.#scores[below]!)
      place = below
    }
    this.#put(place, role, score)
  }
}
