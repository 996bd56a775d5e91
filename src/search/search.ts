import type { Ranking } from '../api/connection.ts'
import type { Cost } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import { rowsOfOthers } from '../graph/datasetsNamed.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { costOfScore, type Matches, matches } from '../names/matches.ts'
import { type MatchScore, matchTiers } from '../names/matchScore.ts'
import { popularity } from './popularity.ts'
import { type SearchedTable, type SearchResult, searchedTables } from './searchedTables.ts'

export interface SearchHit {
  readonly node: SearchResult
  readonly score: SearchScore
}

/**
 * How well a node answers a query, in (0, 1], in millionths. Each match tier has an equal part of the range; within it,
 * coverage counts for three fifths and popularity for two.
 */
export type SearchScore = number

const coverageShare = 0.6
const scoreUnits = 1e6
/** More than there are nodes, so that one number can hold a score and a node, and sorting needs no comparator. */
const nodeUnits = 2 ** 32

export interface SearchOptions {
  /** A language tag, to search names in this language only; names in all languages if absent. */
  readonly language?: string | null | undefined
  /** The datasets whose nodes are searched; all if absent. */
  readonly datasets?: ReadonlySet<string> | null | undefined
  /** Called with the cost of each part, in fields of a response, before it is done; may throw to stop. */
  readonly spend?: (cost: Cost) => void
}

/**
 * Searches names, aliases and statements. A query without a letter or digit finds nothing.
 *
 * @throws Problem BAD_INPUT if the language is no language tag
 */
export function search(
  snapshot: Snapshot,
  query: string,
  tables: readonly SearchedTable[] = searchedTables,
  { language, datasets, spend = () => {} }: SearchOptions = {},
): SearchHits {
  const searched = searchedTables.filter((table) => tables.includes(table))
  const nodes = searched.map((table) => snapshot[table] as NodeTable<SearchResult>)
  const without = datasets ? nodes.map((table) => rowsOfOthers(table, datasets)) : undefined
  const found = matches(nodes, query, { language, without, spend })
  return new SearchHits(tieBreakersOf(snapshot, searched), found, spend)
}

/**
 * The hits of a search, the best first; equal scores in the order of the tables, curated nodes before others, then by slug.
 * Computed on demand.
 */
export class SearchHits implements Ranking<SearchHit> {
  readonly #tieBreakers: readonly TieBreakers[]
  readonly #found: Iterator<Matches, void>
  readonly #spend: (cost: Cost) => void
  // All hits of a tier score higher than those of the next.
  readonly #tiers: { readonly start: number; readonly matches: Matches; keys?: Float64Array }[] = []
  #count = 0

  /** @param found the matches by tier, the best first */
  constructor(tieBreakers: readonly TieBreakers[], found: Iterator<Matches, void>, spend: (cost: Cost) => void) {
    this.#tieBreakers = tieBreakers
    this.#found = found
    this.#spend = spend
  }

  get totalCount(): number {
    this.isLongerThan(Number.POSITIVE_INFINITY)
    return this.#count
  }

  /** Whether there are more than `length` hits. */
  isLongerThan(length: number): boolean {
    while (this.#count <= length) {
      const { value } = this.#found.next()
      if (value === undefined) return false
      this.#tiers.push({ start: this.#count, matches: value })
      const hits = value.rows.reduce((sum, { length }) => sum + length, 0)
      this.#spend(hits * costOfScore)
      this.#count += hits
    }
    return true
  }

  /** The hit at a position below the total count. */
  at(position: number): SearchHit {
    this.isLongerThan(position)
    const tier = this.#tiers.findLast(({ start }) => start <= position)!
    tier.keys ??= sortedKeys(this.#tieBreakers, tier.matches)
    const key = tier.keys[position - tier.start]!
    const node = key % nodeUnits
    const { order, first } = this.#tieBreakers.findLast(({ first }) => first <= node)!
    return {
      node: order.rows[node - first]!,
      score: (scoreUnits - Math.floor(key / nodeUnits)) / scoreUnits,
    }
  }

  window(start: number, end: number): SearchHit[] {
    const hits: SearchHit[] = []
    for (let position = start; position < end && this.isLongerThan(position); position++) hits.push(this.at(position))
    return hits
  }
}

/** What ranks the rows of a table apart from how their names match. */
interface TieBreakers {
  /** By index of the row. */
  readonly popular: Float64Array
  readonly order: SlugOrder
  /** The number of rows in the tables before. */
  readonly first: number
}

/** The rows of a table by slug, curated ones first, and the position of each in that order, by index. */
interface SlugOrder {
  readonly rows: readonly SearchResult[]
  readonly positions: Uint32Array
}

const slugOrder = derived((table: NodeTable<SearchResult>): SlugOrder => {
  const bySlug = [...table.rows].sort((a, b) => (a.slug < b.slug ? -1 : 1))
  const rows = [...bySlug.filter((row) => !isImported(row)), ...bySlug.filter(isImported)]
  const positions = new Uint32Array(rows.length)
  for (const [position, { index }] of rows.entries()) positions[index] = position
  return { rows, positions }
}, 'slug order')

/** Slugs of public datasets begin with the name of the dataset: "esco/web-developer". */
function isImported({ slug }: SearchResult): boolean {
  return slug.includes('/')
}

function tieBreakersOf(snapshot: Snapshot, tables: readonly SearchedTable[]): TieBreakers[] {
  let next = 0
  return tables.map((table) => {
    const order = slugOrder(snapshot[table])
    const first = next
    next += order.rows.length
    return { popular: popularity(snapshot, table), order, first }
  })
}

/** Per hit, the best first, its score and node in one number. */
function sortedKeys(tieBreakers: readonly TieBreakers[], { rows, scores }: Matches): Float64Array {
  const keys = new Float64Array(rows.reduce((sum, { length }) => sum + length, 0))
  let filled = 0
  for (const [table, { popular, order, first }] of tieBreakers.entries()) {
    if (rows[table]!.length === 0) continue
    const matchScores = scores(table)
    for (const [position, row] of rows[table]!.entries()) {
      const score = searchScore(matchScores[position]!, popular[row]!)
      keys[filled++] = (scoreUnits - score) * nodeUnits + first + order.positions[row]!
    }
  }
  return keys.sort()
}

/** The score in millionths. */
function searchScore(match: MatchScore, popularity: number): number {
  const tier = Math.ceil(match) - 1
  const within = coverageShare * (match - tier) + (1 - coverageShare) * popularity
  return Math.ceil(((tier + within) / matchTiers.length) * scoreUnits)
}
