import SchemaBuilder from '@pothos/core'
import ComplexityPlugin from '@pothos/plugin-complexity'
import RelayPlugin from '@pothos/plugin-relay'
import type { NodeRows, NounName, SearchedName } from '../catalogue/catalogue.ts'
import type { Evidence, FeatureRow, LibraryFeatureRow, LibraryRow, NodeRow } from '../graph/rows.ts'
import { Problem } from '../problem.ts'
import { chargeError, mostWork } from './charge.ts'
import { defaultPageSize, largestPageSize } from './connection.ts'
import type { Context } from './context.ts'
import { isNodeType, nodeOf } from './nodeOf.ts'

/** The schema builder. Rooms name each other's types by string, so that none needs to import another. */
export const builder = new SchemaBuilder<{
  Context: Context
  DefaultFieldNullability: false
  DefaultEdgesNullability: false
  DefaultNodeNullability: false
  Connection: { totalCount: number }
  Objects: { [Name in NounName as NodeRows[Name]['type']]: NodeRows[Name] } & {
    Evidence: Evidence
    LibraryFeature: LibraryFeatureRow
    /** Deprecated: a view of a library of kind LANGUAGE. */
    Language: Omit<LibraryRow, 'type'>
    LanguageFeature: LibraryFeatureRow
  }
  /** Unions are named here too: Pothos knows names of types of this kind only. */
  Interfaces: { Feature: FeatureRow; SearchResult: NodeRows[SearchedName] }
}>({
  plugins: [ComplexityPlugin, RelayPlugin],
  defaultFieldNullability: false,
  complexity: {
    limit: { complexity: mostWork },
    defaultListMultiplier: 3,
    complexityError: (_kind, { complexity }) => {
      throw new Problem(
        'TOO_EXPENSIVE',
        `The query may ask for ${Math.ceil(complexity)} fields, counting each as often as its lists may repeat it; ` +
          `the limit is ${mostWork}. Ask for smaller pages (first) or fewer levels.`,
      )
    },
  },
  relay: {
    cursorType: 'String',
    decodeGlobalID: decodeId,
    idFieldOptions: { description: 'Global id: what a client caches by and gives to node(id:).' },
    nodeTypeOptions: {
      description: 'Anything with a global id.',
      resolveType: (row) => (row as FoundNode).type,
    },
    nodeQueryOptions: {
      description: 'Any node by its global id; null when there is none.',
      args: { id: { description: 'A global id, as a field id gives it.' } },
      resolve: (_root, { id }, { snapshot }) => findNode(id, snapshot),
    },
    nodesQueryOptions: {
      description: `Several nodes by their global ids, in the order asked, at most ${largestPageSize}; null for each that there is none of, with an error BAD_INPUT where it is no global id.`,
      args: { ids: { description: 'Global ids, as fields id give them.' } },
      complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
      resolve: (_root, { ids }, context) => {
        if (ids.length > largestPageSize) {
          throw new Problem(
            'BAD_INPUT',
            `ids has ${ids.length} entries; one request gets at most ${largestPageSize} nodes.`,
          )
        }
        return ids.map((id) => nodeOrError(id, context)) as (FoundNode | null)[]
      },
    },
    pageInfoTypeOptions: { description: 'Where a page stands in its list.' },
    hasNextPageFieldOptions: { description: 'Whether edges follow this page.' },
    hasPreviousPageFieldOptions: { description: 'Whether edges come before this page.' },
    startCursorFieldOptions: { description: 'Cursor of the first edge of this page; null on an empty page.' },
    endCursorFieldOptions: { description: 'Cursor of the last edge of this page; null on an empty page.' },
    firstArgOptions: {
      description: `How many edges from the start, 0 to ${largestPageSize}; ${defaultPageSize} if absent.`,
    },
    afterArgOptions: { description: 'Cursor of the edge after which the page starts.' },
    lastArgOptions: { description: `How many edges from the end, 0 to ${largestPageSize}. Not together with first.` },
    beforeArgOptions: { description: 'Cursor of the edge before which the page ends.' },
    cursorFieldOptions: {
      description: 'Opaque place of the edge in its list, for after and before; it holds for one revision.',
    },
    nodeFieldOptions: { description: 'The node at the end of the edge.' },
    edgesFieldOptions: {
      description: 'The edges of this page, each with what is known of the link.',
      complexity: { field: 1, multiplier: 1 },
    },
    nodesOnConnection: {
      description: 'The nodes of this page, without their edges.',
      complexity: { field: 1, multiplier: 1 },
    },
    pageInfoFieldOptions: { description: 'Where this page stands in the list.' },
    defaultConnectionTypeOptions: { description: 'One page of a list.' },
    defaultEdgeTypeOptions: { description: 'One entry of a list and what is known of the link to it.' },
    defaultConnectionFieldOptions: {
      complexity: ({ first, last }) => ({ field: 1, multiplier: first ?? last ?? defaultPageSize }),
    },
  },
})

builder.queryType({ description: 'What can be asked. Everything is read from one revision of the graph.' })

builder.globalConnectionField('totalCount', (t) =>
  t.exposeInt('totalCount', { description: 'Length of the whole list.' }),
)

interface GlobalId {
  readonly typename: string
  readonly id: string
}

/** What is no global id is taken for one of no type: of a list of ids, the others are found all the same. */
function decodeId(text: string): GlobalId {
  const [typename, id] = Buffer.from(text, 'base64').toString().split(':')
  if (!typename || !id || !/^\d{1,10}$/.test(id)) return { typename: '', id: text.slice(0, 100) }
  return { typename, id }
}

/** Any node; a language as the type Language shows it. */
type FoundNode = NodeRow | (Omit<LibraryRow, 'type'> & { readonly type: 'Language' })

function findNode({ typename, id }: GlobalId, snapshot: Context['snapshot']): FoundNode | null {
  if (typename === '') {
    throw new Problem('BAD_INPUT', `"${id}" is no global id of this API: take it from a field id.`)
  }
  if (typename === 'Language') return languageOf(snapshot, Number(id))
  if (!isNodeType(typename)) {
    throw new Problem('BAD_INPUT', `There are no nodes of the type "${typename.slice(0, 100)}".`)
  }
  return nodeOf(snapshot, typename, Number(id)) ?? null
}

function languageOf({ libraries }: Context['snapshot'], id: number): FoundNode | null {
  const library = libraries.byId.get(id)
  return library?.kind === 'LANGUAGE' ? { ...library, type: 'Language' } : null
}

/** A node of a list. An error in its place becomes null there, and one of the answer's errors. */
function nodeOrError(id: GlobalId, context: Context): FoundNode | null | Problem {
  try {
    return findNode(id, context.snapshot)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    chargeError(context)
    return error
  }
}
