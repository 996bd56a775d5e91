import type { Index } from '../catalogue/units.ts'
import { byWeight } from '../graph/byWeight.ts'
import type { FeatureRow, LibraryRow } from '../graph/rows.ts'
import { prerequisiteGraph } from './prerequisiteGraph.ts'
import { proximities } from './proximity.ts'
import type { Transition } from './transition.ts'

/** What a target asks for and is not known, as columns. Those that take long are computed on first use. */
export class LearningGap {
  readonly #transition: Transition
  readonly #known: Uint32Array
  readonly #weights: Float64Array
  /** Indices of the features, ascending. */
  readonly features: Uint32Array
  /** Per feature, x·idf, above 0. */
  readonly priorities: Float64Array
  #nearest: Nearest | undefined
  #efforts: Float64Array | undefined
  #libraries: ReadonlyMap<Index<'Feature'>, readonly LibraryRow[]> | undefined

  /**
   * @param known indices of the features that are known, ascending
   * @param missing positions of the others in `features.ofRole`
   */
  constructor(transition: Transition, known: Uint32Array, missing: Uint32Array) {
    const { features, rarities } = transition.corpus
    const positions = missing.toSorted()
    this.#transition = transition
    this.#known = known
    this.features = positions.map((position) => features.ofRole.targetAt(position))
    // Loops, because typed arrays are filled several times slower by functions.
    this.#weights = new Float64Array(positions.length)
    this.priorities = new Float64Array(positions.length)
    for (let place = 0; place < positions.length; place++) {
      const weight = features.ofRole.weightAt(positions[place]!)
      this.#weights[place] = weight
      this.priorities[place] = weight * rarities[this.features[place]!]!
    }
  }

  /** Per feature, the known feature that is nearest to it. */
  get nearest(): Nearest {
    this.#nearest ??= nearestKnown(this.#transition, this.#known, this.features)
    return this.#nearest
  }

  /** The known feature that is nearest to the one at a place; null if none ever occurs together with it. */
  nearestTo(place: number): FeatureRow | null {
    return this.#transition.corpus.features.rows[this.nearest.features[place]!] ?? null
  }

  /** Per feature, x·(1 - θ), θ being that of the nearest known feature. */
  get efforts(): Float64Array {
    const { proximities } = this.nearest
    this.#efforts ??= this.#weights.map((weight, place) => weight * (1 - proximities[place]!))
    return this.#efforts
  }

  /** The target's libraries that serve the skill at a place, the most important to the target first. */
  librariesFor(place: number): readonly LibraryRow[] {
    this.#libraries ??= librariesBySkill(this.#transition)
    return this.#libraries.get(this.features[place]!) ?? []
  }
}

/** Per feature, the known feature with the highest θ. */
interface Nearest {
  /** Indices of features, of equally near ones the lowest; -1 where θ is 0. */
  readonly features: Int32Array
  /** θ, in [0, 1]. */
  readonly proximities: Float64Array
}

function nearestKnown({ corpus }: Transition, known: Uint32Array, features: Uint32Array): Nearest {
  const proximitiesOf = proximities(corpus, known)
  const near = new Float64Array(known.length)
  const nearest = new Int32Array(features.length).fill(-1)
  const highest = new Float64Array(features.length)
  for (let place = 0; place < features.length; place++) {
    proximitiesOf(features[place]!, near)
    for (let other = 0; other < near.length; other++) {
      if (near[other]! <= highest[place]!) continue
      highest[place] = near[other]!
      nearest[place] = known[other]!
    }
  }
  return { features: nearest, proximities: highest }
}

/** By skill, the target's libraries that serve it, the most important to the target first. */
function librariesBySkill({ snapshot, corpus, to }: Transition): ReadonlyMap<Index<'Feature'>, LibraryRow[]> {
  const { rows, ofRole } = corpus.features
  const prerequisites = prerequisiteGraph(snapshot, corpus.features)
  const found = new Map<Index<'Feature'>, LibraryRow[]>()
  for (const position of byWeight(ofRole, to.index)) {
    const feature = ofRole.targetAt(position)
    const row = rows[feature]!
    if (row.type !== 'Library') continue
    for (const skill of prerequisites.targetsOf(feature)) {
      if (rows[skill]!.type !== 'Skill') continue
      const libraries = found.get(skill)
      if (libraries) libraries.push(row)
      else found.set(skill, [row])
    }
  }
  return found
}
