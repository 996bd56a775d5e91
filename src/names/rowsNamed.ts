import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { nameIndex } from './nameIndex.ts'
import { namesOf } from './namesOf.ts'
import { namesWithAll } from './namesWithAll.ts'
import { folded } from './normalised.ts'
import type { QueryTerm } from './queryTerm.ts'
import { queryWords } from './queryWords.ts'
import { reading } from './reading.ts'

/**
 * The rows that a text names, whatever its case, diacritics and blanks: those whose slug or name it is; if there are
 * none, those that go by it otherwise. In ascending order; a text without a letter or digit names none but by its slug.
 */
export function rowsNamed<Row extends NodeRow>(table: NodeTable<Row>, text: string): Row[] {
  const index = nameIndex(table)
  const { vocabulary, rowOf, firstNames, wordOffsets } = index
  const key = folded(text)
  const words = queryWords(key)
  const wanted = words.map((word): QueryTerm => {
    const whole = vocabulary.numberOf(word)
    return { text: word, whole, start: Math.max(whole, 0), end: whole + 1, misspelt: undefined }
  })
  const named = new Set<Row>()
  const aliased = new Set<Row>()
  const bySlug = table.bySlug.get(key)
  if (bySlug) named.add(bySlug)
  namesWithAll(index, reading(wanted, false), (name) => {
    // Most names with all the words have others, too; those need not be folded to be told apart.
    if (wordOffsets[name + 1]! - wordOffsets[name]! !== words.length) return
    const row = table.rows[rowOf[name]!]!
    const place = name - firstNames[row.index]!
    if (folded(namesOf(row)[place]!) === key) (place === 0 ? named : aliased).add(row)
  })
  return [...(named.size > 0 ? named : aliased)].sort((a, b) => a.index - b.index)
}
