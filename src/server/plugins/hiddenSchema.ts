import { GraphQLError, getNamedType, isIntrospectionType, type ValidationRule } from 'graphql'
import { Problem } from '../../problem.ts'

/**
 * Refuses fields that tell the schema: those of introspection, except `__typename`, and those whose `extensions` have
 * `tellsSchema: true`.
 */
export const hiddenSchemaRule: ValidationRule = (context) => ({
  Field(node) {
    const type = getNamedType(context.getType())
    const tellsSchema = context.getFieldDef()?.extensions['tellsSchema'] === true
    if (!tellsSchema && !(type && isIntrospectionType(type))) return
    const message = `This server does not tell its schema, so "${node.name.value}" is not answered.`
    context.reportError(new GraphQLError(message, { nodes: node }))
  },
})

/** An error without the names of the schema that graphql-js suggests. What resolvers suggest is of the data, and stays. */
export function withoutSuggestions<Thrown>(error: Thrown): Thrown | GraphQLError {
  if (!(error instanceof GraphQLError) || error.originalError instanceof Problem) return error
  const message = error.message.replace(/ Did you mean .*\?$/s, '')
  if (message === error.message) return error
  const { nodes = null, source = null, positions = null, path = null, originalError = null, extensions } = error
  return new GraphQLError(message, { nodes, source, positions, path, originalError, extensions })
}
