import type { NounName } from '../../catalogue/catalogue.ts'
import type { Column } from '../../catalogue/column.ts'
import type { EdgeKind } from '../../catalogue/edgeKind.ts'
import type { ReadRows } from '../../db/database.ts'
import { ClaimBuffer } from '../claimBuffer.ts'
import { type EdgeSet, edgeSet } from '../edgeSet.ts'
import type { NodeRow } from '../rows.ts'
import type { NodeTables } from '../snapshot.ts'

/** Nodes whose edges are read together: enough for long values, few enough for one value to stay small. */
const nodesPerGroup = 64

/** Loads the edges of one kind. */
export async function loadEdges(
  rows: ReadRows,
  { type, from, to, kind, mutual, attributes }: EdgeKind<NounName, NounName>,
  nodes: NodeTables,
): Promise<EdgeSet> {
  const claims = new ClaimBuffer()
  const starts: ReadonlyMap<number, NodeRow> = nodes[from.noun].byId
  const ends: ReadonlyMap<number, NodeRow> = nodes[to.noun].byId
  const parse = attributesParser(attributes)
  const columns = [
    ...[from.column, to.column, 'weight'].map((name) => `"${name}"`),
    ...Object.entries(attributes).map(([name, { holds }]) => (holds === 'text' ? withoutBlanks(name) : `"${name}"`)),
  ]
  const width = columns.length
  // A database hands over few long values much faster than many short ones: the numbers of many edges come as one
  // text, their locators as another. Grouping by locator would be slow where each edge has one of its own.
  for await (const [sourceId, confidence, numbers, locators] of rows<[number, number, string, string]>(
    `select "sourceId", "confidence",
            string_agg(concat_ws(' ', ${columns.map((column) => `coalesce(${column}::text, '${absent}')`).join(', ')}), ' '),
            json_agg("locator")::text
     from "${type}" where ${kind === undefined ? 'true' : `"kind" = '${kind}'`}
     group by "${from.column}" / ${nodesPerGroup}, "sourceId", "confidence"`,
  )) {
    const source = nodes.sources.byId.get(sourceId)!
    const values = numbers.split(' ')
    for (const [place, locator] of (JSON.parse(locators) as readonly string[]).entries()) {
      const first = place * width
      const start = starts.get(Number(values[first]))
      const end = ends.get(Number(values[first + 1]))
      // A node that is not shown, for example a task that its source no longer has.
      if (start === undefined || end === undefined) continue
      const said = parse(values, first + 3)
      const claim = { weight: Number(values[first + 2]), attributes: said, source, locator, confidence }
      claims.add({ from: start.index, to: end.index, ...claim })
      if (mutual) claims.add({ from: end.index, to: start.index, ...claim })
    }
  }
  const endNodes = { from: nodes[from.noun].rows, to: nodes[to.noun].rows }
  return { ...edgeSet(claims, endNodes.from.length, endNodes.to.length), nodes: endNodes }
}

/** Stands for null among values that are separated by blanks. */
const absent = '-'

/** SQL of a text in which blanks are percent-encoded. */
function withoutBlanks(column: string): string {
  return `replace(replace("${column}", '%', '%25'), ' ', '%20')`
}

/** Gives a function that makes an object of the attributes that stand at a position; equal ones are one object. */
function attributesParser(
  columns: Readonly<Record<string, Column>>,
): (values: readonly string[], at: number) => object {
  const known = new Map<string, object>()
  const names = Object.keys(columns)
  return (values, at) => {
    const key = names.length === 1 ? values[at]! : values.slice(at, at + names.length).join(' ')
    let found = known.get(key)
    if (found === undefined) {
      found = Object.fromEntries(names.map((name, place) => [name, parsed(columns[name]!, values[at + place]!)]))
      known.set(key, found)
    }
    return found
  }
}

function parsed({ holds }: Column, value: string): string | number | boolean | null {
  if (value === absent) return null
  if (holds === 'flag') return value === 'true'
  if (holds === 'text') return decodeURIComponent(value)
  return holds === 'option' ? value : Number(value)
}
