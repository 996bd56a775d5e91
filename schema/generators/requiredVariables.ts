import { type DocumentNode, Kind, visit } from 'graphql'

/**
 * A document whose variables of non-null types must be given: without the default values that the examples have to be
 * tried with, so that a client that forgets one does not compile.
 */
export function requiredVariables(document: DocumentNode): DocumentNode {
  return visit(document, {
    VariableDefinition({ defaultValue, ...definition }) {
      if (defaultValue === undefined || definition.type.kind !== Kind.NON_NULL_TYPE) return false
      return definition
    },
  })
}
