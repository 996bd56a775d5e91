import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql'
import { globalId } from '../../src/api/globalId.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { schema } from '../../src/schema.ts'
import { argumentsFor, attackOf, type Draw, type Plant } from './plant.ts'
import type { Attack } from './probe.ts'

/** About as long as the text of an argument may be: a body has 1 MB. */
const longest = 950_000

const times = 300

/** Where the fields of a type are asked for. */
const within: Readonly<Record<string, string>> = { Role: 'roles', Skill: 'skills', Library: 'libraries' }

/** Each argument of each field, and each field of an input object, as large as a request may be, many times over. */
export function largestArguments(snapshot: Snapshot): (Attack & { readonly what: string })[] {
  const slug = snapshot.roles.rows[0]!.slug
  const draw: Draw = { below: () => 0, word: (name) => (/^ids?$/.test(name) ? globalId('Role', slug) : slug) }
  return ['Query', ...Object.keys(within)].flatMap((owner) => {
    const type = schema.getType(owner)
    if (!isObjectType(type)) throw new Error(`${owner} is no object type`)
    return Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) =>
        largestOf(argument.type).map(({ place, value }) => {
          const given = argumentsFor({ ...field, args: field.args.filter(isRequired) }, draw)
          const plant: Plant = {
            name: field.name,
            type: field.type,
            field,
            arguments: { ...given, [argument.name]: value },
            times,
            children: [],
          }
          return { what: `${owner}.${field.name}(${argument.name}${place})`, ...asked(owner, plant) }
        }),
      ),
    )
  })
}

const isRequired = ({ type }: { type: GraphQLInputType }) => isNonNullType(type)

/** The query for a field of a type. */
function asked(owner: string, plant: Plant): Attack {
  const attack = attackOf([plant])
  const list = within[owner]
  if (list === undefined) return attack
  return { ...attack, query: attack.query.replace('{', `{ ${list}(first: 1) { nodes {`).replace(/\}$/, '} } }') }
}

/** The largest values of a type: itself or, of an input object, each of its fields. */
function largestOf(type: GraphQLInputType): { readonly place: string; readonly value: unknown }[] {
  const inner = getNullableType(type)
  if (isInputObjectType(inner)) {
    return Object.values(inner.getFields()).flatMap((field) =>
      largestOf(field.type).map(({ place, value }) => ({
        place: `.${field.name}${place}`,
        value: { [field.name]: value },
      })),
    )
  }
  if (!/^(String|ID)$/.test(getNamedType(inner).name)) return []
  if (isListType(inner)) {
    const short = 'Um9sZTpx'
    return [
      { place: ' of many', value: Array<string>(Math.floor(longest / (short.length + 3))).fill(short) },
      { place: ' of one', value: ['a'.repeat(longest)] },
    ]
  }
  return [{ place: '', value: 'a'.repeat(longest) }]
}
