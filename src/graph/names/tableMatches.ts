import { memoised } from '../memoised.ts'
import type { NodeTable } from '../nodeTable.ts'
import type { NodeRow } from '../rows.ts'
import { closeness } from './closeness.ts'
import { nameIndex } from './nameIndex.ts'
import { namesWithAll } from './namesWithAll.ts'
import { firstWhole, type Nearness, type NearnessStep, nearnessSteps } from './nearness.ts'
import { nearnessStep } from './nearnessStep.ts'
import type { Reading } from './reading.ts'

/** The rows of one table that match some readings of a query, parted by the highest step that their names take. */
export interface TableMatches {
  /** Per step, the indexes of its rows, each once, in no order. */
  readonly rows: readonly (readonly number[])[]
  /** Per row of a step, in the same order, how near it is; worked out when it is asked for. */
  readonly nearness: (step: NearnessStep) => Nearness[]
}

/** Per row of a table, the best that has been found in one search; 0 between searches. */
const workspace = memoised((table: NodeTable<NodeRow>) => new Float64Array(table.rows.length))

/**
 * The rows that have all words of a reading in one of their names.
 *
 * @param called the row whose slug is the query, if any
 * @param known rows that are not looked for
 */
export function tableMatches(
  table: NodeTable<NodeRow>,
  readings: readonly Reading[],
  called?: NodeRow,
  known: readonly number[] = [],
): TableMatches {
  const index = nameIndex(table)
  const { rowOf } = index
  const reached: number[] = []
  /** Per row, one more than its highest step. */
  const highest = workspace(table)
  for (const row of known) highest[row] = Number.POSITIVE_INFINITY
  if (called) {
    reached.push(called.index)
    highest[called.index] = nearnessSteps.length
  }
  const main = table.rows[0]?.type === 'Responsibility' ? 'statement' : 'name'
  /** Per reading and step, the names that may bring their row there. */
  const found = readings.map((reading) => {
    const names = nearnessSteps.map((): number[] => [])
    namesWithAll(index, reading, (name) => {
      const row = rowOf[name]!
      const step = nearnessStep(index, name, reading, rowOf[name - 1] === row ? 'alias' : main)
      if (highest[row]! > step + 1) return
      if (highest[row] === 0) reached.push(row)
      highest[row] = step + 1
      names[step]!.push(name)
    })
    return { reading, names }
  })
  const rows = nearnessSteps.map((): number[] => [])
  for (const row of reached) {
    rows[highest[row]! - 1]!.push(row)
    highest[row] = 0
  }
  for (const row of known) highest[row] = 0
  return {
    rows,
    nearness(step) {
      if (step >= firstWhole) return rows[step]!.map(() => step + 1)
      const nearest = workspace(table)
      for (const { reading, names } of found) {
        for (const name of names[step]!) {
          const row = rowOf[name]!
          const nearness = step + closeness(index, name, reading)
          if (nearness > nearest[row]!) nearest[row] = nearness
        }
      }
      const ofRows = rows[step]!.map((row) => nearest[row]!)
      for (const { names } of found) for (const name of names[step]!) nearest[rowOf[name]!] = 0
      return ofRows
    },
  }
}
