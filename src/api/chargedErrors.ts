import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import { VagueProblem } from '../problem.ts'
import { charge, chargeError } from './charge.ts'
import type { Context } from './context.ts'

/** Number of problems that are explained in one response. */
const maxExplained = 3

/** Texts up to this length are read in no time worth charging. */
const shortText = 200

/** How many characters of a text are read in the time of one field of a response. */
const charactersPerField = 40

/** Lists up to this length are read in no time worth charging; an entry beyond takes as long as some characters. */
const shortList = 100
const charactersPerEntry = 8

/**
 * Charges errors of resolvers, and long texts and lists that they are given, and explains the first few problems. Wraps
 * fields with arguments only: invalid arguments are the only expected errors.
 */
export function chargedErrors(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) {
      if (field.args.length > 0 && field.resolve) field.resolve = charged(field.resolve)
    }
  }
  return schema
}

function charged(resolve: GraphQLFieldResolver<unknown, Context>): GraphQLFieldResolver<unknown, Context> {
  return (parent, args, context, info) => {
    const excess = excessLength(args)
    if (excess > 0) charge(context, excess / charactersPerField)
    try {
      const result = resolve(parent, args, context, info)
      return result instanceof Promise ? result.catch((error: unknown) => fail(error, context)) : result
    } catch (error) {
      return fail(error, context)
    }
  }
}

/** How much longer than short the texts and lists of arguments are, together, in characters. */
function excessLength(values: object): number {
  let excess = Array.isArray(values) ? Math.max(0, values.length - shortList) * charactersPerEntry : 0
  for (const name in values) {
    const value: unknown = values[name as keyof typeof values]
    if (typeof value === 'string') excess += Math.max(0, value.length - shortText)
    else if (typeof value === 'object' && value !== null) excess += excessLength(value)
  }
  return excess
}

/** Charges an error and throws it. */
function fail(error: unknown, context: Context): never {
  if (error === context.refusal) throw error
  chargeError(context)
  throw error instanceof VagueProblem ? explained(error, context) : error
}

function explained(problem: VagueProblem, context: Context): Error {
  context.explained = (context.explained ?? 0) + 1
  if (context.explained > maxExplained) return problem
  charge(context, problem.work)
  return problem.explained()
}
