import type { NameIndex } from './nameIndex.ts'
import type { Reading } from './reading.ts'
import type { WantedWord } from './wantedWord.ts'

/** Visits the numbers of the names that have all the words, in any order; some of them more than once. */
export function namesWithAll(index: NameIndex, { distinct }: Reading, visit: (name: number) => void): void {
  const { nameOffsets, names } = index
  // Only names with the rarest word are looked at.
  const [rarest, ...others] = distinct.toSorted((a, b) => size(index, a) - size(index, b))
  if (rarest === undefined) return
  const look = (start: number, end: number) => {
    for (let position = nameOffsets[start]!; position < nameOffsets[end]!; position++) {
      const name = names[position]!
      if (hasAll(index, name, others)) visit(name)
    }
  }
  look(rarest.start, rarest.end)
  for (const number of rarest.misspelt?.all() ?? []) look(number, number + 1)
}

function hasAll({ words, wordOffsets }: NameIndex, name: number, wanted: readonly WantedWord[]): boolean {
  const start = wordOffsets[name]!
  const end = wordOffsets[name + 1]!
  for (let number = 0; number < wanted.length; number++) {
    let place = start
    while (place < end && !willDo(wanted[number]!, words[place]!)) place++
    if (place === end) return false
  }
  return true
}

function willDo({ start, end, misspelt }: WantedWord, word: number): boolean {
  return (word >= start && word < end) || (misspelt !== undefined && misspelt.edits(word) > 0)
}

/** How often the word occurs in names, but for its misspellings. */
function size({ nameOffsets }: NameIndex, { start, end }: WantedWord): number {
  return nameOffsets[end]! - nameOffsets[start]!
}
