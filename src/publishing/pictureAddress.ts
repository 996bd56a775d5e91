import { z } from 'zod'
import { Problem } from '../problem.ts'

/**
 * Reads the parameters of an address.
 *
 * @param query the query string, with or without its question mark
 * @param shape what each parameter is to be; others are refused
 * @throws Problem BAD_INPUT that says of each wrong parameter what it should be
 */
export function parametersIn<Shape extends z.ZodRawShape>(
  query: string,
  shape: Shape,
): z.output<z.ZodObject<Shape, z.core.$strict>> {
  const given = new URLSearchParams(query)
  const names = [...given.keys()]
  const twice = names.find((name, place) => names.indexOf(name) !== place)
  if (twice !== undefined) {
    throw new Problem('BAD_INPUT', `${named(twice)} is given twice; give it once, with commas between several values.`)
  }
  const { success, data, error } = z.strictObject(shape).safeParse(Object.fromEntries(given))
  if (success) return data
  const messages = error.issues.map((issue) =>
    issue.code === 'unrecognized_keys' ? unknown(issue.keys, Object.keys(shape)) : issue.message,
  )
  throw new Problem('BAD_INPUT', messages.join(' '))
}

/** One parameter, or undefined if it is missing or wrong: for what is drawn of an address that is wrong. */
export function parameterIn<Type extends z.ZodType>(
  query: string,
  name: string,
  type: Type,
): z.output<Type> | undefined {
  return type.safeParse(new URLSearchParams(query).get(name) ?? undefined).data
}

function unknown(names: readonly string[], known: readonly string[]): string {
  return `This picture has no ${names.map(named).join(', ')}; it has ${known.length === 0 ? 'no parameters' : known.join(', ')}.`
}

function named(name: string): string {
  return `"${name.slice(0, 50)}"`
}
