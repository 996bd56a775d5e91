import type { Index, Share } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import { matchRoots } from '../graph/comparable.ts'
import { featureIndex } from '../graph/features.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** Less than this is not worth counting. */
const least = 0.3

/** From this on, something that follows from what is known is called known. */
export const impliedFrom: Share = 0.62

/** How much of one feature somebody knows who knows another. */
const ofLanguage = 1
const ofFoundation = 0.9
const ofServedSkill = 0.75
const ofBroaderSkill = 0.85
const ofPrerequisite = 0.7

interface Implication {
  readonly feature: Index<'Feature'>
  readonly share: Share
}

/** What is known in part because of something else. */
export interface Implied {
  readonly share: Share
  /** The feature whose knowledge implies it; itself if it is known directly. */
  readonly by: Index<'Feature'>
}

/**
 * Everything that follows from what somebody knows, in part or whole: a library implies its language, what it builds on
 * and, in part, the skills it serves; a skill implies its broader skills and its prerequisites in part; equivalent
 * features of other datasets are known alike. Along a chain the shares multiply; of several chains the best counts.
 */
export function impliedBy(
  snapshot: Snapshot,
  known: ReadonlyMap<Index<'Feature'>, Share>,
): Map<Index<'Feature'>, Implied> {
  const implications = implicationsOf(snapshot)
  const found = new Map<Index<'Feature'>, Implied>()
  let reached: Index<'Feature'>[] = []
  for (const [feature, share] of known) {
    found.set(feature, { share, by: feature })
    reached.push(feature)
  }
  while (reached.length > 0) {
    const next: Index<'Feature'>[] = []
    for (const feature of reached) {
      const { share: known, by } = found.get(feature)!
      for (const implied of implications.get(feature) ?? []) {
        const share = known * implied.share
        if (share < least || share <= (found.get(implied.feature)?.share ?? 0)) continue
        found.set(implied.feature, { share, by })
        next.push(implied.feature)
      }
    }
    reached = next
  }
  return found
}

const implicationsOf = derived((snapshot: Snapshot): ReadonlyMap<Index<'Feature'>, readonly Implication[]> => {
  const { features, skills, libraries, edges } = snapshot
  const found = new Map<Index<'Feature'>, Implication[]>()
  const add = (from: Index<'Feature'>, feature: Index<'Feature'>, share: Share) => {
    const known = found.get(from)
    if (known) known.push({ feature, share })
    else found.set(from, [{ feature, share }])
  }
  for (const { index } of skills.rows) {
    const own = index + 0
    for (const general of edges.broader.forward.targetsOf(index)) {
      if (skills.rows[general]!.kind !== 'GROUP') add(own, general, ofBroaderSkill)
    }
    for (const earlier of edges.prerequisites.forward.targetsOf(index)) add(own, earlier, ofPrerequisite)
  }
  for (const library of libraries.rows) {
    const own = featureIndex(features, library)
    if (library.language !== null) add(own, featureIndex(features, library.language), ofLanguage)
    for (const earlier of edges.buildsOn.forward.targetsOf(library.index)) {
      add(own, features.skillCount + earlier, ofFoundation)
    }
    edges.skillLibraries.backward.eachEdge(library.index, (skill, weight) =>
      add(own, skill + 0, ofServedSkill * weight),
    )
  }
  const roots = matchRoots(snapshot)
  for (let feature = 0; feature < roots.length; feature++) {
    const root = roots[feature]!
    if (root === feature) continue
    add(feature, root, 1)
    add(root, feature, 1)
  }
  return found
})

/** What one learns with a feature: itself, and the skills that it serves in part. */
export function taughtBy(snapshot: Snapshot, feature: Index<'Feature'>): Implication[] {
  const { features, edges } = snapshot
  const taught: Implication[] = [{ feature, share: 1 }]
  if (feature < features.skillCount) return taught
  edges.skillLibraries.backward.eachEdge(feature - features.skillCount, (skill, weight) => {
    taught.push({ feature: skill + 0, share: ofServedSkill * weight })
  })
  return taught
}

/** What is learnt right before a feature. */
export function beforeLearning(
  { features, libraries, edges }: Snapshot,
  feature: Index<'Feature'>,
): Index<'Feature'>[] {
  if (feature < features.skillCount) return [...edges.prerequisites.forward.targetsOf(feature + 0)]
  const { index, language } = libraries.rows[feature - features.skillCount]!
  const foundations = Array.from(edges.buildsOn.forward.targetsOf(index), (library) => features.skillCount + library)
  return language === null ? foundations : [featureIndex(features, language), ...foundations]
}
