import type { Effort, Proximity, Share } from '../catalogue/units.ts'
import type { FeatureRow, LibraryRow } from '../graph/rows.ts'
import { type Readiness, readiness } from '../readiness/readiness.ts'
import { LearningGap } from './learningGap.ts'
import { learningOrder } from './learningOrder.ts'
import type { Transition } from './transition.ts'

/** What to learn for a transition, and how far it is. What takes long is computed on first use. */
export class LearningPlan {
  readonly transition: Transition
  readonly #readiness: Readiness
  readonly #gap: LearningGap
  #retained: readonly FeatureRow[] | undefined
  #steps: readonly LearningStep[] | undefined

  constructor(transition: Transition) {
    const { corpus, to } = transition
    const known = knownFeatures(transition)
    this.transition = transition
    this.#readiness = readiness(corpus.features, new Set(known), to.index)
    this.#gap = new LearningGap(transition, known, this.#readiness.missing)
  }

  /** Share of the target by weight that is already covered. */
  get readiness(): Share {
    return this.#readiness.readiness
  }

  /** What the target asks for and is known, the most important to the target first. */
  get retained(): readonly FeatureRow[] {
    const { rows, ofRole } = this.transition.corpus.features
    this.#retained ??= Array.from(this.#readiness.matched, (position) => rows[ofRole.targetAt(position)]!)
    return this.#retained
  }

  /** What the target asks for and is not known, by index: the steps before they are sorted. */
  get missing(): readonly FeatureRow[] {
    const { rows } = this.transition.corpus.features
    return Array.from(this.#gap.features, (feature) => rows[feature]!)
  }

  /** The same in the order in which to learn it. */
  get steps(): readonly LearningStep[] {
    const { snapshot, corpus } = this.transition
    const { features, priorities } = this.#gap
    this.#steps ??= learningOrder(snapshot, corpus, features, priorities).map(
      (place) => new LearningStep(this.#gap, place, corpus.features.rows[features[place]!]!, priorities[place]!),
    )
    return this.#steps
  }

  /** Sum of the efforts of the steps. */
  get effort(): Effort {
    // In ascending order of index, so that the sum is rounded as in a search for career paths.
    return this.#gap.efforts.reduce((sum, effort) => sum + effort, 0)
  }
}

/** One thing to learn. */
export class LearningStep {
  readonly #gap: LearningGap
  readonly #place: number
  readonly feature: FeatureRow
  /** x·idf: how much the target needs it and how rare it is, above 0. */
  readonly priority: number

  constructor(gap: LearningGap, place: number, feature: FeatureRow, priority: number) {
    this.#gap = gap
    this.#place = place
    this.feature = feature
    this.priority = priority
  }

  /** x·(1 - proximity), at most 1. */
  get effort(): Effort {
    return this.#gap.efforts[this.#place]!
  }

  /** The nearest known feature; null if no role has it together with anything known. */
  get nearest(): FeatureRow | null {
    return this.#gap.nearestTo(this.#place)
  }

  /** θ of the two; 0 if there is no nearest. */
  get proximity(): Proximity {
    return this.#gap.nearest.proximities[this.#place]!
  }

  /** The target's libraries that serve the skill, the most important to the target first; none for a library. */
  get libraries(): readonly LibraryRow[] {
    return this.#gap.librariesFor(this.#place)
  }
}

/** Indices of the features of the role to start from and of those before it, ascending. */
function knownFeatures({ corpus: { features }, from, earlier }: Transition): Uint32Array {
  if (earlier.length === 0) return features.ofRole.targetsOf(from.index)
  const known = [from, ...earlier].flatMap(({ index }) => [...features.ofRole.targetsOf(index)])
  return Uint32Array.from(new Set(known)).sort()
}
