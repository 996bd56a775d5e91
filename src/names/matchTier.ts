import type { NameIndex } from './nameIndex.ts'
import type { NearnessStep } from './nearness.ts'
import type { Reading } from './reading.ts'

/** Which of a node's names it is. */
export type NameKind = 'name' | 'alias' | 'statement'

/** The step of nearness that one name, by number, with all words of the query, brings to its node. */
export function matchTier(
  { wordOffsets, words }: NameIndex,
  name: number,
  { words: wanted, misspelt }: Reading,
  kind: NameKind,
): NearnessStep {
  if (misspelt) return kind === 'name' ? 1 : 0
  const start = wordOffsets[name]!
  const count = wordOffsets[name + 1]! - start
  const last = wanted.length - 1
  let place = 0
  while (place < last && place < count && words[start + place] === wanted[place]!.whole) place++
  if (place === last && place < count) {
    const word = words[start + place]!
    if (word === wanted[last]!.whole && count === wanted.length) return kind === 'alias' ? 6 : 7
    if (kind === 'name' && word >= wanted[last]!.start && word < wanted[last]!.end) return 5
  }
  return kind === 'name' ? 4 : kind === 'alias' ? 3 : 2
}
