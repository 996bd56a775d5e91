import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { eachNameWithAll } from './eachNameWithAll.ts'
import { nameIndex, namesOf } from './nameIndex.ts'
import { folded } from './normalised.ts'
import { exactTerm, queryVariant } from './queryVariant.ts'
import { tokenizeQuery } from './tokenize.ts'

/**
 * The rows whose slug or name equals a text when folded; if there are none, those with an equal alias. In ascending order
 * of index. A text without letters and digits can equal a slug only.
 */
export function rowsNamed<Row extends NodeRow>(table: NodeTable<Row>, text: string): Row[] {
  const index = nameIndex(table)
  const { vocabulary, rowOf, firstNames, wordOffsets } = index
  const key = folded(text)
  const words = tokenizeQuery(key)
  const { distinct } = queryVariant(
    words.map((word) => exactTerm(vocabulary, word)),
    false,
  )
  const named = new Set<Row>()
  const aliased = new Set<Row>()
  const bySlug = table.bySlug.get(key)
  if (bySlug) named.add(bySlug)
  eachNameWithAll(index, distinct, (name) => {
    // Rules out most names without folding them.
    if (wordOffsets[name + 1]! - wordOffsets[name]! !== words.length) return
    const row = table.rows[rowOf[name]!]!
    const position = name - firstNames[row.index]!
    if (folded(namesOf(row)[position]!) === key) (position === 0 ? named : aliased).add(row)
  })
  return [...(named.size > 0 ? named : aliased)].sort((a, b) => a.index - b.index)
}
