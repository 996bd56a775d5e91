import { GraphQLObjectType, GraphQLSchema } from 'graphql'

/**
 * The schema as clients are meant to read it: without what gateways alone ask for, whose names begin with an underscore.
 * The printed schema, and with it typed clients, is made of this.
 */
export function clientSchema(schema: GraphQLSchema): GraphQLSchema {
  return withoutRootFields(schema, (name) => name.startsWith('_'))
}

/** The schema without some fields of Query, and without the types whose names begin with an underscore. */
export function withoutRootFields(schema: GraphQLSchema, isLeftOut: (field: string) => boolean): GraphQLSchema {
  const { query, types, ...config } = schema.toConfig()
  const { fields, ...queryConfig } = query!.toConfig()
  const kept = Object.fromEntries(Object.entries(fields).filter(([name]) => !isLeftOut(name)))
  return new GraphQLSchema({
    ...config,
    query: new GraphQLObjectType({ ...queryConfig, fields: kept }),
    types: types.filter((type) => type !== query && !type.name.startsWith('_')),
  })
}
