import { BREAK, type DocumentNode, type GraphQLSchema, isObjectType, visit } from 'graphql'

/** By schema, the names of the fields whose extensions have `asynchronous: true`. */
const asynchronousFields = new WeakMap<GraphQLSchema, ReadonlySet<string>>()

/**
 * Whether a document selects a field that waits for something, by its name. Such a query is not compiled: there is little
 * to gain, and a trial run in vain would wait twice.
 */
export function selectsAsynchronous(schema: GraphQLSchema, document: DocumentNode): boolean {
  const names = asynchronousFieldsOf(schema)
  let found = false
  visit(document, {
    Field({ name }) {
      found ||= names.has(name.value)
      return found ? BREAK : undefined
    },
  })
  return found
}

function asynchronousFieldsOf(schema: GraphQLSchema): ReadonlySet<string> {
  let names = asynchronousFields.get(schema)
  if (names === undefined) {
    names = new Set(
      Object.values(schema.getTypeMap())
        .filter((type) => isObjectType(type))
        .flatMap((type) => Object.values(type.getFields()))
        .filter(({ extensions }) => extensions['asynchronous'] === true)
        .map(({ name }) => name),
    )
    asynchronousFields.set(schema, names)
  }
  return names
}
