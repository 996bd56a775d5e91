import type { Cost } from '../catalogue/units.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { joined, matchesIn, type TableMatches } from './matchesIn.ts'
import { type MatchScore, matchTiers } from './matchScore.ts'
import type { NameIndex } from './nameIndex.ts'
import { type NameLayer, nameLayers } from './nameLayers.ts'
import { folded } from './normalised.ts'
import { prefixTerm, type QueryVariant, queryVariant, spellingVariants } from './queryVariant.ts'
import { maxQueryLength, tokenizeQuery } from './tokenize.ts'

/** Rows of some tables that match a query in the same tier. */
export interface Matches {
  /** Per table, the indexes of the rows, without duplicates, in no order. */
  readonly rows: readonly (readonly number[])[]
  /** Computes the scores of the rows of a table, in the same order. */
  readonly scores: (table: number) => MatchScore[]
}

/** Which names are searched. */
export interface MatchOptions {
  /** A language tag, for names in this language only (see {@link nameLayers}); names in all if absent. */
  readonly language?: string | null | undefined
  /** Per table, 255 for each row that is left out, else 0; all rows are searched if absent. */
  readonly without?: readonly Uint8Array[] | undefined
  /** Called with the cost of each part, in fields of a response, before it is done; may throw to stop. */
  readonly spend?: (cost: Cost) => void
}

/** Misspellings are searched for if there are fewer matches than this. */
const enoughMatches = 10

/** The cost of scoring a match and putting it in order, in fields of a response. */
export const costOfScore = 1

/** The cost of a search that finds little, in fields. */
const leastCost = 25

/** Misspellings are searched for in queries of at most this many words, as each word takes time. */
const maxMisspeltWords = 12

/**
 * The nodes of each table that match a query: those with every word of the query in one of their names, in any order, and
 * those whose slug is the query. Words match as prefixes. If there are fewer than ten matches in all tables together and
 * at most twelve words, misspelt words match too. A query without words matches nothing.
 *
 * Yields one tier at a time, the best first, so that callers that need few matches skip the rest of the search.
 *
 * @throws Problem BAD_INPUT if the language is no language tag
 */
export function matches(
  tables: readonly NodeTable<NodeRow>[],
  query: string,
  { language, without, spend = () => {} }: MatchOptions = {},
): Generator<Matches, void, void> {
  const words = tokenizeQuery(query)
  const slug = folded(query.slice(0, maxQueryLength))
  spend(leastCost)
  const searches = tables.map((table, place): TableSearch => {
    const layers = nameLayers(table, language)
    return { table, layers: without === undefined ? layers : leavingOut(layers, without[place]!) }
  })
  const spelt = searches.map((search) => {
    const variants = ({ vocabulary }: NameIndex) => {
      spend(words.length)
      const terms = words.map((word) => prefixTerm(vocabulary, word))
      return [queryVariant(terms, false)]
    }
    return foundIn(search, variants, spend, search.table.bySlug.get(slug))
  })
  return withMisspelt(searches, words, spelt, spend)
}

/** The same names, without some rows: per row 255, else 0. */
function leavingOut(layers: readonly NameLayer[], rows: Uint8Array): NameLayer[] {
  return layers.map(({ names, without }) => {
    return { names, without: without === undefined ? rows : rows.map((mark, row) => mark | without[row]!) }
  })
}

/** A table, and the names of it that are searched. */
interface TableSearch {
  readonly table: NodeTable<NodeRow>
  readonly layers: readonly NameLayer[]
}

/** The rows of a table that match, each in the first layer that finds it. */
function foundIn(
  { table, layers }: TableSearch,
  variants: (index: NameIndex) => readonly QueryVariant[],
  spend: (cost: Cost) => void,
  bySlug?: NodeRow,
  known: readonly TableMatches[] = [],
): TableMatches {
  const parts: TableMatches[] = []
  for (const { names, without } of layers) {
    const searched = names.map(({ index, first }) => ({ index, first, variants: variants(index) }))
    const isFirst = parts.length === 0
    parts.push(
      matchesIn(table, searched, isFirst ? bySlug : undefined, { without, known: [...known, ...parts], spend }),
    )
  }
  return joined(parts)
}

function* withMisspelt(
  searches: readonly TableSearch[],
  words: readonly string[],
  spelt: readonly TableMatches[],
  spend: (cost: Cost) => void,
): Generator<Matches, void, void> {
  yield* byTier(spelt)
  const count = spelt.flatMap(({ rows }) => rows).reduce((sum, { length }) => sum + length, 0)
  if (words.length === 0 || words.length > maxMisspeltWords || count >= enoughMatches) return
  const vocabularies = searches.flatMap(({ layers }) =>
    layers.flatMap(({ names }) => names.map(({ index }) => index.vocabulary)),
  )
  const known = words.filter((word) =>
    vocabularies.some((vocabulary) => {
      const { start, end } = vocabulary.withPrefix(word)
      return start < end
    }),
  )
  // If all words are known and nothing was found, any of them may be misspelt.
  const trusted = new Set(count > 0 || known.length < words.length ? known : [])
  yield* byTier(
    searches.map((search, number) => {
      const variants = ({ vocabulary }: NameIndex) => {
        spend(words.join('').length)
        return spellingVariants(vocabulary, words, trusted)
      }
      return foundIn(search, variants, spend, undefined, [spelt[number]!])
    }),
  )
}

function* byTier(found: readonly TableMatches[]): Generator<Matches, void, void> {
  for (let tier = matchTiers.length - 1; tier >= 0; tier--) {
    const rows = found.map((matches) => matches.rows[tier]!)
    if (rows.some(({ length }) => length > 0)) yield { rows, scores: (table) => found[table]!.scores(tier) }
  }
}
