import {
  type DocumentNode,
  type FieldNode,
  type GraphQLOutputType,
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

/** What an agent needs of whatever has it: the slug, to ask on; the address at which a place in a source opens. */
const wanted = ['slug', 'url']

/** Edges and steps that say where they are from, if their document asks for it. */
const evidence = 'evidence'

/**
 * A document that asks for the slug of every node and for the address of every place in a source as well, and for the
 * evidence of edges and steps. Its own fields stay.
 */
export function withSlugs(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const types = new TypeInfo(schema)
  return visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet: {
        leave(node) {
          const type = types.getParentType()
          if (!isObjectType(type) && !isInterfaceType(type)) return undefined
          const fields = type.getFields()
          const has = (name: string) =>
            node.selections.some((each) => each.kind === Kind.FIELD && (each.alias ?? each.name).value === name)
          const added = wanted.filter((name) => isPlain(fields[name]) && !has(name)).map((name) => fieldNode(name))
          const isEdge = !('id' in fields) || !('slug' in fields)
          const more: SelectionNode[] = added
          if (isEdge && fields[evidence] !== undefined && !has(evidence) && !has('sentence')) {
            more.push(fieldNode(evidence, [fieldNode('url'), fieldNode('source', [fieldNode('title')])]))
          }
          return more.length === 0 ? undefined : { ...node, selections: [...node.selections, ...more] }
        },
      },
    }),
  )
}

function isPlain(field: { readonly type: GraphQLOutputType } | undefined): boolean {
  return field !== undefined && ['String', 'ID'].includes(getNamedType(field.type).name)
}

function fieldNode(name: string, selections?: readonly SelectionNode[]): FieldNode {
  return {
    kind: Kind.FIELD,
    name: { kind: Kind.NAME, value: name },
    ...(selections && { selectionSet: { kind: Kind.SELECTION_SET, selections } }),
  }
}
