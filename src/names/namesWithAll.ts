import { hasAll } from './hasAll.ts'
import type { NameIndex } from './nameIndex.ts'
import type { QueryTerm } from './queryTerm.ts'
import type { Reading } from './reading.ts'

/** Visits the numbers of the names that have all the words, in any order; some of them more than once. */
export function namesWithAll(index: NameIndex, { distinct }: Reading, visit: (name: number) => void): void {
  const { nameOffsets, names } = index
  // Only names with the rarest word are looked at.
  const [rarest, ...others] = distinct.toSorted((a, b) => size(index, a) - size(index, b))
  if (rarest === undefined) return
  const look = (start: number, end: number) => {
    const last = nameOffsets[end]!
    for (let position = nameOffsets[start]!; position < last; position++) {
      const name = names[position]!
      if (others.length === 0 || hasAll(index, name, others)) visit(name)
    }
  }
  look(rarest.start, rarest.end)
  for (const number of rarest.misspelt?.all() ?? []) look(number, number + 1)
}

/** How often the word occurs in names, but for its misspellings. */
function size({ nameOffsets }: NameIndex, { start, end }: QueryTerm): number {
  return nameOffsets[end]! - nameOffsets[start]!
}
