import { Problem } from '../problem.ts'

/**
 * Checks the range of an argument.
 *
 * @throws Problem BAD_INPUT if it is less than `least` or greater than `most`
 */
export function numberWithin(name: string, number: number, least: number, most: number): number {
  if (number >= least && number <= most) return number
  throw new Problem('BAD_INPUT', `${name} is ${number}; it must be from ${least} to ${most}.`)
}
