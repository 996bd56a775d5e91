import type { NodeTable } from '../nodeTable.ts'
import type { NodeRow } from '../rows.ts'
import { likeness } from './likeness.ts'
import { nameIndex } from './nameIndex.ts'
import { namesWithAll } from './namesWithAll.ts'
import { type Nearness, nearness, nearnessSteps } from './nearness.ts'
import { queryWords } from './queryWords.ts'
import { type Reading, reading } from './reading.ts'
import { readings } from './readings.ts'
import { wantedWord } from './wantedWord.ts'

/** The rows of a table that match a query. */
export interface Matches {
  /** Indexes of the rows, each once, in no order. */
  readonly rows: readonly number[]
  /** Per row of the table, by index, how near it is; 0 where it does not match. */
  readonly nearness: Float64Array
}

/** With fewer matches than this, spelling is forgiven. */
const enough = 10

/** Spelling is forgiven in queries of at most so many words: to look for others takes a while for each. */
const mostForgiven = 12

/**
 * What matches a query in each of some tables: the nodes that have every word of the query in one of their names, in any
 * order, and those whose slug is the query. Words may be unfinished and, where that leaves fewer than ten matches in all
 * tables together and there are at most twelve, misspelt. A query without words matches nothing.
 */
export function matches(tables: readonly NodeTable<NodeRow>[], query: string): Matches[] {
  const words = queryWords(query)
  const slug = query.trim().toLowerCase()
  const look = (forgiving: boolean) => tables.map((table) => matchesIn(table, words, slug, forgiving))
  const found = look(false)
  const count = found.reduce((sum, { rows }) => sum + rows.length, 0)
  return words.length === 0 || words.length > mostForgiven || count >= enough ? found : look(true)
}

function matchesIn(table: NodeTable<NodeRow>, words: readonly string[], slug: string, forgiving: boolean): Matches {
  const index = nameIndex(table)
  const { vocabulary, rowOf } = index
  const rows: number[] = []
  const nearest = new Float64Array(table.rows.length)
  const reach = (row: number, nearness: Nearness) => {
    if (nearest[row] === 0) rows.push(row)
    if (nearness > nearest[row]!) nearest[row] = nearness
  }
  const main = table.rows[0]?.type === 'Responsibility' ? 'statement' : 'name'
  const read = (meant: Reading, misspelt: boolean) => {
    for (const name of namesWithAll(index, meant)) {
      const row = rowOf[name]!
      const kind = rowOf[name - 1] === row ? 'alias' : main
      reach(row, nearness(likeness(index, name, meant), kind, misspelt))
    }
  }
  const named = table.bySlug.get(slug)
  if (named) reach(named.index, nearnessSteps.length)
  read(reading(words.map((word) => wantedWord(vocabulary, word))), false)
  if (forgiving) for (const meant of readings(vocabulary, words)) read(meant, true)
  return { rows, nearness: nearest }
}
