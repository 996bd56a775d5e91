import { derived } from '../derived/derived.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { eachNameWithAll, hasAll } from './eachNameWithAll.ts'
import { coverage, firstExactTier, type MatchScore, type MatchTier, matchTier, matchTiers } from './matchScore.ts'
import { nameIndex } from './nameIndex.ts'
import type { QueryVariant } from './queryVariant.ts'

/** The rows of one table that match some variants of a query, by the best tier of their names. */
export interface TableMatches {
  /** Per tier, the indexes of its rows, without duplicates, in no order. */
  readonly rows: readonly (readonly number[])[]
  /** Computes the scores of the rows of a tier, in the same order. */
  readonly scores: (tier: MatchTier) => MatchScore[]
}

/** Per row of a table, its best tier so far + 1. A buffer of one search, all 0 between searches. */
const bestTiers = derived((table: NodeTable<NodeRow>) => new Uint8Array(table.rows.length))

/** Better than any tier. */
const excluded = 255

/**
 * The rows that have all words of a variant in one of their names.
 *
 * @param bySlug the row whose slug is the query, if any
 * @param known rows to exclude
 */
export function matchesIn(
  table: NodeTable<NodeRow>,
  variants: readonly QueryVariant[],
  bySlug?: NodeRow,
  known: readonly number[] = [],
): TableMatches {
  const index = nameIndex(table)
  const { rowOf, firstNames } = index
  const mainKind = table.rows[0]?.type === 'Responsibility' ? 'statement' : 'name'
  const tierOf = (name: number, row: number, variant: QueryVariant) =>
    matchTier(index, name, variant, firstNames[row] === name ? mainKind : 'alias')
  const found: number[] = []
  const best = bestTiers(table)
  for (const row of known) best[row] = excluded
  if (bySlug) {
    found.push(bySlug.index)
    best[bySlug.index] = matchTiers.length
  }
  for (const variant of variants) {
    eachNameWithAll(index, variant.distinct, (name) => {
      const row = rowOf[name]!
      const before = best[row]!
      const tier = tierOf(name, row, variant)
      if (tier < before) return
      if (before === 0) found.push(row)
      best[row] = tier + 1
    })
  }
  const rows = matchTiers.map((): number[] => [])
  for (const row of found) {
    rows[best[row]! - 1]!.push(row)
    best[row] = 0
  }
  for (const row of known) best[row] = 0
  const score = (row: number, tier: MatchTier): MatchScore => {
    if (tier >= firstExactTier) return tier + 1
    let covered = 0
    for (const variant of variants) {
      for (let name = firstNames[row]!; name < firstNames[row + 1]!; name++) {
        if (tierOf(name, row, variant) !== tier || !hasAll(index, name, variant.distinct)) continue
        covered = Math.max(covered, coverage(index, name, variant))
      }
    }
    return tier + covered
  }
  return { rows, scores: (tier) => rows[tier]!.map((row) => score(row, tier)) }
}
