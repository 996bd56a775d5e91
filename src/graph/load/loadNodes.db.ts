import { type NounName, nouns } from '../../catalogue/catalogue.ts'
import type { Column } from '../../catalogue/column.ts'
import { type Noun, outerProperty, type Part } from '../../catalogue/noun.ts'
import type { Column as Cell, ReadRows } from '../../db/database.ts'
import type { NodeTable } from '../nodeTable.ts'
import type { NodeRow } from '../rows.ts'

/** The nodes loaded so far. */
type Loaded = Partial<Readonly<Record<NounName, NodeTable<NodeRow>>>>

type Draft = Record<string, unknown>

/** The list of all nodes that have no parts of a kind. */
const none: readonly object[] = []

/** The texts of all nodes that have none in a column: most have none in most. */
const noTexts: readonly string[] = []

/** Nodes whose parts are read together. */
const nodesPerGroup = 64

const evidence = ['sourceId', 'locator', 'confidence']

/** Loads the nodes of one noun, in ascending order of slug; those within others in the order of these and of position. */
export async function loadNodes<Name extends NounName>(
  rows: ReadRows,
  name: Name,
  noun: Noun,
  loaded: Loaded,
): Promise<never[]> {
  const { type, columns, parts, within } = noun
  const found: Draft[] = []
  const byId = new Map<number, Draft>()
  const properties = Object.entries(columns)
  const selected = ['n."id"', 'n."slug"', ...properties.map(([property, column]) => cell(property, column))]
  for await (const [id, slug, ...cells] of rows<Cell[]>(
    `select ${selected.join(', ')} from "${type}" n ${within ? orderWithin(noun, within) : 'order by n."slug" collate "C"'}`,
  )) {
    const row: Draft = { type, index: found.length, id, slug }
    for (const [place, [property, { holds, references }]] of properties.entries()) {
      // What refers to nodes of its own noun is linked once all of them are there.
      row[property] =
        references === undefined || references === name
          ? held(holds, cells[place])
          : nodeAt(loaded, references, cells[place])
    }
    for (const part of Object.keys(parts)) row[part] = none
    found.push(row)
    byId.set(id as number, row)
  }
  for (const [property, { references }] of properties) {
    if (references !== name) continue
    for (const row of found) row[property] = byId.get(row[property] as number) ?? null
  }
  for (const [property, part] of Object.entries(parts)) await loadPart(rows, property, part, byId, loaded)
  return found as never[]
}

/** SQL of a column. The drivers parse an array letter by letter, but leave JSON to the engine. */
function cell(property: string, column: Column): string {
  const name = `n."${column.column ?? property}"`
  return column.holds === 'texts' ? `array_to_json(nullif(${name}, '{}'))` : name
}

/** What a cell holds. The database says null of a list without texts, which is then one and the same for all. */
function held(holds: Column['holds'], value: Cell | undefined): unknown {
  return value ?? (holds === 'texts' ? noTexts : null)
}

function nodeAt(loaded: Loaded, noun: string, id: Cell | undefined): NodeRow | null {
  return loaded[noun as NounName]!.byId.get(id as number) ?? null
}

/** Nodes that their source no longer has are kept for their history, but not shown within others. */
function orderWithin(noun: Noun, within: string): string {
  const { column } = noun.columns[outerProperty(noun)!]!
  return `join "${nouns[within as NounName].type}" o on o."id" = n."${column}" where not n."deprecated"
          order by o."slug" collate "C", n."position", n."slug" collate "C"`
}

async function loadPart(
  rows: ReadRows,
  property: string,
  { type, owner, columns }: Part,
  byId: ReadonlyMap<number, Draft>,
  { sources }: Loaded,
): Promise<void> {
  const own = Object.keys(columns)
  const cells = own.map((name) => cell(name, columns[name]!))
  const selected = [owner, ...evidence].map((name) => `n."${name}"`).toSpliced(1, 0, ...cells)
  // As of edges (see loadEdges.db.ts), the entries of many nodes come as one text.
  for await (const [entries] of rows<[string]>(
    `select json_agg(json_build_array(${selected.join(', ')}) order by n."${owner}", n."position", n."id")::text
     from "${type}" n group by n."${owner}" / ${nodesPerGroup}`,
  )) {
    for (const [id, ...cells] of JSON.parse(entries) as Cell[][]) {
      const [sourceId, locator, confidence] = cells.slice(own.length)
      const entry = Object.fromEntries(own.map((name, place) => [name, held(columns[name]!.holds, cells[place])]))
      const owning = byId.get(id as number)!
      if (owning[property] === none) owning[property] = []
      const list = owning[property] as object[]
      list.push({ ...entry, source: sources!.byId.get(sourceId as number)!, locator, confidence })
    }
  }
}
