import { type GraphQLSchema, isObjectType } from 'graphql'
import type { NodeRow } from '../graph/rows.ts'

/**
 * Has every node say its global id at once. The relay plugin promises each, which is slow; worse, of a list of things
 * with promises graphql-js forgets those that fail when a later thing fails without any, and Node ends the process.
 */
export function syncGlobalIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue
    type.getFields()['id']!.resolve = ({ id }: NodeRow) => Buffer.from(`${type.name}:${id}`).toString('base64')
  }
  return schema
}
