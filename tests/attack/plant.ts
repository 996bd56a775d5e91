import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
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
import { schema } from '../../src/schema.ts'
import type { Attack } from './probe.ts'

/** A field of a query, as often as that, under as many names. */
export interface Plant {
  readonly name: string
  readonly type: GraphQLOutputType
  /** The type that a fragment names, where the field is only of that. */
  readonly on?: string
  readonly field: GraphQLField<unknown, unknown>
  arguments: Record<string, unknown>
  times: number
  children: Plant[]
}

/** Draws whole numbers below another, and texts for arguments. */
export interface Draw {
  below(most: number): number
  word(argument: string): string
}

const pick = <Item>(draw: Draw, items: readonly Item[]): Item => items[draw.below(items.length)]!

/** A value of a type; lists are short or, now and then, as long as it goes. */
function value(type: GraphQLInputType, name: string, draw: Draw): unknown {
  const inner = getNullableType(type)
  if (isListType(inner)) {
    const length = pick(draw, [1, 2, 5, 20, 100, 500, 2_000])
    return Array.from({ length }, () => value(inner.ofType, name, draw))
  }
  if (isEnumType(inner)) return pick(draw, inner.getValues()).name
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter(({ type }) => isNonNullType(type) || draw.below(2) === 0)
    return Object.fromEntries(fields.map((field) => [field.name, value(field.type, field.name, draw)]))
  }
  if (inner.name === 'Int') return pick(draw, [1, 2, 3, 6, 20, 100, 101])
  if (inner.name === 'Float') return pick(draw, [0, 0.01, 0.5])
  if (inner.name === 'Boolean') return draw.below(2) === 0
  if (inner.name === '_Any') return { __typename: pick(draw, ['Role', 'Skill', 'Library']), slug: draw.word('slug') }
  return draw.word(name)
}

/** New values for the arguments of a field. */
export function argumentsFor(field: Plant['field'], draw: Draw): Record<string, unknown> {
  const given = field.args.filter(({ type }) => isNonNullType(type) || draw.below(2) === 0)
  return Object.fromEntries(given.map(({ name, type }) => [name, value(type, name, draw)]))
}

/** A random field below one of that type, with what it needs below it. */
export function sprout(type: GraphQLOutputType, depth: number, draw: Draw): Plant | undefined {
  const named = getNamedType(type)
  const owner = isAbstractType(named) ? pick(draw, schema.getPossibleTypes(named)) : named
  if (!isObjectType(owner)) return undefined
  const fields = Object.values(owner.getFields()).filter(
    (field) => depth > 1 || !isCompositeType(getNamedType(field.type)),
  )
  if (fields.length === 0) return undefined
  const field = pick(draw, fields)
  const children: Plant[] = []
  if (isCompositeType(getNamedType(field.type))) {
    for (let count = 1 + draw.below(2); count > 0; count--) {
      const child = sprout(field.type, depth - 1, draw)
      if (child) children.push(child)
    }
  }
  const { name } = field
  const on = owner === named ? {} : { on: owner.name }
  return { name, type: field.type, field, arguments: argumentsFor(field, draw), times: 1, children, ...on }
}

/** The query that asks for some fields at the top. Its arguments are variables: that takes the fewest tokens. */
export function attackOf(plants: readonly Plant[]): Attack {
  const variables: Record<string, unknown> = {}
  const declared: string[] = []
  let aliases = 0
  const written = (plant: Plant): string => {
    const given = Object.entries(plant.arguments).map(([name, held]) => {
      const type = String(plant.field.args.find((argument) => argument.name === name)!.type)
      variables[`v${declared.length}`] = held
      declared.push(`$v${declared.length}: ${type}`)
      return `${name}: $v${declared.length - 1}`
    })
    const call = given.length > 0 ? `(${given.join(' ')})` : ''
    const isLeaf = !isCompositeType(getNamedType(plant.type))
    const below = isLeaf ? '' : ` { ${plant.children.map(written).join(' ') || '__typename'} }`
    const once = `${plant.name}${call}${below}`
    const all = Array.from({ length: plant.times }, () => `a${aliases++}: ${once}`).join(' ')
    return plant.on ? `... on ${plant.on} { ${all} }` : all
  }
  const body = plants.map(written).join(' ')
  return { query: `${declared.length > 0 ? `query (${declared.join(' ')})` : ''} { ${body} }`, variables }
}
