import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/**
 * Asks for what normalised caches know an object by: `__typename` wherever there are fields, as Apollo Client and urql
 * would add it themselves, and `id` wherever there is one. So a document has one text and one id, whoever sends it.
 */
export function withCacheKeys(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema)
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(node, _key, parent) {
          if (parent === undefined || Array.isArray(parent)) return undefined
          if ((parent as { kind: Kind }).kind === Kind.OPERATION_DEFINITION) return undefined
          const type = getNamedType(types.getParentType())
          const hasId = (isObjectType(type) || isInterfaceType(type)) && Object.hasOwn(type.getFields(), 'id')
          const added = ['__typename', ...(hasId ? ['id'] : [])].filter((name) => !node.selections.some(isField(name)))
          return { ...node, selections: [...added.map(field), ...node.selections] }
        },
      },
    }),
  )
}

const isField = (name: string) => (selection: SelectionNode) =>
  selection.kind === Kind.FIELD && (selection.alias ?? selection.name).value === name

const field = (name: string): FieldNode => ({ kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } })
