import type { NameIndex } from './nameIndex.ts'
import type { Reading } from './reading.ts'

/** How a name that has all the words of a query stands to it. */
export interface Likeness {
  /** Whether it has the words in their order and nothing before; the last may be unfinished. */
  readonly begins: boolean
  /** Whether it has the words in their order and nothing else. */
  readonly is: boolean
  /** Share of its letters that the query accounts for, in (0, 1]; 1 for a name that is the query. */
  readonly closeness: number
}

/** The likeness of a name, by number, to a query. */
export function likeness(
  { vocabulary, wordOffsets, words }: NameIndex,
  name: number,
  { words: wanted, distinct }: Reading,
): Likeness {
  const start = wordOffsets[name]!
  const count = wordOffsets[name + 1]! - start
  let letters = 0
  let covered = 0
  let begins = count >= wanted.length
  for (let place = 0; place < count; place++) {
    const word = words[start + place]!
    const length = vocabulary.lengths[word]!
    letters += length
    let most = 0
    for (const { text, whole, start, end, misspelt } of distinct) {
      if (word === whole) most = length
      else if (word >= start && word < end) most = Math.max(most, text.length)
      else if (misspelt.size > 0) {
        const edits = misspelt.get(word)
        if (edits !== undefined) most = Math.max(most, (length * (text.length - edits)) / Math.max(text.length, length))
      }
    }
    covered += most
    if (begins && place < wanted.length) {
      const { whole, start, end } = wanted[place]!
      begins = word === whole || (place === wanted.length - 1 && word >= start && word < end)
    }
  }
  return {
    begins,
    is: begins && count === wanted.length && words[start + count - 1] === wanted[count - 1]!.whole,
    closeness: covered / letters,
  }
}
