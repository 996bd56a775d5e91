import type { ReadRows } from '../db/database.ts'
import { ClaimColumns } from './claimColumns.ts'
import { type EdgeSet, edgeSet } from './edgeSet.ts'
import type { NodeTable } from './nodeTable.ts'
import type { SourceRow } from './rows.ts'

/** One end of a kind of edges: the column that holds the node's number, and the nodes. */
type End = readonly [column: string, nodes: NodeTable<{ slug: string; id: number; index: number }>]

/** What is special about a kind of edges. */
interface EdgeOptions {
  /** An enum column and its values; the edge's detail is the place of its value among them. */
  readonly detail?: readonly [column: string, codes: readonly string[]]
  /** SQL of the edge's detail, from 0 to 255, where it is no enum. */
  readonly code?: string
  /** SQL condition, where one table holds several kinds. */
  readonly where?: string
  /** One row stands for both directions. */
  readonly bothWays?: boolean
}

/** Gives a function that loads the edges of one kind from its table. */
export function edgeLoader(rows: ReadRows, sources: NodeTable<SourceRow>) {
  return async (
    table: string,
    [fromColumn, from]: End,
    [toColumn, to]: End,
    { detail, code = detail ? placeOf(detail) : '0', where = 'true', bothWays = false }: EdgeOptions = {},
  ): Promise<EdgeSet> => {
    const claims = new ClaimColumns()
    // A database hands over few long values much faster than many short ones: all that agrees in its evidence comes as
    // one text of numbers.
    for await (const [sourceId, locator, confidence, numbers] of rows<[number, string, number, string]>(
      `select "sourceId", "locator", "confidence",
              string_agg(concat_ws(' ', "${fromColumn}", "${toColumn}", "weight", ${code}), ' ')
       from "${table}" where ${where} group by "sourceId", "locator", "confidence"`,
    )) {
      const evidence = { source: sources.byId.get(sourceId)!, locator, confidence }
      const values = numbers.split(' ')
      for (let place = 0; place < values.length; place += 4) {
        const start = from.byId.get(Number(values[place]))
        const end = to.byId.get(Number(values[place + 1]))
        // A node that is not shown, for example a task that its source no longer has.
        if (start === undefined || end === undefined) continue
        const said = { weight: Number(values[place + 2]), detail: Number(values[place + 3]), ...evidence }
        claims.add({ from: start.index, to: end.index, ...said })
        if (bothWays) claims.add({ from: end.index, to: start.index, ...said })
      }
    }
    return edgeSet(claims, from.rows.length, to.rows.length)
  }
}

function placeOf([column, codes]: readonly [string, readonly string[]]): string {
  return `array_position('{${codes.join(',')}}'::text[], "${column}"::text) - 1`
}
