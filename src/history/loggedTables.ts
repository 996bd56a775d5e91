import { everyEdgeKind, everyNoun, type NounName } from '../catalogue/catalogue.ts'
import type { Columns } from '../catalogue/column.ts'

/** What a table of the change log holds: nodes, parts of nodes, or edges. */
export interface LoggedTable {
  /** Name of the model. */
  readonly name: string
  /** The noun of its nodes, or of the nodes that its rows belong to: for edges, those that they lead from. */
  readonly owner: NounName
  /** Column with the number of the node that a part belongs to. */
  readonly ownerColumn?: string
  /** The noun of the nodes that its edges lead to. */
  readonly other?: NounName
  /** Names of the lists of a node that its rows are entries of, by the kind of the rows; that of all rows is ''. */
  readonly lists: ReadonlyMap<string, string>
  /** Fields by column. Other columns are numbers of the database. */
  readonly fields: ReadonlyMap<string, LoggedField>
}

/** What a column tells. */
export interface LoggedField {
  readonly name: string
  /** The noun that it refers to. */
  readonly references?: NounName
}

/** Columns of each part and edge beside its own. */
const evidence: readonly (readonly [string, LoggedField])[] = [
  ['sourceId', { name: 'source', references: 'sources' }],
  ['locator', { name: 'locator' }],
  ['confidence', { name: 'confidence' }],
]

function fieldsOf(columns: Columns): (readonly [string, LoggedField])[] {
  return Object.entries(columns).map(([name, { column = name, references }]) => [
    column,
    { name, ...(references !== undefined && { references: references as NounName }) },
  ])
}

const tables = new Map<string, LoggedTable>()

for (const [owner, { type, columns, parts }] of everyNoun) {
  const fields = new Map([['slug', { name: 'slug' }] as const, ...fieldsOf(columns)])
  tables.set(type, { name: type, owner, lists: new Map(), fields })
  for (const [list, part] of Object.entries(parts)) {
    tables.set(part.type, {
      name: part.type,
      owner,
      ownerColumn: part.owner,
      lists: new Map([['', list]]),
      fields: new Map([...fieldsOf(part.columns), ...evidence]),
    })
  }
}

for (const [, { type, from, to, kind = '', listed, attributes }] of everyEdgeKind) {
  const known = tables.get(type)
  const list = listed.at === 'from' ? listed.field : to.noun
  tables.set(type, {
    name: type,
    owner: from.noun,
    other: to.noun,
    lists: new Map([...(known?.lists ?? []), [kind, list]]),
    fields: new Map([...(known?.fields ?? [['weight', { name: 'weight' }]]), ...fieldsOf(attributes), ...evidence]),
  })
}

/** Every table that the change log tells of, by the name of its model. */
export const loggedTables: ReadonlyMap<string, LoggedTable> = tables
