import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  isNonNullType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql'
import type { Plugin } from 'graphql-yoga'

/**
 * Rejects a request in which a nullable variable with a default is null but used where null is not allowed. Validation
 * permits that; execution would then report an error for each field that uses the variable, without calling a resolver
 * that could stop it.
 */
export const useNullVariableCheck = (): Plugin => ({
  onExecute({ args: { schema, document, operationName, variableValues }, setResultAndStopExecution }) {
    const name = findNullVariable(schema, document, operationName, variableValues ?? {})
    if (name === undefined) return
    const message = `The variable "$${name}" is null where a value is required. Give it a value, or omit it to use its default.`
    setResultAndStopExecution({ errors: [new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } })] })
  },
})

/** The name of the first variable that is null where null is not allowed. */
export function findNullVariable(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | null | undefined,
  values: Readonly<Record<string, unknown>>,
): string | undefined {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? []
  const nullVariables = definitions
    .filter(({ type, defaultValue }) => defaultValue !== undefined && type.kind !== Kind.NON_NULL_TYPE)
    .map(({ variable }) => variable.name.value)
    .filter((name) => values[name] === null)
  if (nullVariables.length === 0) return undefined
  let found: string | undefined
  const types = new TypeInfo(schema)
  visit(
    document,
    visitWithTypeInfo(types, {
      Variable({ name: { value } }) {
        if (nullVariables.includes(value) && isNonNullType(types.getInputType())) found ??= value
      },
    }),
  )
  return found
}
