import { Problem } from '../problem.ts'

/**
 * The number that an argument gives.
 *
 * @throws Problem BAD_INPUT when it is smaller than the least or larger than the most allowed
 */
export function numberWithin(name: string, number: number, least: number, most: number): number {
  if (number >= least && number <= most) return number
  throw new Problem('BAD_INPUT', `${name} is ${number}; it must be from ${least} to ${most}.`)
}
