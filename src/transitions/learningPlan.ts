import type { FeatureRow, LibraryRow } from '../graph/rows.ts'
import { type Readiness, readiness } from '../readiness/readiness.ts'
import { LearningGap } from './learningGap.ts'
import { learningOrder } from './learningOrder.ts'
import type { Transition } from './transition.ts'

/** What a transition comes to. What takes long is worked out when it is first asked for. */
export class LearningPlan {
  readonly transition: Transition
  readonly #standing: Readiness
  readonly #gap: LearningGap
  #retained: readonly FeatureRow[] | undefined
  #steps: readonly LearningStep[] | undefined

  constructor(transition: Transition) {
    const { corpus, to } = transition
    const known = knownFeatures(transition)
    this.transition = transition
    this.#standing = readiness(corpus.features, new Set(known), to.index)
    this.#gap = new LearningGap(transition, known, this.#standing.missing)
  }

  /** Share of the target by weight that is already covered, in 0..1. */
  get readiness(): number {
    return this.#standing.readiness
  }

  /** What the target asks for and is known, the most important to the target first. */
  get retained(): readonly FeatureRow[] {
    const { rows, ofRole } = this.transition.corpus.features
    this.#retained ??= Array.from(this.#standing.matched, (edge) => rows[ofRole.targets[edge]!]!)
    return this.#retained
  }

  /** What the target asks for and is not known, by number: the steps before they are put in order. */
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

  /** Sum of the efforts of the steps, at least 0. */
  get effort(): number {
    // By ascending number, so that the sum is rounded as in a search for career paths.
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

  /** x·(1 - proximity), from 0 to 1. */
  get effort(): number {
    return this.#gap.efforts[this.#place]!
  }

  /** The nearest thing known; null when nothing known stands together with it in any role. */
  get nearest(): FeatureRow | null {
    return this.#gap.nearestTo(this.#place)
  }

  /** θ of the two, in 0..1; 0 when nothing is near. */
  get proximity(): number {
    return this.#gap.nearest.proximities[this.#place]!
  }

  /** The target's libraries that serve the skill, the most important to the target first; none for a library. */
  get libraries(): readonly LibraryRow[] {
    return this.#gap.librariesFor(this.#place)
  }
}

/** Numbers of the features of the role to start from and of those before it, ascending. */
function knownFeatures({ corpus, from, earlier }: Transition): Uint32Array {
  const { offsets, targets } = corpus.features.ofRole
  const [known, ...others] = [from, ...earlier].map(({ index }) => targets.subarray(offsets[index], offsets[index + 1]))
  if (others.length === 0) return known!
  return Uint32Array.from(new Set([known!, ...others].flatMap((features) => [...features]))).sort()
}
