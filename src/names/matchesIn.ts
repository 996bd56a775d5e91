import { derived } from '../derived/derived.ts'
import type { NodeTable } from '../graph/nodeTable.ts'
import type { NodeRow } from '../graph/rows.ts'
import { closeness } from './closeness.ts'
import { hasAll } from './hasAll.ts'
import { matchTier } from './matchTier.ts'
import { nameIndex } from './nameIndex.ts'
import { namesWithAll } from './namesWithAll.ts'
import { firstWhole, type Nearness, type NearnessStep, nearnessSteps } from './nearness.ts'
import type { Reading } from './reading.ts'

/** The rows of one table that match some readings of a query, parted by the highest step that their names take. */
export interface TableMatches {
  /** Per step, the indexes of its rows, each once, in no order. */
  readonly rows: readonly (readonly number[])[]
  /** Per row of a step, in the same order, how near it is; worked out when it is asked for. */
  readonly nearness: (step: NearnessStep) => Nearness[]
}

/** Per row of a table, one more than the highest step found for it in one search; 0 between searches. */
const workspace = derived((table: NodeTable<NodeRow>) => new Uint8Array(table.rows.length))

/** Higher than any step. */
const unreachable = 255

/**
 * The rows that have all words of a reading in one of their names.
 *
 * @param called the row whose slug is the query, if any
 * @param known rows that are not looked for
 */
export function matchesIn(
  table: NodeTable<NodeRow>,
  readings: readonly Reading[],
  called?: NodeRow,
  known: readonly number[] = [],
): TableMatches {
  const index = nameIndex(table)
  const { rowOf, firstNames } = index
  const main = table.rows[0]?.type === 'Responsibility' ? 'statement' : 'name'
  const stepOf = (name: number, row: number, reading: Reading) =>
    matchTier(index, name, reading, firstNames[row] === name ? main : 'alias')
  const reached: number[] = []
  const highest = workspace(table)
  for (const row of known) highest[row] = unreachable
  if (called) {
    reached.push(called.index)
    highest[called.index] = nearnessSteps.length
  }
  for (const reading of readings) {
    namesWithAll(index, reading, (name) => {
      const row = rowOf[name]!
      const before = highest[row]!
      const step = stepOf(name, row, reading)
      if (step < before) return
      if (before === 0) reached.push(row)
      highest[row] = step + 1
    })
  }
  const rows = nearnessSteps.map((): number[] => [])
  for (const row of reached) {
    rows[highest[row]! - 1]!.push(row)
    highest[row] = 0
  }
  for (const row of known) highest[row] = 0
  const nearest = (row: number, step: NearnessStep): Nearness => {
    // A name that is the query leaves no letter out.
    if (step >= firstWhole) return step + 1
    let share = 0
    for (const reading of readings) {
      for (let name = firstNames[row]!; name < firstNames[row + 1]!; name++) {
        if (stepOf(name, row, reading) !== step || !hasAll(index, name, reading.distinct)) continue
        share = Math.max(share, closeness(index, name, reading))
      }
    }
    return step + share
  }
  return { rows, nearness: (step) => rows[step]!.map((row) => nearest(row, step)) }
}
