import type { Cost } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { eachNameWithAll, hasAll } from './eachNameWithAll.ts'
import {
  coverage,
  firstExactTier,
  type MatchScore,
  type MatchTier,
  matchTier,
  matchTiers,
  type NameKind,
} from './matchScore.ts'
import type { NameIndex } from './nameIndex.ts'
import type { QueryVariant } from './queryVariant.ts'

/** Names to search, and for what. */
export interface SearchedNames {
  readonly index: NameIndex
  /** What the first name of each row is; the others are aliases. */
  readonly first: NameKind
  /** With words of the vocabulary of the index. */
  readonly variants: readonly QueryVariant[]
}

/** The rows of one table that match a query, by the best tier of their names. */
export interface TableMatches {
  /** Per tier, the indexes of its rows, without duplicates, in no order. */
  readonly rows: readonly (readonly number[])[]
  /** Computes the scores of the rows of a tier, in the same order. */
  readonly scores: (tier: MatchTier) => MatchScore[]
}

/** Per row of a table, its best tier so far + 1. A buffer of one search, all 0 between searches. */
const bestTiers = derived((table: NodeTable<NodeRow>) => new Uint8Array(table.rows.length))

/** Better than any tier. */
export const excluded = 255

/** What a search of a table leaves out, and what it costs. */
export interface SearchLimits {
  /** Per row, 255 if it is left out, else 0. */
  readonly without?: Uint8Array | undefined
  /** Rows that were found before. */
  readonly known?: readonly TableMatches[]
  /** Called with the cost of each part before it is done; may throw to stop. */
  readonly spend?: (cost: Cost) => void
}

/**
 * The rows that have all words of a variant in one of their names.
 *
 * @param bySlug the row whose slug is the query, if any
 */
export function matchesIn(
  table: NodeTable<NodeRow>,
  searched: readonly SearchedNames[],
  bySlug?: NodeRow,
  { without, known = [], spend }: SearchLimits = {},
): TableMatches {
  const found: number[] = []
  const best = bestTiers(table)
  if (without) best.set(without)
  mark(best, known, excluded)
  if (bySlug && best[bySlug.index] === 0) {
    found.push(bySlug.index)
    best[bySlug.index] = matchTiers.length
  }
  const find = (names: SearchedNames, variant: QueryVariant) => {
    const { rowOf } = names.index
    const visit = (name: number) => {
      const row = rowOf[name]!
      const before = best[row]!
      if (before === excluded) return
      const tier = tierOf(names, name, variant)
      if (tier < before) return
      if (before === 0) found.push(row)
      best[row] = tier + 1
    }
    eachNameWithAll(names.index, variant.distinct, visit, spend)
  }
  try {
    for (const names of searched) for (const variant of names.variants) find(names, variant)
  } catch (error) {
    // The next search finds the buffer as this one did.
    best.fill(0)
    throw error
  }
  const rows = matchTiers.map((): number[] => [])
  for (const row of found) {
    rows[best[row]! - 1]!.push(row)
    best[row] = 0
  }
  if (without) best.fill(0)
  else mark(best, known, 0)
  return { rows, scores: (tier) => rows[tier]!.map((row) => score(searched, row, tier)) }
}

function mark(best: Uint8Array, known: readonly TableMatches[], value: number): void {
  for (const { rows } of known) for (const tier of rows) for (const row of tier) best[row] = value
}

function tierOf({ index, first }: SearchedNames, name: number, variant: QueryVariant): MatchTier {
  return matchTier(index, name, variant, index.firstNames[index.rowOf[name]!] === name ? first : 'alias')
}

function score(searched: readonly SearchedNames[], row: number, tier: MatchTier): MatchScore {
  if (tier >= firstExactTier) return tier + 1
  let covered = 0
  for (const names of searched) {
    const { index, variants } = names
    for (const variant of variants) {
      for (let name = index.firstNames[row]!; name < index.firstNames[row + 1]!; name++) {
        if (tierOf(names, name, variant) !== tier || !hasAll(index, name, variant.distinct)) continue
        covered = Math.max(covered, coverage(index, name, variant))
      }
    }
  }
  return tier + covered
}

/** The matches of several searches of one table, no two of which found the same row. */
export function joined(parts: readonly TableMatches[]): TableMatches {
  if (parts.length === 1) return parts[0]!
  return {
    rows: matchTiers.map((_tier, number) => parts.flatMap(({ rows }) => rows[number]!)),
    scores: (tier) => parts.flatMap(({ scores }) => scores(tier)),
  }
}
