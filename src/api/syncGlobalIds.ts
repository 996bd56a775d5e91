import { type GraphQLSchema, isObjectType } from 'graphql'
import type { NodeRow } from '../graph/rows.ts'
import { globalId } from './globalId.ts'

/**
 * Resolves global ids synchronously. The relay plugin returns a promise for each, which is slow; and if a field of a list
 * fails synchronously, graphql-js does not handle rejected promises of earlier items, so that Node ends the process.
 */
export function syncGlobalIds(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue
    type.getFields()['id']!.resolve = ({ slug }: NodeRow) => globalId(type.name, slug)
  }
  return schema
}
