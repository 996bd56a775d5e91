import type { NameIndex } from './nameIndex.ts'
import type { Reading } from './reading.ts'

/** The share of the letters of a name, by number, that a query accounts for, in (0, 1]; 1 for one that is the query. */
export function closeness({ vocabulary, wordOffsets, words }: NameIndex, name: number, { distinct }: Reading): number {
  let letters = 0
  let covered = 0
  for (let place = wordOffsets[name]!; place < wordOffsets[name + 1]!; place++) {
    const word = words[place]!
    const length = vocabulary.lengths[word]!
    letters += length
    let most = 0
    for (let number = 0; number < distinct.length; number++) {
      const { text, whole, start, end, misspelt } = distinct[number]!
      if (word === whole) most = length
      else if (word >= start && word < end) most = Math.max(most, text.length)
      else if (misspelt !== undefined) {
        const edits = misspelt.edits(word)
        if (edits > 0) most = Math.max(most, (length * (text.length - edits)) / Math.max(text.length, length))
      }
    }
    covered += most
  }
  return covered / letters
}
