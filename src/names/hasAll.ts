import type { NameIndex } from './nameIndex.ts'
import type { QueryTerm } from './queryTerm.ts'

/** Whether a name, by number, has all the words, in any order. */
export function hasAll({ words, wordOffsets }: NameIndex, name: number, wanted: readonly QueryTerm[]): boolean {
  const start = wordOffsets[name]!
  const end = wordOffsets[name + 1]!
  for (let number = 0; number < wanted.length; number++) {
    let place = start
    while (place < end && !willDo(wanted[number]!, words[place]!)) place++
    if (place === end) return false
  }
  return true
}

function willDo({ start, end, misspelt }: QueryTerm, word: number): boolean {
  return (word >= start && word < end) || (misspelt !== undefined && misspelt.edits(word) > 0)
}
