import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import PrismaPlugin from '@pothos/plugin-prisma'
import RelayPlugin from '@pothos/plugin-relay'
import type { NodeRows, NounName, SearchedName } from '../catalogue/catalogue.ts'
import type { PrismaClient } from '../db/generated/client/client.ts'
import type PrismaTypes from '../db/generated/pothos.ts'
import { getDatamodel } from '../db/generated/pothos.ts'
import type { Evidence, FeatureRow, LibraryFeatureRow, LibraryRow, NodeRow } from '../graph/rows.ts'
import type { LabelRow } from '../names/labelIn.ts'
import { Problem } from '../problem.ts'
import { chargeError, maxWork } from './charge.ts'
import type { Context } from './context.ts'
import { type GlobalId, globalId, readGlobalId } from './globalId.ts'
import { listCost } from './listCost.ts'
import { type FoundNode, findNode } from './nodeOf.ts'
import { defaultPageSize, maxPageSize } from './page.ts'

/** The schema builder. Types of other folders are referenced by name, without imports. */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  Connection: { totalCount: number }
  /** The tables that resolvers read while they answer; all others are in the snapshot. */
  PrismaTypes: Pick<PrismaTypes, 'Change' | 'ImportRun'>
  Objects: { [Name in NounName as NodeRows[Name]['type']]: NodeRows[Name] } & {
    Evidence: Evidence
    LibraryFeature: LibraryFeatureRow
    Label: LabelRow
    /** Deprecated: a view of a library of kind LANGUAGE. */
    Language: Omit<LibraryRow, 'type'>
    LanguageFeature: LibraryFeatureRow
  }
  Scalars: { _Any: { Input: unknown; Output: unknown } }
  Interfaces: { Feature: FeatureRow; SearchResult: NodeRows[SearchedName]; Linked: NodeRow }
}>({
  plugins: [ComplexityPlugin, RelayPlugin, PrismaPlugin],
  defaultFieldNullability: false,
  prisma: { client: clientOf, dmmf: getDatamodel() },
  complexity: {
    limit: { complexity: maxWork },
    defaultListMultiplier: 3,
    complexityError: (_kind, { complexity }) => {
      throw new Problem(
        'TOO_EXPENSIVE',
        `The query may ask for ${Math.ceil(complexity)} fields, counting each as often as its lists may repeat it; ` +
          `the limit is ${maxWork}. Ask for smaller pages (first) or fewer levels.`,
      )
    },
  },
  relay: {
    cursorType: 'String',
    encodeGlobalID: (typename, slug) => globalId(typename, String(slug)),
    decodeGlobalID: readGlobalId,
    idFieldOptions: {
      description: 'Global id: a cache key for clients, and the argument of node(id:). It is the same on every server.',
    },
    nodeTypeOptions: {
      description: 'Anything with a global id.',
      resolveType: (row) => (row as FoundNode).type,
    },
    nodeQueryOptions: {
      description: 'Any node by its global id, or one that it had before; null if there is none.',
      args: { id: { description: 'A global id, from a field id.' } },
      resolve: (_root, { id }, { snapshot }) => findNode(snapshot, id),
    },
    // Its own is below: the plugin reads all ids before anything can refuse them.
    nodesQueryOptions: false,
    pageInfoTypeOptions: { description: 'Position of a page in its list.' },
    hasNextPageFieldOptions: { description: 'Whether edges follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether edges come before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first edge of this page; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last edge of this page; null on an empty page.' },
    firstArgOptions: {
      description: `Number of edges from the start, 0 to ${maxPageSize}; ${defaultPageSize} if absent.`,
    },
    afterArgOptions: { description: 'Cursor of the edge after which the page starts.' },
    lastArgOptions: { description: `Number of edges from the end, 0 to ${maxPageSize}. Not together with first.` },
    beforeArgOptions: { description: 'Cursor of the edge before which the page ends.' },
    cursorFieldOptions: {
      description:
        'Opaque place of the edge in its list, for after and before. It stays valid when the graph changes: pages go on at ' +
        'the same node. It is of one list: of the field, node, filter and order that it was given for, with pages of any size.',
    },
    nodeFieldOptions: { description: 'The node at the end of the edge.' },
    edgesFieldOptions: {
      description: 'The edges of this page, each with details of the link.',
      complexity: { field: 1, multiplier: 1 },
    },
    nodesOnConnection: {
      description: 'The nodes of this page, without their edges.',
      complexity: { field: 1, multiplier: 1 },
    },
    pageInfoFieldOptions: { description: 'Position of this page in the list.' },
    defaultConnectionTypeOptions: { description: 'One page of a list.' },
    defaultEdgeTypeOptions: { description: 'One entry of a list, with details of the link to it.' },
    defaultConnectionFieldOptions: {
      complexity: ({ first, last }) => listCost(first ?? last ?? defaultPageSize),
    },
  },
})

builder.queryType({ description: 'All queries. A request is answered from one revision of the graph.' })

builder.queryField('nodes', (t) =>
  t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: `Several nodes by their global ids, in the same order, at most ${maxPageSize}; null for a node that does not exist, with an error BAD_INPUT for an invalid global id.`,
    args: { ids: t.arg.idList({ required: true, description: 'Global ids, from fields id.' }) },
    complexity: ({ ids }) => listCost(ids.length),
    resolve: (_root, { ids }, context) => {
      if (ids.length > maxPageSize) {
        throw new Problem('BAD_INPUT', `ids has ${ids.length} entries; one request gets at most ${maxPageSize} nodes.`)
      }
      return ids.map((id) => nodeOrError(readGlobalId(String(id)), context)) as (FoundNode | null)[]
    },
  }),
)

builder.globalConnectionField('totalCount', (t) =>
  t.exposeInt('totalCount', { description: 'Length of the whole list.' }),
)

/** The client of the database; it is asked for only while a field reads from there (databaseFields.ts). */
function clientOf({ reads }: Context): PrismaClient {
  return reads!.client
}

/** A node of a list, or an error in its place, which becomes null and an error of the response. */
function nodeOrError(id: GlobalId, context: Context): FoundNode | null | Problem {
  try {
    return findNode(context.snapshot, id)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    chargeError(context)
    return error
  }
}
