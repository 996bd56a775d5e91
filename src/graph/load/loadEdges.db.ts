import type { ReadRows } from '../../db/database.ts'
import { ClaimBuffer } from '../claimBuffer.ts'
import { type EdgeSet, edgeSet } from '../edgeSet.ts'
import type { NodeTable } from '../nodeTable.ts'
import type { SourceRow } from '../rows.ts'

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

/** The edges of so many nodes come together: enough for long values, few enough for one to stay small. */
const nodesPerGroup = 64

/** Gives a function that loads the edges of one kind from its table. */
export function edgeLoader(rows: ReadRows, sources: NodeTable<SourceRow>) {
  return async (
    table: string,
    [fromColumn, from]: End,
    [toColumn, to]: End,
    { detail, code = detail ? placeOf(detail) : '0', where = 'true', bothWays = false }: EdgeOptions = {},
  ): Promise<EdgeSet> => {
    const claims = new ClaimBuffer()
    // A database hands over few long values much faster than many short ones: the numbers of many edges come as one
    // text, their locators as another. Grouping by locator would be slow where each edge has one of its own.
    for await (const [sourceId, confidence, numbers, said] of rows<[number, number, string, string]>(
      `select "sourceId", "confidence", string_agg(concat_ws(' ', "${fromColumn}", "${toColumn}", "weight", ${code}), ' '),
              json_agg("locator")::text
       from "${table}" where ${where} group by "${fromColumn}" / ${nodesPerGroup}, "sourceId", "confidence"`,
    )) {
      const source = sources.byId.get(sourceId)!
      const locators: readonly string[] = JSON.parse(said)
      const values = numbers.split(' ')
      for (const [place, locator] of locators.entries()) {
        const start = from.byId.get(Number(values[4 * place]))
        const end = to.byId.get(Number(values[4 * place + 1]))
        // A node that is not shown, for example a task that its source no longer has.
        if (start === undefined || end === undefined) continue
        const weight = Number(values[4 * place + 2])
        const claim = { weight, detail: Number(values[4 * place + 3]), source, locator, confidence }
        claims.add({ from: start.index, to: end.index, ...claim })
        if (bothWays) claims.add({ from: end.index, to: start.index, ...claim })
      }
    }
    return edgeSet(claims, from.rows.length, to.rows.length)
  }
}

function placeOf([column, codes]: readonly [string, readonly string[]]): string {
  return `array_position('{${codes.join(',')}}'::text[], "${column}"::text) - 1`
}
