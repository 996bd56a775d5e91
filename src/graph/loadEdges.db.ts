import type { ReadRows } from '../db/database.ts'
import { type Claim, type EdgeSet, edgeSet } from './edgeSet.ts'
import type { NodeTable } from './nodeTable.ts'
import type { SourceRow } from './rows.ts'

/** One end of a kind of edges: the column that holds the node's number, and the nodes. */
type End = readonly [column: string, nodes: NodeTable<{ slug: string; id: number; index: number }>]

/** What is special about a kind of edges. */
interface EdgeOptions {
  /** An enum column and its values; the edge's detail is the place of its value among them. */
  readonly detail?: readonly [column: string, codes: readonly string[]]
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
    { detail, where = 'true', bothWays = false }: EdgeOptions = {},
  ): Promise<EdgeSet> => {
    const code = detail ? `array_position('{${detail[1].join(',')}}'::text[], "${detail[0]}"::text) - 1` : '0'
    const claims: Claim[] = []
    for await (const [fromId, toId, weight, codeOfDetail, sourceId, locator, confidence] of rows<
      [number, number, number, number, number, string, number]
    >(
      `select "${fromColumn}", "${toColumn}", "weight", ${code}, "sourceId", "locator", "confidence"
       from "${table}" where ${where}`,
    )) {
      const claim = {
        from: from.byId.get(fromId)!.index,
        to: to.byId.get(toId)!.index,
        weight,
        detail: codeOfDetail,
        source: sources.byId.get(sourceId)!,
        locator,
        confidence,
      }
      claims.push(claim)
      if (bothWays) claims.push({ ...claim, from: claim.to, to: claim.from })
    }
    return edgeSet(claims, from.rows.length, to.rows.length)
  }
}
