import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { eachNameWithAll } from './eachNameWithAll.ts'
import { labelIndex, labelLanguages, labelsOf, type NameIndex, nameIndex, namesOf } from './nameIndex.ts'
import { folded } from './normalised.ts'
import { exactTerm, queryVariant } from './queryVariant.ts'
import { tokenizeQuery } from './tokenize.ts'

/**
 * The rows whose slug or name equals a text when folded; if there are none, those with an equal alias; then those with an
 * equal name in another language, and those with an equal other name in one. In ascending order of index. A text without
 * letters and digits can equal a slug only.
 */
export function rowsNamed<Row extends NodeRow>(table: NodeTable<Row>, text: string): Row[] {
  const key = folded(text)
  const own = rowsIn(table, nameIndex(table), namesOf, key)
  const bySlug = table.bySlug.get(key)
  if (bySlug) own.named.add(bySlug)
  const found = own.named.size > 0 ? own.named : own.aliased
  return ascending(found.size > 0 ? found : rowsLabelled(table, key))
}

function rowsLabelled<Row extends NodeRow>(table: NodeTable<Row>, key: string): Set<Row> {
  const [named, aliased] = [new Set<Row>(), new Set<Row>()]
  for (const language of labelLanguages(table).keys()) {
    const found = rowsIn(table, labelIndex(table, language), (row) => labelsOf(row, language), key)
    for (const row of found.named) named.add(row)
    for (const row of found.aliased) aliased.add(row)
  }
  return named.size > 0 ? named : aliased
}

/** The rows with a name equal to a folded text: by their first name, and by another one. */
function rowsIn<Row extends NodeRow>(
  table: NodeTable<Row>,
  index: NameIndex,
  names: (row: Row) => readonly string[],
  key: string,
): { readonly named: Set<Row>; readonly aliased: Set<Row> } {
  const { vocabulary, rowOf, firstNames, wordOffsets } = index
  const words = tokenizeQuery(key)
  const { distinct } = queryVariant(
    words.map((word) => exactTerm(vocabulary, word)),
    false,
  )
  const [named, aliased] = [new Set<Row>(), new Set<Row>()]
  eachNameWithAll(index, distinct, (name) => {
    // Rules out most names without folding them.
    if (wordOffsets[name + 1]! - wordOffsets[name]! !== words.length) return
    const row = table.rows[rowOf[name]!]!
    const position = name - firstNames[row.index]!
    if (folded(names(row)[position]!) === key) (position === 0 ? named : aliased).add(row)
  })
  return { named, aliased }
}

function ascending<Row extends NodeRow>(rows: ReadonlySet<Row>): Row[] {
  return [...rows].sort((a, b) => a.index - b.index)
}
