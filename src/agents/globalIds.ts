import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql'
import { idOfTypeAndSlug, isTypeAndSlug, typeAndSlugOf } from './readableId.ts'
import type { GraphqlAnswer } from './toolAnswer.ts'
import type { Tool } from './tools.ts'

/** Asks a question, of whichever graph. */
export type Ask = (document: DocumentNode, variables: Readonly<Record<string, unknown>>) => Promise<GraphqlAnswer>

/** The nodes of some slugs, by kind, those that are meant first where a slug is of several. */
const lookup = parse(
  'query Ids($slugs: [String!]!) { roles: rolesBySlug(slugs: $slugs) { id } skills: skillsBySlug(slugs: $slugs) { id } ' +
    'libraries: librariesBySlug(slugs: $slugs) { id } }',
)

/**
 * The arguments of a tool with global ids in place of slugs, and of types with slugs, wherever it takes global ids.
 *
 * @param ask asked for the ids of slugs, if there are any
 * @returns the arguments, or the answer that says why there are none
 */
export async function withGlobalIds(
  schema: GraphQLSchema,
  { document }: Tool,
  given: Readonly<Record<string, unknown>>,
  ask: Ask,
): Promise<{ readonly given: Readonly<Record<string, unknown>> } | { readonly refused: GraphqlAnswer }> {
  const names = idVariables(schema, document).filter((name) => Object.hasOwn(given, name))
  const slugs = names.flatMap((name) => [given[name]].flat().filter(isSlug))
  const found = new Map<string, string>()
  if (slugs.length > 0) {
    const answer = await ask(lookup, { slugs })
    if (answer.data == null) return { refused: answer }
    for (const nodes of Object.values(answer.data) as ({ readonly id: string } | null)[][]) {
      nodes?.forEach((node, place) => {
        if (node !== null && !found.has(slugs[place]!)) found.set(slugs[place]!, node.id)
      })
    }
    const strange = slugs.filter((slug) => !found.has(slug))
    if (strange.length > 0) return { refused: notFound(strange) }
  }
  const idOf = (value: unknown) =>
    typeof value !== 'string' ? value : isTypeAndSlug(value) ? idOfTypeAndSlug(value) : (found.get(value) ?? value)
  const replaced = names.map((name) => [name, Array.isArray(given[name]) ? given[name].map(idOf) : idOf(given[name])])
  return { given: { ...given, ...Object.fromEntries(replaced) } }
}

function isSlug(value: unknown): value is string {
  return typeof value === 'string' && !isTypeAndSlug(value) && typeAndSlugOf(value) === undefined
}

function notFound(slugs: readonly string[]): GraphqlAnswer {
  const named = slugs.map((slug) => `"${slug.slice(0, 100)}"`).join(' or ')
  const message = `There is no role, skill or library ${named}. Find slugs with the tool "search".`
  return { errors: [{ message, extensions: { code: 'NOT_FOUND' } }] }
}

/** The variables that take global ids. */
function idVariables(schema: GraphQLSchema, document: DocumentNode): string[] {
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  )
  return (operation?.variableDefinitions ?? []).flatMap(({ variable, type }) => {
    const named = getNamedType(typeFromAST(schema, type as never) as GraphQLInputType | undefined)
    return named?.name === 'ID' ? [variable.name.value] : []
  })
}
