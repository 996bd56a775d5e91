import { type GraphQLSchema, Kind, type ObjectTypeDefinitionNode, parse, print, printSchema } from 'graphql'
import { searchedNouns } from '../catalogue/catalogue.ts'
import { withoutRootFields } from './clientSchema.ts'

/** Names of the types that other subgraphs may refer to and add fields to: those of the nodes that a search finds. */
export const entityTypes: readonly string[] = searchedNouns.map(([, { type }]) => type)

/** Directives by the name of the type. Whatever has connections defines PageInfo, in the same way. */
const directives: ReadonlyMap<string, string> = new Map([
  ...entityTypes.map((type) => [type, '@key(fields: "slug") @key(fields: "id")'] as const),
  ['PageInfo', '@shareable'],
])

/** Version 2.0 of the specification: nothing newer is used, and the oldest routers know it. */
const link = parse(
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.0", import: ["@key", "@shareable"])',
).definitions

/**
 * Root fields that the supergraph does not get. Every Relay schema has them, two of them do not compose, and a gateway that
 * took them for the same would ask one subgraph for nodes of the other.
 */
const ofRelay: ReadonlySet<string> = new Set(['node', 'nodes'])

const printed = new WeakMap<GraphQLSchema, string>()

/** The schema as a subgraph of Apollo Federation 2: the text that composition reads. */
export function subgraphSdl(schema: GraphQLSchema): string {
  const known = printed.get(schema)
  if (known !== undefined) return known
  const shown = withoutRootFields(schema, (name) => name.startsWith('_') || ofRelay.has(name))
  const document = parse(printSchema(shown), { noLocation: true })
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION ? withDirectives(definition) : definition,
  )
  const sdl = `${print({ ...document, definitions: [...link, ...definitions] })}\n`
  printed.set(schema, sdl)
  return sdl
}

function withDirectives(type: ObjectTypeDefinitionNode): ObjectTypeDefinitionNode {
  const added = directives.get(type.name.value)
  if (added === undefined) return type
  const { definitions } = parse(`type ${type.name.value} ${added}`, { noLocation: true })
  return { ...type, directives: (definitions[0] as ObjectTypeDefinitionNode).directives ?? [] }
}
