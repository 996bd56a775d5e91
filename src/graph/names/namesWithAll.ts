import type { NameIndex } from './nameIndex.ts'
import type { Reading } from './reading.ts'
import type { WantedWord } from './wantedWord.ts'

/** The numbers of the names that have all the words, at most 255 of them, in any order. */
export function namesWithAll(index: NameIndex, { distinct }: Reading): number[] {
  const { rowOf, nameOffsets, names } = index
  // From the rarest word on, so that the later, more frequent ones change little.
  const ordered = distinct.map((word) => ({ word, size: size(index, word) })).sort((a, b) => a.size - b.size)
  const found: number[] = []
  if (ordered.length === 0 || ordered[0]!.size === 0) return found
  const had = new Uint8Array(rowOf.length)
  for (const [place, { word }] of ordered.entries()) {
    const isLast = place === ordered.length - 1
    const look = (start: number, end: number) => {
      for (let position = nameOffsets[start]!; position < nameOffsets[end]!; position++) {
        const name = names[position]!
        if (had[name] !== place) continue
        had[name]!++
        if (isLast) found.push(name)
      }
    }
    look(word.start, word.end)
    for (const number of word.misspelt.keys()) look(number, number + 1)
  }
  return found
}

/** How often the word occurs in names, in all the forms that will do. */
function size({ nameOffsets }: NameIndex, { start, end, misspelt }: WantedWord): number {
  let sum = nameOffsets[end]! - nameOffsets[start]!
  for (const number of misspelt.keys()) sum += nameOffsets[number + 1]! - nameOffsets[number]!
  return sum
}
