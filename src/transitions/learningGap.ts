import { weightAt } from '../graph/adjacency.ts'
import { byWeight } from '../graph/byWeight.ts'
import type { FeatureRow, LibraryRow } from '../graph/rows.ts'
import { type NearestKnown, nearestKnown } from './nearestKnown.ts'
import { prerequisiteGraph } from './prerequisiteGraph.ts'
import type { Transition } from './transition.ts'

/** What a target asks for and is not known, as columns. Those that take long are made when first asked for. */
export class LearningGap {
  readonly #transition: Transition
  readonly #known: Uint32Array
  readonly #weights: Float64Array
  /** Numbers of the features, ascending. */
  readonly features: Uint32Array
  /** Per feature, x·idf, above 0. */
  readonly priorities: Float64Array
  #nearest: NearestKnown | undefined
  #efforts: Float64Array | undefined
  #libraries: ReadonlyMap<number, readonly LibraryRow[]> | undefined

  /**
   * @param known numbers of the features that are known, ascending
   * @param missing positions of the others in `features.ofRole`
   */
  constructor(transition: Transition, known: Uint32Array, missing: Uint32Array) {
    const { features, rarities } = transition.corpus
    this.#transition = transition
    this.#known = known
    this.features = new Uint32Array(missing.length)
    this.#weights = new Float64Array(missing.length)
    this.priorities = new Float64Array(missing.length)
    const edges = missing.toSorted()
    for (let place = 0; place < edges.length; place++) {
      const feature = features.ofRole.targets[edges[place]!]!
      const weight = weightAt(features.ofRole, edges[place]!)
      this.features[place] = feature
      this.#weights[place] = weight
      this.priorities[place] = weight * rarities[feature]!
    }
  }

  /** Per feature, what of the known is nearest to it. */
  get nearest(): NearestKnown {
    this.#nearest ??= nearestKnown(this.#transition.corpus, this.#known, this.features)
    return this.#nearest
  }

  /** The known feature that is nearest to the one at a place; null where none is near. */
  nearestTo(place: number): FeatureRow | null {
    return this.#transition.corpus.features.rows[this.nearest.features[place]!] ?? null
  }

  /** Per feature, x·(1 - proximity), from 0 to 1. */
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

/** The target's libraries by the number of each skill they serve, the most important to the target first. */
function librariesBySkill({ snapshot, corpus, to }: Transition): ReadonlyMap<number, LibraryRow[]> {
  const { rows, ofRole } = corpus.features
  const before = prerequisiteGraph(snapshot, corpus.features)
  const found = new Map<number, LibraryRow[]>()
  for (const edge of byWeight(ofRole, to.index)) {
    const feature = ofRole.targets[edge]!
    const row = rows[feature]!
    if (row.type !== 'Library') continue
    for (const skill of new Set(before.targets.subarray(before.offsets[feature], before.offsets[feature + 1]))) {
      const libraries = found.get(skill)
      if (libraries) libraries.push(row)
      else found.set(skill, [row])
    }
  }
  return found
}
