import { type NodeRows, nouns, type SearchedName } from '../catalogue/catalogue.ts'
import { derived } from '../derived/derived.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { drawnNouns } from './drawnKinds.ts'

/** The nodes of all nouns that are drawn, in one numbering: by noun, then by slug. */
interface NumberedNodes {
  /** How many there are. */
  readonly size: number
  /** By noun, the number of its first node. */
  readonly first: Readonly<Record<SearchedName, number>>
  readonly nounAt: (number: number) => SearchedName
  readonly nodeAt: (number: number) => NodeRows[SearchedName]
  readonly numberOf: (node: NodeRows[SearchedName]) => number
}

export const numberedNodes = derived((snapshot: Snapshot): NumberedNodes => {
  const first = {} as Record<SearchedName, number>
  const firstOfType = new Map<string, number>()
  let size = 0
  for (const noun of drawnNouns) {
    first[noun] = size
    firstOfType.set(nouns[noun].type, size)
    size += snapshot[noun].rows.length
  }
  const nounAt = (number: number) => drawnNouns.findLast((noun) => first[noun] <= number)!
  return {
    size,
    first,
    nounAt,
    nodeAt(number) {
      const noun = nounAt(number)
      return snapshot[noun].rows[number - first[noun]]!
    },
    numberOf: ({ type, index }) => firstOfType.get(type)! + index,
  }
})
