import { everyEdgeKind, everyNoun, type NounName, nouns } from '../../catalogue/catalogue.ts'
import type { Columns } from '../../catalogue/column.ts'
import type { Row } from './difference.ts'

/** How the rows of one table are found again and what they refer to. */
export interface TableShape {
  /** Name of the model and of the table. */
  readonly model: string
  /** Columns that together name a row. */
  readonly key: readonly string[]
  /** The model that each referring column refers to. */
  readonly references: Readonly<Record<string, string>>
  /** Columns whose values no two rows share. */
  readonly unique: readonly string[]
  /** Two referring columns of which the smaller number goes first, in rows of a kind that has no direction. */
  readonly undirected?: { readonly columns: readonly [string, string]; readonly kind?: string }
}

/** The values of the columns that name a row, as one text. */
export function nameOf(row: Row, key: readonly string[]): string {
  return key.map((column) => row[column]).join(' ')
}

const evidence = { sourceId: nouns.sources.type }

/** Every table of the graph, each after those that it refers to. */
export const tableShapes: readonly TableShape[] = [...everyNoun.flatMap(nodeShapes), ...edgeShapes()]

const shapes = new Map(tableShapes.map((shape) => [shape.model, shape]))

/** The shape of a model's table. */
export function tableShape(model: string): TableShape {
  return shapes.get(model)!
}

function nodeShapes([, { type, columns, parts }]: (typeof everyNoun)[number]): TableShape[] {
  const unique = Object.keys(columns).filter((name) => columns[name]!.uniqueWithin !== undefined)
  return [
    { model: type, key: ['slug'], references: referencesOf(columns), unique },
    ...Object.values(parts).map((part) => {
      const [first] = Object.keys(part.columns)
      const references = { [part.owner]: type, ...evidence }
      return { model: part.type, key: [part.owner, first!, 'sourceId'], references, unique: [] }
    }),
  ]
}

function referencesOf(columns: Columns): Record<string, string> {
  const found = Object.entries(columns).flatMap(([property, { column, references }]): [string, string][] =>
    references === undefined ? [] : [[column ?? property, nouns[references as NounName].type]],
  )
  return Object.fromEntries(found)
}

/** Kinds of edges that share a table have the same ends. */
function edgeShapes(): TableShape[] {
  const found = new Map<string, TableShape>()
  for (const [, { type, from, to, kind, mutual }] of everyEdgeKind) {
    const ends = [from.column, to.column] as const
    const undirected = mutual ? { columns: ends, ...(kind !== undefined && { kind }) } : found.get(type)?.undirected
    found.set(type, {
      model: type,
      key: [...ends, ...(kind === undefined ? [] : ['kind']), 'sourceId'],
      references: { [from.column]: nouns[from.noun].type, [to.column]: nouns[to.noun].type, ...evidence },
      unique: [],
      ...(undirected && { undirected }),
    })
  }
  return [...found.values()]
}
