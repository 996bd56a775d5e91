import fc, { type GeneratorValue } from 'fast-check'
import {
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLInputType,
  GraphQLNonNull,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'

/** A query document and its variables. */
export interface RandomQuery {
  readonly query: string
  readonly variables: Record<string, unknown>
}

/** Words for arguments that are texts: most should name something of the graph, the rest should not. */
export type Words = readonly string[]

/** Writes a query that is valid, but for values that variables hold and arguments that resolvers refuse. */
export function randomQuery(schema: GraphQLSchema, words: Words, gen: GeneratorValue, depth = 4): RandomQuery {
  const variables: Record<string, unknown> = {}
  const declared: string[] = []
  const fragments: string[] = []
  let aliases = 0
  const oneIn = (times: number) => gen(fc.nat, { max: times - 1 }) === 0
  const isConditional = oneIn(4)
  const pick = <Item>(items: readonly Item[]): Item => items[gen(fc.nat, { max: items.length - 1 })]!

  /** A value of a type, as JavaScript has it; now and then one that the type does not allow. */
  function value(type: GraphQLInputType): unknown {
    if (!isNonNullType(type) && oneIn(6)) return null
    const inner = getNullableType(type)
    if (isListType(inner)) {
      return oneIn(6) ? value(inner.ofType) : Array.from({ length: gen(fc.nat, { max: 3 }) }, () => value(inner.ofType))
    }
    if (isEnumType(inner)) return pick(inner.getValues()).name
    if (isInputObjectType(inner)) {
      const fields = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type) || oneIn(2))
      return Object.fromEntries(fields.map((field) => [field.name, value(field.type)]))
    }
    if (inner.name === 'Int') return oneIn(20) ? pick([101, -1]) : pick([0, 1, 2, 3, 5, 100])
    if (inner.name === 'Float') return pick([0, 0.5, 1, 2, 1e300])
    if (inner.name === 'Boolean') return oneIn(2)
    if (inner.name === '_Any' && !oneIn(10)) return { __typename: pick(['Role', 'Skill', 'None']), slug: pick(words) }
    return pick(words)
  }

  function literal(given: unknown, type: GraphQLInputType): string {
    const inner = getNullableType(type)
    if (given === null) return 'null'
    if (isListType(inner)) {
      return Array.isArray(given)
        ? `[${given.map((item) => literal(item, inner.ofType))}]`
        : literal(given, inner.ofType)
    }
    if (isInputObjectType(inner)) {
      const fields = Object.entries(given as object)
      return `{${fields.map(([name, item]) => `${name}: ${literal(item, inner.getFields()[name]!.type)}`)}}`
    }
    // Of gateways: texts by name.
    if (typeof given === 'object') return JSON.stringify(given).replace(/"(\w+)":/g, '$1: ')
    return isEnumType(inner) ? String(given) : JSON.stringify(given)
  }

  function variable(type: GraphQLInputType, held: unknown): string {
    const name = `v${declared.length}`
    declared.push(`$${name}: ${type}`)
    // A variable may lack a value or hold one of another type, which is found only when the query comes.
    if (oneIn(40)) variables[name] = pick<unknown>(['1', 1.5, true, [], {}, 2 ** 40])
    else if (isNonNullType(type) || !oneIn(8)) variables[name] = held
    return `$${name}`
  }

  function argument({ name, type }: GraphQLArgument): string[] {
    if (!isNonNullType(type) && !oneIn(3)) return []
    const given = value(type)
    return [`${name}: ${oneIn(2) ? variable(type, given) : literal(given, type)}`]
  }

  function directive(): string {
    if (!isConditional || !oneIn(8)) return ''
    const condition = oneIn(2) ? String(oneIn(2)) : variable(new GraphQLNonNull(GraphQLBoolean), oneIn(2))
    return ` @${oneIn(2) ? 'skip' : 'include'}(if: ${condition})`
  }

  function selections(type: GraphQLOutputType, level: number): string {
    const named = getNamedType(type)
    if (!isCompositeType(named)) return ''
    const inside: string[] = oneIn(3) ? ['__typename'] : []
    if ('getFields' in named) {
      const fields = Object.values(named.getFields()).filter(
        (field) => level > 0 || !isCompositeType(getNamedType(field.type)),
      )
      for (let count = Math.min(fields.length, 1 + gen(fc.nat, { max: 3 })); count > 0; count--) {
        const field = pick(fields)
        const given = field.args.flatMap(argument)
        const call = given.length > 0 ? `(${given.join(', ')})` : ''
        // The same field twice without another name is merged, which it may be only with the same arguments.
        const alias = field.args.length > 0 || oneIn(4) ? `a${aliases++}: ` : ''
        inside.push(`${alias}${field.name}${call}${directive()}${selections(field.type, level - 1)}`)
      }
    }
    if (level > 0 && (isAbstractType(named) || oneIn(8))) {
      const possible = pick(isAbstractType(named) ? schema.getPossibleTypes(named) : [named])
      const body = selections(possible, level - 1)
      if (isObjectType(possible) && oneIn(2)) {
        fragments.push(`fragment F${fragments.length} on ${possible.name}${body}`)
        inside.push(`...F${fragments.length - 1}${directive()}`)
      } else inside.push(`... on ${possible.name}${directive()}${body}`)
    }
    return ` { ${inside.length > 0 ? inside.join(' ') : '__typename'} }`
  }

  const body = selections(schema.getQueryType()!, depth)
  const header = declared.length > 0 ? `query Random(${declared.join(', ')})` : 'query Random'
  return { query: `${header}${body} ${fragments.join(' ')}`, variables }
}
