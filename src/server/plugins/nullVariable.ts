import {
  type DocumentNode,
  type GraphQLSchema,
  getOperationAST,
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'

/**
 * The name of a variable that holds null where a value is needed; undefined where there is none. Validation lets a
 * variable pass that may be null if it has a default value; then each field that uses it would be an error of its own,
 * made before any resolver could stop it.
 */
export function nullVariable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  values: Readonly<Record<string, unknown>>,
): string | undefined {
  const declared = getOperationAST(document, operationName)?.variableDefinitions ?? []
  const names = declared
    .filter(({ type, defaultValue }) => defaultValue !== undefined && type.kind !== Kind.NON_NULL_TYPE)
    .map(({ variable }) => variable.name.value)
    .filter((name) => values[name] === null)
  if (names.length === 0) return undefined
  let found: string | undefined
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      Variable({ name: { value } }) {
        if (names.includes(value) && isNonNullType(types.getInputType())) found ??= value
      },
    }),
  )
  return found
}
