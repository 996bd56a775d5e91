import { type GraphQLSchema, getVariableValues, Kind, type OperationDefinitionNode } from 'graphql'
import type { Tool } from './tools.ts'
import { variablesOf } from './tools.ts'

/**
 * What is wrong with what an agent gave a tool, in a sentence; undefined if nothing is. Checked before anybody is asked, so
 * that the answer is the same whichever graph answers, and that no value of the document stands in for what was forgotten.
 */
export function argumentProblem(
  schema: GraphQLSchema,
  tool: Tool,
  given: Readonly<Record<string, unknown>>,
): string | undefined {
  const { properties = {}, required = [] } = tool.input.schema
  const unknown = Object.keys(given).filter((name) => !Object.hasOwn(properties, name))
  if (unknown.length > 0) {
    return `${tool.name} takes ${enumerated(Object.keys(properties)) || 'no arguments'}, but not ${enumerated(unknown)}.`
  }
  const missing = required.filter((name) => (given[name] ?? null) === null)
  if (missing.length > 0) {
    const has = required.filter((name) => !missing.includes(name))
    return `${tool.name} needs ${enumerated(required)}${has.length === 0 ? '' : `; ${enumerated(missing)} ${missing.length === 1 ? 'is' : 'are'} missing`}.`
  }
  const operation = tool.document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )
  const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], variablesOf(tool, given))
  if (errors === undefined) return undefined
  return `${tool.name} cannot use what it was given: ${errors.map(({ message }) => plain(message)).join(' ')}`
}

/** An agent gives arguments; that the document has them as variables is nothing to it. */
function plain(message: string): string {
  return message.replace(/^Variable "\$(\w+)"/, '$1')
}

function enumerated(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
