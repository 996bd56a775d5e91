import {
  defaultFieldResolver,
  type FieldNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { charge } from './charge.ts'
import type { Context } from './context.ts'

/**
 * Charges each list by its length times the number of fields selected below it. The complexity estimate before execution
 * does not know the lengths of lists without pages: five levels of them may exceed the memory.
 */
export function chargedLists(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      if (isListType(getNullableType(field.type))) field.resolve = charged(field.resolve ?? defaultFieldResolver)
    }
  }
  return schema
}

function charged(resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> {
  return (parent, args, context, info) => {
    const items = resolve(parent, args, context, info)
    if (items instanceof Promise) return items.then((found: unknown) => chargeItems(found, context, info))
    return chargeItems(items, context, info)
  }
}

function chargeItems(items: unknown, context: Context, info: GraphQLResolveInfo): unknown {
  if (Array.isArray(items)) charge(context, items.length * fieldsBelow(info))
  return items
}

const counts = new WeakMap<FieldNode, number>()

/** The number of fields selected for each item, including nested ones; at least one. */
function fieldsBelow(info: GraphQLResolveInfo): number {
  let sum = 0
  for (const node of info.fieldNodes) {
    let fields = counts.get(node)
    if (fields === undefined) {
      fields = fieldsIn(node.selectionSet, info)
      counts.set(node, fields)
    }
    sum += fields
  }
  return Math.max(1, sum)
}

function fieldsIn(selected: SelectionSetNode | undefined, info: GraphQLResolveInfo): number {
  let sum = 0
  for (const selection of selected?.selections ?? []) {
    if (selection.kind === Kind.FIELD) sum += 1 + fieldsIn(selection.selectionSet, info)
    else if (selection.kind === Kind.INLINE_FRAGMENT) sum += fieldsIn(selection.selectionSet, info)
    else sum += fieldsIn(info.fragments[selection.name.value]?.selectionSet, info)
  }
  return sum
}
