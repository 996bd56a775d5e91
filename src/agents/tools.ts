import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse } from 'graphql'
import { type ToolInput, toolInput } from './inputSchema.ts'
import { withSlugs } from './withSlugs.ts'

/** A question that an agent can ask. */
export interface Tool {
  /** The name of the operation, in snake case. */
  readonly name: string
  /** The name of the operation, in words. */
  readonly title: string
  /** The comment that the document begins with. */
  readonly description: string
  readonly input: ToolInput
  readonly document: DocumentNode
}

/**
 * The tools of an agent: one for each document with a single query, in the order given. What else a document says, its
 * comment and its variables with the values that they have there, becomes the tool's description and input.
 *
 * @param documents texts, each beginning with a comment that says what it asks
 * @throws GraphQLError if a text is no document
 */
export function toolsOf(schema: GraphQLSchema, documents: readonly string[]): Tool[] {
  return documents.flatMap((text) => {
    const document = parse(text)
    const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION)
    const [operation] = operations
    if (operations.length !== 1 || operation?.operation !== 'query' || operation.name === undefined) return []
    return [toolOf(schema, text, document, operation)]
  })
}

function toolOf(schema: GraphQLSchema, text: string, document: DocumentNode, operation: OperationDefinitionNode): Tool {
  const words = operation.name!.value.split(/(?<=[a-z\d])(?=[A-Z])/).map((word) => word.toLowerCase())
  return {
    name: words.join('_'),
    title: `${words[0]!.slice(0, 1).toUpperCase()}${words.join(' ').slice(1)}`,
    description: comment(text),
    input: toolInput(schema, operation),
    document: withSlugs(schema, document),
  }
}

/** The lines of a comment at the beginning of a text, as one. */
function comment(text: string): string {
  const lines = /^(?:#[^\n]*\n)*/.exec(text)![0].trimEnd().split('\n')
  return lines.map((line) => line.replace(/^#\s*/, '')).join(' ')
}

/** The variables of a question: what is left out, and is only an example in the document, is null. */
export function variablesOf({ input }: Tool, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...Object.fromEntries(input.nullable.map((name) => [name, null])), ...given }
}
