import type { Corpus } from '../graph/corpus.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { allLearntBefore, learntBefore } from './learntBefore.ts'

/** A feature to learn, by number. */
interface Gap {
  readonly feature: number
  /** x·idf, above 0. */
  readonly priority: number
}

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
 */
export function learningOrder<Item extends Gap>(snapshot: Snapshot, corpus: Corpus, gap: readonly Item[]): Item[] {
  const { features, frequencies } = corpus
  const before = learntBefore(snapshot, features)
  const earlier = new Map(gap.map(({ feature }) => [feature, allLearntBefore(before, feature)]))
  const required = new Map(
    gap.map(({ feature }) => {
      const inGap = [...earlier.get(feature)!].filter((other) => earlier.has(other))
      return [feature, inGap.filter((other) => !earlier.get(other)!.has(feature))]
    }),
  )
  const waiting = gap.toSorted(
    (a, b) => frequencies[b.feature]! - frequencies[a.feature]! || b.priority - a.priority || a.feature - b.feature,
  )
  const learnt = new Set<number>()
  const ordered: Item[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex(({ feature }) => required.get(feature)!.every((other) => learnt.has(other)))
    const [item] = waiting.splice(next, 1)
    learnt.add(item!.feature)
    ordered.push(item!)
  }
  return ordered
}
