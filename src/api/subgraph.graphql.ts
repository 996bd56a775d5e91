import { valueFromASTUntyped } from 'graphql'
import { Problem } from '../problem.ts'
import { builder } from './builder.ts'
import { charge, chargeError } from './charge.ts'
import type { Context } from './context.ts'
import { readGlobalId } from './globalId.ts'
import { findNode } from './nodeOf.ts'
import { type Entity, representedNode } from './representedNode.ts'
import { entityTypes, subgraphSdl } from './subgraphSdl.ts'

// What a gateway asks of a subgraph, as Apollo Federation 2 names it. Written here rather than by @apollo/subgraph, which
// rebuilds the schema, and fails for all entities where one is malformed.

/** Characters of a response that are sent in the time of one field. */
const charactersPerField = 20

const any = builder.scalarType('_Any', {
  description: 'For gateways: an entity as __typename and the fields of one of its keys, slug or id.',
  serialize: (value) => value,
  parseValue: (value) => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables),
})

const entity = builder.unionType('_Entity', {
  description: 'For gateways: what other subgraphs may refer to and add fields to.',
  types: entityTypes as Entity['type'][],
  resolveType: ({ type }) => type,
})

const service = builder.objectRef<object>('_Service').implement({
  description: 'For gateways: this subgraph.',
  fields: (t) => ({
    sdl: t.string({
      description: 'The schema as composition reads it, with @link, @key and @shareable of Apollo Federation 2.',
      resolve: (_service, _args, context, { schema }) => {
        const sdl = subgraphSdl(schema)
        charge(context, sdl.length / charactersPerField)
        return sdl
      },
    }),
  }),
})

builder.queryFields((t) => ({
  _service: t.field({
    type: service,
    description: 'For gateways: this subgraph of Apollo Federation 2.',
    // A server may be told not to tell it.
    extensions: { tellsSchema: true },
    resolve: () => ({}),
  }),
  _entities: t.field({
    type: [entity],
    nullable: { list: false, items: true },
    description:
      'For gateways: entities by slug or id, in the order asked; null for one that does not exist, and with an error ' +
      'BAD_INPUT of its own path for one that is malformed.',
    args: {
      representations: t.arg({ type: [any], required: true, description: 'The entities.' }),
    },
    complexity: ({ representations }) => ({ field: 1, multiplier: representations.length }),
    resolve: (_root, { representations }, context) =>
      representations.map((representation, place) =>
        entityOrError(representation, place, context),
      ) as (Entity | null)[],
  }),
}))

/** An entity, or an error in its place, which becomes null and an error of the response. */
function entityOrError(representation: unknown, place: number, context: Context): Entity | null | Problem {
  const { snapshot } = context
  try {
    return representedNode(snapshot, representation, place, (id) => findNode(snapshot, readGlobalId(id)))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    chargeError(context)
    return error
  }
}
