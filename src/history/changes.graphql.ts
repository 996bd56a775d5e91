import { getRefFromModel } from '@pothos/plugin-prisma'
import { builder } from '../api/builder.ts'
import type { Context } from '../api/context.ts'
import { type FromDatabase, workOfRead } from '../api/databaseFields.ts'
import type { GlobalId } from '../api/globalId.ts'
import { listCost } from '../api/listCost.ts'
import { findRow } from '../api/nodeOf.ts'
import { defaultPageSize, type PageArguments } from '../api/page.ts'
import { nullOnlyOnError } from '../api/semanticNonNull.ts'
import { everyNoun, type NounName } from '../catalogue/catalogue.ts'
import type { Change, Prisma } from '../db/generated/client/client.ts'
import type { NodeRow } from '../graph/rows.ts'
import { Problem } from '../problem.ts'
import { type ChangesOf, changeIds, countChanges } from './changeIds.db.ts'

const order = builder.enumType('ChangeOrder', {
  description: 'Orders of changes.',
  values: {
    NEWEST: { description: 'The newest first, as people read a history.' },
    OLDEST: {
      description: 'The oldest first, as changes are followed: the last cursor goes on to lead to what comes later.',
    },
  } as const,
})

const changeConnection = builder.connectionObject(
  { type: getRefFromModel('Change', builder), name: 'ChangeConnection' },
  { name: 'ChangeEdge' },
)

interface Wanted extends ChangeArguments {
  readonly type?: string | null | undefined
  readonly node?: GlobalId | null | undefined
}

interface ChangeArguments extends PageArguments {
  readonly orderBy: 'NEWEST' | 'OLDEST'
  readonly since?: number | null | undefined
}

/** The part of a page's query that the connection adds; the rest says which columns to read. */
interface PageQuery extends Prisma.ChangeFindManyArgs {
  readonly take: number
}

/** Reads a page of changes. */
async function readPage(
  { cursor, take, skip: _skip, ...columns }: PageQuery,
  of: ChangesOf,
  { orderBy }: ChangeArguments,
  { reads }: Context,
): Promise<Change[]> {
  const { client } = reads!
  const isNewestFirst = orderBy === 'NEWEST'
  // A page from the end of the list is read from there.
  const newestFirst = take > 0 === isNewestFirst
  const edge = cursor?.id as bigint | undefined
  const ids = await changeIds(client, of, {
    take: Math.abs(take),
    newestFirst,
    above: newestFirst ? undefined : edge,
    below: newestFirst ? edge : undefined,
  })
  if (ids.length === 0) return []
  return client.change.findMany({
    ...columns,
    where: { id: { in: ids } },
    orderBy: { id: isNewestFirst ? 'desc' : 'asc' },
  })
}

/** What a connection of changes says of itself, whichever changes it has. */
function settings<Arguments extends ChangeArguments, Parent>(
  of: (parent: Parent, args: Arguments, context: Context) => ChangesOf,
) {
  // The log of a revision is finished.
  const fromDatabase: FromDatabase = { cursor: { prefix: 'GPC:I:', digits: 18 }, isVolatile: false }
  return {
    type: 'Change',
    cursor: 'id',
    nullable: true,
    extensions: { ...nullOnlyOnError.extensions, fromDatabase },
    complexity: ({ first, last }: PageArguments) => listCost(first ?? last ?? defaultPageSize, workOfRead),
    totalCount: (parent: Parent, args: Arguments, context: Context) =>
      countChanges(context.reads!.client, of(parent, args, context)),
    resolve: (query: object, parent: Parent, args: Arguments, context: Context) =>
      readPage(query as PageQuery, of(parent, args, context), args, context),
  } as const
}

type Arguments = Parameters<Parameters<typeof builder.queryField>[1]>[0]['arg']

/** Arguments of each connection of changes. */
const pageArguments = (t: Arguments) =>
  ({
    orderBy: t({ type: order, required: true, defaultValue: 'NEWEST', description: 'Order of the changes.' }),
    since: t.int({ description: 'Only changes of later revisions than this one.' }),
  }) as const

const typeNames: ReadonlyMap<string, NounName> = new Map(everyNoun.map(([name, { type }]) => [type, name]))

const wayOn = 'Null with an error UNAVAILABLE while the database does not answer.'

builder.queryField('changes', (t) =>
  t.prismaConnection(
    {
      ...settings((_root: object, { type, node: id, since }: Wanted, { snapshot }) => ({
        until: snapshot.revision,
        since: since ?? undefined,
        noun: type == null ? undefined : nounOf(type),
        node: id == null ? undefined : nodeOf(id, snapshot),
      })),
      description: `The change log: what came, changed or went, up to the revision that is answered. ${wayOn}`,
      args: {
        ...pageArguments(t.arg),
        type: t.arg.string({
          description:
            'Only changes of nodes of this type, for example "Role", of their parts, and of the edges that lead from them.',
        }),
        node: t.arg.globalID({
          description:
            'Only changes of the node of this global id, of its parts, and of its edges, as its history has them.',
        }),
      },
    },
    changeConnection,
  ),
)

for (const [, { type, singular }] of everyNoun) {
  builder.objectField(type as NodeRow['type'], 'history', (t) =>
    t.prismaConnection(
      {
        ...settings((node: NodeRow, { since }: ChangeArguments, { snapshot }) => ({
          until: snapshot.revision,
          since: since ?? undefined,
          node,
        })),
        description: `What became of the ${singular}: changes of itself, of its parts, and of edges that lead from it or to it. ${wayOn}`,
        args: pageArguments(t.arg),
      },
      changeConnection,
    ),
  )
}

/** The noun of a type. */
function nounOf(type: string): NounName {
  const noun = typeNames.get(type)
  if (noun !== undefined) return noun
  const known = [...typeNames.keys()].sort().join(', ')
  throw new Problem(
    'BAD_INPUT',
    `The log has no changes of the type "${type.slice(0, 100)}"; it has those of ${known}.`,
  )
}

function nodeOf(id: GlobalId, snapshot: Context['snapshot']): NodeRow {
  const node = findRow(snapshot, id)
  if (node === null) throw new Problem('NOT_FOUND', `There is no ${id.typename} with the global id in "node".`)
  return node
}
