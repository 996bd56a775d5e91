import { type DocumentNode, type GraphQLSchema, isObjectType, visit } from 'graphql'

interface Field {
  readonly name: string
  resolve: unknown
}

/** By schema, the fields that are properties of their objects where no argument is given: their extensions say so. */
const plainFields = new WeakMap<GraphQLSchema, readonly Field[]>()

/**
 * Compiles a query with its plain fields as properties. The compiled code reads a field without resolver directly, and
 * calls every other one, which takes several times as long. A field whose name has arguments anywhere in the document
 * keeps its resolver.
 *
 * @param compile synchronous; the schema is changed until it returns
 */
export function withPlainFields<Result>(schema: GraphQLSchema, document: DocumentNode, compile: () => Result): Result {
  const given = namesWithArguments(document)
  const plain = plainFieldsOf(schema).filter(({ name }) => !given.has(name))
  const resolvers = plain.map(({ resolve }) => resolve)
  for (const field of plain) field.resolve = undefined
  try {
    return compile()
  } finally {
    for (const [place, field] of plain.entries()) field.resolve = resolvers[place]
  }
}

function plainFieldsOf(schema: GraphQLSchema): readonly Field[] {
  let found = plainFields.get(schema)
  if (found === undefined) {
    found = Object.values(schema.getTypeMap())
      .filter((type) => isObjectType(type))
      .flatMap((type) => Object.values(type.getFields()))
      .filter(({ extensions }) => extensions['propertyWithoutArguments'] === true) as unknown as Field[]
    plainFields.set(schema, found)
  }
  return found
}

function namesWithArguments(document: DocumentNode): ReadonlySet<string> {
  const found = new Set<string>()
  visit(document, {
    Field({ name, arguments: given = [] }) {
      if (given.length > 0) found.add(name.value)
    },
  })
  return found
}
