import { slugged } from './slug.ts'

/** A software product of the graph, or of the curated list. */
export interface KnownLibrary {
  readonly slug: string
  readonly name: string
  readonly kind?: string
  /** Other names of the same product. */
  readonly names: readonly string[]
}

/**
 * Finds the library of a product by any of its names. Case, accents, punctuation, a leading "The" and a trailing
 * "software" are ignored; otherwise names are of the same product only if the curated list or the graph says so.
 */
export class LibraryNames {
  readonly #byKey = new Map<string, KnownLibrary>()
  readonly #curated: ReadonlyMap<string, KnownLibrary>
  readonly #curatedNames = new Map<string, readonly string[]>()
  readonly #requested = new Map<string, Set<string>>()

  /**
   * The first library with a name gets it.
   *
   * @param curated the curated list
   * @param graph the libraries in the graph
   */
  constructor(curated: Iterable<KnownLibrary>, graph: Iterable<KnownLibrary> = []) {
    for (const library of curated) {
      this.#claim(library)
      this.#curatedNames.set(library.slug, library.names)
    }
    this.#curated = new Map(this.#byKey)
    for (const library of graph) this.#claim(library)
  }

  /** The product of the curated list with a name. */
  curatedLibrary(name: string): KnownLibrary | undefined {
    return this.#curated.get(keyOf(name))
  }

  /** Other names of a product in the curated list, by its slug. */
  curatedNames(slug: string): readonly string[] {
    return this.#curatedNames.get(slug) ?? []
  }

  /** The product with a name; a new one if there is none. */
  library(name: string): KnownLibrary {
    const key = keyOf(name)
    const library = this.#byKey.get(key) ?? { slug: slugged(name) || key, name, names: [] }
    if (!this.#byKey.has(key)) this.#claim(library)
    const requested = this.#requested.get(library.slug)
    if (requested) requested.add(name)
    else this.#requested.set(library.slug, new Set([name]))
    return library
  }

  /** The names requested so far, of libraries with several names or another slug, by slug. */
  get merged(): Record<string, string[]> {
    const found: Record<string, string[]> = {}
    for (const [slug, names] of [...this.#requested].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (names.size > 1 || slugged([...names][0]!) !== slug) found[slug] = [...names].sort()
    }
    return found
  }

  #claim(library: KnownLibrary): void {
    for (const name of [library.name, ...library.names]) {
      const key = keyOf(name)
      if (!this.#byKey.has(key)) this.#byKey.set(key, library)
    }
  }
}

function keyOf(name: string): string {
  const key = slugged(name.replace(/^the /i, '').replace(/ software$/i, ''))
  return key || `u-${[...name].map((letter) => letter.codePointAt(0)!.toString(36)).join('-')}`
}
