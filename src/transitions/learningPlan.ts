import { weightAt } from '../graph/adjacency.ts'
import { byWeight } from '../graph/byWeight.ts'
import type { Corpus } from '../graph/corpus.ts'
import { memoised } from '../graph/memoised.ts'
import type { FeatureRow, LibraryRow } from '../graph/rows.ts'
import { learningOrder } from './learningOrder.ts'
import { learntBefore } from './learntBefore.ts'
import { proximity } from './proximity.ts'
import { readiness } from './readiness.ts'
import { togetherWith } from './together.ts'
import type { Transition } from './transition.ts'

/** What a transition comes to. */
export interface LearningPlan {
  /** Share of the target by weight that is already covered, in 0..1. */
  readonly readiness: number
  /** Sum of the efforts of the steps, at least 0. */
  readonly effort: number
  /** What the target asks for and is known, the most important to the target first. */
  readonly retained: readonly FeatureRow[]
  /** What the target asks for and is not known, in the order in which to learn it. */
  readonly steps: readonly LearningStep[]
}

/** One thing to learn. */
export interface LearningStep {
  readonly feature: FeatureRow
  /** x·idf: how much the target needs it and how rare it is, above 0. */
  readonly priority: number
  /** x·(1 - proximity), from 0 to 1. */
  readonly effort: number
  /** The nearest thing known; null when nothing known stands together with it in any role. */
  readonly nearest: FeatureRow | null
  /** θ of the two, in 0..1; 0 when nothing is near. */
  readonly proximity: number
  /** The target's libraries that serve the skill, the most important to the target first; none for a library. */
  readonly libraries: readonly LibraryRow[]
}

/** Answers a transition, once. */
export const learningPlan = memoised((transition: Transition): LearningPlan => {
  const { snapshot, corpus, to } = transition
  const { rows, ofRole } = corpus.features
  const { targets } = ofRole
  const owned = knownFeatures(transition)
  const standing = readiness(corpus.features, owned, to.index)
  const libraries = librariesBySkill(transition)
  const nearest = nearestAmong(corpus, [...owned])
  // By ascending number, so that the sum of the efforts is rounded as in a search for career paths.
  const gap = Array.from(standing.missing.toSorted(), (edge) => {
    const feature = targets[edge]!
    const weight = weightAt(ofRole, edge)
    const near = nearest(feature)
    return { feature, priority: weight * corpus.rarities[feature]!, effort: weight * (1 - near.proximity), ...near }
  })
  return {
    readiness: standing.readiness,
    effort: gap.reduce((sum, { effort }) => sum + effort, 0),
    retained: Array.from(standing.matched, (edge) => rows[targets[edge]!]!),
    steps: learningOrder(snapshot, corpus, gap).map(({ feature, nearest, ...step }) => ({
      ...step,
      feature: rows[feature]!,
      nearest: rows[nearest] ?? null,
      libraries: libraries.get(feature) ?? [],
    })),
  }
})

/** Numbers of the features of the role to start from and of those before it, ascending. */
function knownFeatures({ corpus, from, earlier }: Transition): ReadonlySet<number> {
  const { offsets, targets } = corpus.features.ofRole
  const known = [...earlier, from].flatMap(({ index }) => [...targets.subarray(offsets[index], offsets[index + 1])])
  return new Set(known.sort((a, b) => a - b))
}

/** Gives a function to the known feature with the highest θ, of equal ones the lowest number; -1 where θ is 0. */
function nearestAmong(corpus: Corpus, known: readonly number[]) {
  const together = togetherWith(corpus, known)
  return (feature: number) => {
    const counts = together(feature)
    let best = { nearest: -1, proximity: 0 }
    for (const [place, other] of known.entries()) {
      const near = proximity(corpus, feature, other, counts[place]!)
      if (near > best.proximity) best = { nearest: other, proximity: near }
    }
    return best
  }
}

/** The target's libraries by the number of each skill they serve, the most important to the target first. */
function librariesBySkill({ snapshot, corpus, to }: Transition): ReadonlyMap<number, LibraryRow[]> {
  const { rows, ofRole } = corpus.features
  const served = learntBefore(snapshot, corpus.features)
  const found = new Map<number, LibraryRow[]>()
  for (const edge of byWeight(ofRole, to.index)) {
    const feature = ofRole.targets[edge]!
    const row = rows[feature]!
    if (row.type !== 'Library') continue
    for (const skill of new Set(served[feature])) {
      const libraries = found.get(skill)
      if (libraries) libraries.push(row)
      else found.set(skill, [row])
    }
  }
  return found
}
