import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { matchesIn, type TableMatches } from './matchesIn.ts'
import { type MatchScore, matchTiers } from './matchScore.ts'
import { nameIndex } from './nameIndex.ts'
import { folded } from './normalised.ts'
import { prefixTerm, queryVariant, spellingVariants } from './queryVariant.ts'
import { maxQueryLength, tokenizeQuery } from './tokenize.ts'

/** Rows of some tables that match a query in the same tier. */
export interface Matches {
  /** Per table, the indexes of the rows, without duplicates, in no order. */
  readonly rows: readonly (readonly number[])[]
  /** Computes the scores of the rows of a table, in the same order. */
  readonly scores: (table: number) => MatchScore[]
}

/** Misspellings are searched for if there are fewer matches than this. */
const enoughMatches = 10

/** Misspellings are searched for in queries of at most this many words, as each word takes time. */
const maxMisspeltWords = 12

/**
 * The nodes of each table that match a query: those with every word of the query in one of their names, in any order, and
 * those whose slug is the query. Words match as prefixes. If there are fewer than ten matches in all tables together and
 * at most twelve words, misspelt words match too. A query without words matches nothing.
 *
 * Yields one tier at a time, the best first, so that callers that need few matches skip the rest of the search.
 */
export function matches(tables: readonly NodeTable<NodeRow>[], query: string): Generator<Matches, void, void> {
  const words = tokenizeQuery(query)
  const slug = folded(query.slice(0, maxQueryLength))
  const spelt = tables.map((table) => {
    const { vocabulary } = nameIndex(table)
    const terms = words.map((word) => prefixTerm(vocabulary, word))
    return matchesIn(table, [queryVariant(terms, false)], table.bySlug.get(slug))
  })
  return withMisspelt(tables, words, spelt)
}

/** About the cost of {@link matches}, in fields of a response: most names match a word of a single letter. */
export function matchCost(tables: readonly NodeTable<NodeRow>[]): number {
  return tables.reduce((sum, { rows }) => sum + rows.length, 0) / 6
}

function* withMisspelt(
  tables: readonly NodeTable<NodeRow>[],
  words: readonly string[],
  spelt: readonly TableMatches[],
): Generator<Matches, void, void> {
  yield* byTier(spelt)
  const count = spelt.flatMap(({ rows }) => rows).reduce((sum, { length }) => sum + length, 0)
  if (words.length === 0 || words.length > maxMisspeltWords || count >= enoughMatches) return
  const vocabularies = tables.map((table) => nameIndex(table).vocabulary)
  const known = words.filter((word) =>
    vocabularies.some((vocabulary) => {
      const { start, end } = vocabulary.withPrefix(word)
      return start < end
    }),
  )
  // If all words are known and nothing was found, any of them may be misspelt.
  const trusted = new Set(count > 0 || known.length < words.length ? known : [])
  yield* byTier(
    tables.map((table, number) => {
      const variants = spellingVariants(vocabularies[number]!, words, trusted)
      return matchesIn(table, variants, undefined, spelt[number]!.rows.flat())
    }),
  )
}

function* byTier(found: readonly TableMatches[]): Generator<Matches, void, void> {
  for (let tier = matchTiers.length - 1; tier >= 0; tier--) {
    const rows = found.map((matches) => matches.rows[tier]!)
    if (rows.some(({ length }) => length > 0)) yield { rows, scores: (table) => found[table]!.scores(tier) }
  }
}
