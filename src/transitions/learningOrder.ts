import type { Corpus } from '../graph/corpus.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { allPrerequisites, type LearntBefore, prerequisitesAmongAsked } from './prerequisiteGraph.ts'

/**
 * What a role asks for and somebody lacks, in the order in which to learn it.
 *
 * First what the data says: prerequisites before what needs them, broader skills before special ones, the skills a
 * library serves before the library; also through features that are no part of the gap. Within a cycle of such
 * relations there is no order.
 *
 * Among what may come next, the features general to the corpus: s before t when P(s|t) - P(t|s) > 0. As all stand
 * together in the role to be learnt for, this has the sign of df(s) - df(t), so that falling df is the total order
 * which agrees with every pair. Then by falling priority, then by number.
 *
 * @param gap numbers of features, ascending
 * @param priorities per feature of the gap, x·idf
 * @returns places in the gap
 */
export function learningOrder(
  snapshot: Snapshot,
  { features, frequencies }: Corpus,
  gap: Uint32Array,
  priorities: Float64Array,
): number[] {
  const earlier = earlierInGap(prerequisitesAmongAsked(snapshot, features), gap)
  const required = earlier.map((places, later) => places.filter((place) => !earlier[place]!.includes(later)))
  const waiting = Uint32Array.from(gap.keys()).sort(
    (a, b) => frequencies[gap[b]!]! - frequencies[gap[a]!]! || priorities[b]! - priorities[a]! || a - b,
  )
  const isLearnt = new Uint8Array(gap.length)
  const isNext = (place: number) => required[place]!.every((other) => isLearnt[other])
  const ordered: number[] = []
  const heldUp: number[] = []
  for (let place of waiting) {
    if (!isNext(place)) {
      heldUp.push(place)
      continue
    }
    for (;;) {
      isLearnt[place] = 1
      ordered.push(place)
      const released = heldUp.findIndex(isNext)
      if (released < 0) break
      place = heldUp.splice(released, 1)[0]!
    }
  }
  return ordered
}

/** Per place in the gap, the places of what is learnt before it. */
function earlierInGap(before: LearntBefore, gap: Uint32Array): number[][] {
  const allBefore = allPrerequisites(before)
  const placeOf = new Map<number, number>()
  for (let place = 0; place < gap.length; place++) placeOf.set(gap[place]!, place)
  const earlier: number[][] = []
  for (let later = 0; later < gap.length; later++) {
    const places: number[] = []
    for (const feature of allBefore(gap[later]!)) {
      const place = placeOf.get(feature)
      if (place !== undefined) places.push(place)
    }
    earlier.push(places)
  }
  return earlier
}
