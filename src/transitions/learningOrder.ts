import type { Corpus } from '../graph/corpus.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { prerequisitesAmongAsked } from './prerequisiteGraph.ts'

/**
 * The order in which to learn the features of a gap: a topological order of the prerequisites, in which of the features
 * that may come next the most general one does.
 *
 * Prerequisites come before what needs them, broader skills before special ones, and the skills a library serves before
 * the library; also through features that are not in the gap. Within a cycle of such relations there is no order.
 *
 * Generality: s before t if P(s|t) - P(t|s) > 0. As the target role has all of them together, this has the sign of
 * df(s) - df(t), so descending df is the total order that agrees with every pair. Ties go by descending priority, then
 * by index.
 *
 * @param gap features, ascending
 * @param priorities per feature of the gap, x·idf
 * @returns places in the gap
 */
export function learningOrder(
  snapshot: Snapshot,
  corpus: Corpus,
  gap: Uint32Array,
  priorities: Float64Array,
): number[] {
  const { frequencies } = corpus
  const required = requiredInGap(snapshot, corpus, gap)
  const byGenerality = Uint32Array.from(gap.keys()).sort(
    (a, b) => frequencies[gap[b]!]! - frequencies[gap[a]!]! || priorities[b]! - priorities[a]! || a - b,
  )
  const isLearnt = new Uint8Array(gap.length)
  const isReady = (place: number) => required[place]!.every((other) => isLearnt[other])
  const ordered: number[] = []
  const blocked: number[] = []
  for (let place of byGenerality) {
    if (!isReady(place)) {
      blocked.push(place)
      continue
    }
    for (;;) {
      isLearnt[place] = 1
      ordered.push(place)
      const unblocked = blocked.findIndex(isReady)
      if (unblocked < 0) break
      place = blocked.splice(unblocked, 1)[0]!
    }
  }
  return ordered
}

/** Per place in the gap, the places of what must be learnt before it: its prerequisites, but for those on a cycle with it. */
function requiredInGap(snapshot: Snapshot, { features }: Corpus, gap: Uint32Array): number[][] {
  const prerequisites = prerequisitesAmongAsked(snapshot, features)
  const placeOf = new Map<number, number>()
  for (let place = 0; place < gap.length; place++) placeOf.set(gap[place]!, place)
  const earlier: number[][] = []
  for (let later = 0; later < gap.length; later++) {
    const places: number[] = []
    const end = prerequisites.end(gap[later]!)
    for (let position = prerequisites.start(gap[later]!); position < end; position++) {
      const place = placeOf.get(prerequisites.targetAt(position))
      if (place !== undefined) places.push(place)
    }
    earlier.push(places)
  }
  return earlier.map((places, later) => places.filter((place) => !earlier[place]!.includes(later)))
}
