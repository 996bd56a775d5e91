import { slugged } from './slug.ts'

/** A software product that has a node, or will have one as soon as a source names it. */
export interface KnownLibrary {
  readonly slug: string
  readonly name: string
  readonly kind?: string
  /** Other names of the same product. */
  readonly names: readonly string[]
}

/**
 * Finds the one shared slug of a product by any of its names. Case, accents, punctuation, a leading "The" and a
 * trailing "software" do not matter; what else differs is the same only if a curated list or the graph says so.
 */
export class LibraryNames {
  readonly #byKey = new Map<string, KnownLibrary>()
  readonly #curated: ReadonlyMap<string, KnownLibrary>
  readonly #curatedNames = new Map<string, readonly string[]>()
  readonly #met = new Map<string, Set<string>>()

  /**
   * The first to claim a name has it.
   *
   * @param curated the curated list
   * @param graph the libraries that the graph has
   */
  constructor(curated: Iterable<KnownLibrary>, graph: Iterable<KnownLibrary> = []) {
    for (const library of curated) {
      this.#claim(library)
      this.#curatedNames.set(library.slug, library.names)
    }
    this.#curated = new Map(this.#byKey)
    for (const library of graph) this.#claim(library)
  }

  /** The product of the curated list that goes by a name, if there is one. */
  curatedLibrary(name: string): KnownLibrary | undefined {
    return this.#curated.get(keyOf(name))
  }

  /** What else the curated list calls the product that has a slug. */
  curatedNames(slug: string): readonly string[] {
    return this.#curatedNames.get(slug) ?? []
  }

  /** The product that goes by a name; a new one when none does. */
  library(name: string): KnownLibrary {
    const key = keyOf(name)
    const library = this.#byKey.get(key) ?? { slug: slugged(name) || key, name, names: [] }
    if (!this.#byKey.has(key)) this.#claim(library)
    const met = this.#met.get(library.slug)
    if (met) met.add(name)
    else this.#met.set(library.slug, new Set([name]))
    return library
  }

  /** The names met that are one library under another name or several, by slug. */
  get merged(): Record<string, string[]> {
    const found: Record<string, string[]> = {}
    for (const [slug, names] of [...this.#met].sort(([a], [b]) => (a < b ? -1 : 1))) {
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
