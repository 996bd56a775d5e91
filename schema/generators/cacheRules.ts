import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** What normalised caches have to know, read off a schema. */
export interface CacheRules {
  readonly possibleTypes: Record<string, string[]>
  /** Types of objects without an id. */
  readonly embeddedTypes: readonly string[]
  /** Types of objects whose id may be null. */
  readonly partlyKeyedTypes: readonly string[]
  /** Fields with plain lists, by type. */
  readonly listFields: Record<string, string[]>
  /** Fields with connections, by type; for each its arguments but those that say which page. */
  readonly connectionFields: Record<string, Record<string, string[]>>
}

const pageArguments = ['first', 'after', 'last', 'before']

/** Names that begin with an underscore belong to introspection and federation. */
export function cacheRules(schema: GraphQLSchema): CacheRules {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('_'))
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
  const objects = types.filter(isObjectType)
  const parts = objects.filter((type) => !roots.includes(type))
  const fields = (choose: (field: GraphQLField<unknown, unknown>) => boolean) =>
    objects.flatMap((type) => {
      const chosen = Object.values(type.getFields()).filter((field) => !field.name.startsWith('_') && choose(field))
      return chosen.length === 0 ? [] : [[type.name, chosen] as const]
    })
  return {
    possibleTypes: Object.fromEntries(
      types.filter(isAbstractType).map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
    ),
    embeddedTypes: parts.filter((type) => idOf(type) === undefined).map(({ name }) => name),
    partlyKeyedTypes: parts
      .filter((type) => idOf(type) !== undefined && !isNonNullType(idOf(type)!.type))
      .map(({ name }) => name),
    listFields: Object.fromEntries(
      fields(({ type }) => isListType(getNullableType(type))).map(([name, chosen]) => [name, chosen.map(nameOf)]),
    ),
    connectionFields: Object.fromEntries(
      fields(isConnection).map(([name, chosen]) => [
        name,
        Object.fromEntries(chosen.map((field) => [field.name, keyArguments(field)])),
      ]),
    ),
  }
}

const nameOf = ({ name }: { readonly name: string }) => name
const idOf = (type: GraphQLObjectType) => type.getFields()['id']

function isConnection({ type }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type)
  return isObjectType(named) && ['edges', 'pageInfo'].every((name) => Object.hasOwn(named.getFields(), name))
}

const keyArguments = ({ args }: GraphQLField<unknown, unknown>) =>
  args.map(nameOf).filter((name) => !pageArguments.includes(name))
