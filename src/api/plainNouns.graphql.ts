import { everyEdgeKind, everyNoun, type NodeRows, type NounName, nouns } from '../catalogue/catalogue.ts'
import type { Column } from '../catalogue/column.ts'
import type { EdgeKind } from '../catalogue/edgeKind.ts'
import type { Noun } from '../catalogue/noun.ts'
import { describe } from '../db/describe.ts'
import type { EdgeSet } from '../graph/edgeSet.ts'
import type { NodeRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { builder } from './builder.ts'
import { nodeConnection } from './connection.ts'

type TypeName = NodeRows[NounName]['type']

/** The field of a column: its value, or the node that it refers to. */
type Fields = Parameters<Parameters<typeof builder.objectFields<TypeName>>[1]>[0]

function columnField(
  t: Fields,
  type: string,
  property: string,
  { column, holds, optional, otherwise, references }: Column,
) {
  const options = {
    description: describe(`${type}.${column ?? property}`),
    nullable: optional && otherwise === null,
    resolve: (row: NodeRow) => (row as unknown as Record<string, unknown>)[property] as never,
  }
  if (references !== undefined) return t.field({ ...options, type: typeOf(references) })
  if (holds === 'texts') return t.stringList(options)
  if (holds === 'integer') return t.int(options)
  if (holds === 'share') return t.float(options)
  return holds === 'flag' ? t.boolean(options) : t.string(options)
}

for (const [name, { type, columns, shown, singular, searched }] of everyNoun) {
  if (shown === undefined) continue
  const typeName = type as TypeName
  const fields = (t: Fields) => ({
    slug: t.string({ description: describe(`${type}.slug`), resolve: ({ slug }) => slug }),
    ...Object.fromEntries(
      Object.entries(columns).map(([property, column]) => [property, columnField(t, type, property, column)]),
    ),
  })
  const description = describe(type)
  const interfaces: ('Linked' | 'SearchResult')[] = searched === undefined ? ['Linked'] : ['Linked', 'SearchResult']
  const id = { description: 'Global id.', resolve: (row: NodeRow) => row.slug }
  builder.node(typeName, { description, id, interfaces, fields: fields as never })
  const rowsOf = (snapshot: Snapshot) => snapshot[name].rows as readonly NodeRow[]
  if (shown.asList) {
    builder.queryField(name, (t) =>
      t.field({
        type: [typeName],
        description: shown.description,
        resolve: (_root, _args, { snapshot }) => rowsOf(snapshot) as never,
      }),
    )
    continue
  }
  builder.queryFields((t) => ({
    [singular]: t.field({
      type: typeName,
      nullable: true,
      description: `The ${singular} with a slug; null when there is none.`,
      args: { slug: t.arg.string({ required: true, description: 'The slug.' }) },
      resolve: (_root, { slug }, { snapshot }) => (snapshot[name].bySlug.get(slug) ?? null) as never,
    }),
    [name]: t.connection({
      type: typeName,
      description: shown.description,
      resolve: (_root, page, { snapshot }) => nodeConnection(rowsOf(snapshot), page) as never,
    }),
  }))
}

for (const [, { type, shown }] of everyNoun) {
  if (shown !== undefined) continue
  builder.objectField(type as TypeName, 'formerSlugs', (t) =>
    t.exposeStringList('formerSlugs', { description: describe(`${type}.formerSlugs`) }),
  )
}

for (const [name, kind] of everyEdgeKind) {
  const { from, to, listed, shown } = kind as EdgeKind<NounName, NounName>
  if (shown === undefined) continue
  neighboursField(from.noun, listed.field, shown.from, to.noun, (snapshot) => snapshot.edges[name].forward)
  neighboursField(to.noun, shown.to.field, shown.to.description, from.noun, (snapshot) => snapshot.edges[name].backward)
}

/** Adds a field with the nodes that the edges of a node lead to, in ascending order of slug. */
function neighboursField(
  owner: NounName,
  field: string,
  description: string,
  other: NounName,
  adjacencyOf: (snapshot: Snapshot) => EdgeSet['forward'],
): void {
  builder.objectField(typeOf(owner), field, (t) =>
    t.field({
      type: [typeOf(other)],
      description,
      resolve: (row, _args, { snapshot }) =>
        adjacencyOf(snapshot).neighbours(row.index, snapshot[other].rows as readonly never[]) as never,
    }),
  )
}

function typeOf(noun: string): TypeName {
  return (nouns[noun as NounName] as Noun).type as TypeName
}
