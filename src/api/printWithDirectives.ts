import {
  astFromValue,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  lexicographicSortSchema,
  type NameNode,
  parse,
  print,
  printSchema,
  visit,
} from 'graphql'

/** Directives by name, each with its arguments, or a list of those if it is repeated. */
type Directives = Readonly<Record<string, Arguments | readonly Arguments[]>>

type Arguments = Readonly<Record<string, unknown>>

/**
 * A schema in the schema definition language, sorted, with the directives that `extensions.directives` of its types and
 * fields name: graphql-js prints none but `@deprecated` and `@specifiedBy`.
 */
export function printWithDirectives(schema: GraphQLSchema): string {
  const types = schema.getTypeMap()
  const document = visit(parse(printSchema(lexicographicSortSchema(schema))), {
    enter(node, _key, _parent, _path, ancestors) {
      if (node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION) {
        return withDirectives(node, types[node.name.value]!, schema)
      }
      if (node.kind !== Kind.FIELD_DEFINITION) return undefined
      const owner = ancestors.at(-1) as { readonly name: NameNode }
      const type = types[owner.name.value]
      if (!isObjectType(type) && !isInterfaceType(type)) return undefined
      return withDirectives(node, type.getFields()[node.name.value]!, schema)
    },
  })
  return `${print(document)}\n`
}

/** The definition with its directives; undefined, so that it stays as it is, if there are none. */
function withDirectives<Definition extends { readonly directives?: readonly ConstDirectiveNode[] | undefined }>(
  definition: Definition,
  { extensions }: GraphQLNamedType | GraphQLField<unknown, unknown>,
  schema: GraphQLSchema,
): Definition | undefined {
  const directives = extensions['directives'] as Directives | undefined
  if (directives === undefined) return undefined
  const added = Object.entries(directives).flatMap(([name, given]) =>
    [given].flat().map((values) => directiveNode(name, values as Arguments, schema)),
  )
  return { ...definition, directives: [...(definition.directives ?? []), ...added] }
}

function directiveNode(name: string, values: Arguments, schema: GraphQLSchema): ConstDirectiveNode {
  const { args } = schema.getDirective(name)!
  return {
    kind: Kind.DIRECTIVE,
    name: { kind: Kind.NAME, value: name },
    arguments: Object.entries(values).map(([argument, value]) => ({
      kind: Kind.ARGUMENT,
      name: { kind: Kind.NAME, value: argument },
      value: astFromValue(value, args.find(({ name }) => name === argument)!.type) as never,
    })),
  }
}
