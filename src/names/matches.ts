import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { matchesIn, type TableMatches } from './matchesIn.ts'
import { nameIndex } from './nameIndex.ts'
import { type Nearness, nearnessSteps } from './nearness.ts'
import { folded } from './normalised.ts'
import { queryTerm } from './queryTerm.ts'
import { longestQuery, queryWords } from './queryWords.ts'
import { reading } from './reading.ts'
import { readings } from './readings.ts'

/** Rows of some tables that match a query and take the same step of nearness. */
export interface Matches {
  /** Per table, the indexes of the rows, each once, in no order. */
  readonly rows: readonly (readonly number[])[]
  /** Per row of a table, in the same order, how near it is; worked out when it is asked for. */
  readonly nearness: (table: number) => Nearness[]
}

/** With fewer matches than this, spelling is forgiven. */
const enough = 10

/** Spelling is forgiven in queries of at most so many words: to look for others takes a while for each. */
const mostForgiven = 12

/**
 * What matches a query in each of some tables: the nodes that have every word of the query in one of their names, in any
 * order, and those whose slug is the query. Words may be unfinished and, where that leaves fewer than ten matches in all
 * tables together and there are at most twelve, misspelt. A query without words matches nothing.
 *
 * They come by steps, the nearest first, so that whoever needs no more does not wait for the rest.
 */
export function matches(tables: readonly NodeTable<NodeRow>[], query: string): Generator<Matches, void, void> {
  const words = queryWords(query)
  const slug = folded(query.slice(0, longestQuery))
  const spelt = tables.map((table) => {
    const { vocabulary } = nameIndex(table)
    const wanted = words.map((word) => queryTerm(vocabulary, word))
    return matchesIn(table, [reading(wanted, false)], table.bySlug.get(slug))
  })
  return andMisspelt(tables, words, spelt)
}

function* andMisspelt(
  tables: readonly NodeTable<NodeRow>[],
  words: readonly string[],
  spelt: readonly TableMatches[],
): Generator<Matches, void, void> {
  yield* bySteps(spelt)
  const count = spelt.flatMap(({ rows }) => rows).reduce((sum, { length }) => sum + length, 0)
  if (words.length === 0 || words.length > mostForgiven || count >= enough) return
  const vocabularies = tables.map((table) => nameIndex(table).vocabulary)
  const known = words.filter((word) =>
    vocabularies.some((vocabulary) => {
      const { start, end } = vocabulary.beginningWith(word)
      return start < end
    }),
  )
  // Where no word is unknown and yet nothing is found, any word may be misspelt.
  const trusted = new Set(count > 0 || known.length < words.length ? known : [])
  yield* bySteps(
    tables.map((table, number) => {
      return matchesIn(table, readings(vocabularies[number]!, words, trusted), undefined, spelt[number]!.rows.flat())
    }),
  )
}

function* bySteps(found: readonly TableMatches[]): Generator<Matches, void, void> {
  for (let step = nearnessSteps.length - 1; step >= 0; step--) {
    const rows = found.map((matches) => matches.rows[step]!)
    if (rows.some(({ length }) => length > 0)) yield { rows, nearness: (table) => found[table]!.nearness(step) }
  }
}
