import { inspect } from 'node:util'
import { explanation, reasonOf } from '../db/reasonOf.ts'

/** How the last words of this process are written. */
let write: (message: string) => void = console.error

/** Has the last words of this process written in another way, as where programs read its log. */
export function failBy(writer: (message: string) => void): void {
  write = writer
}

/** Prints an error without its stack, and ends the process. Errors of the system and the database are explained. */
export function fail(error: unknown): void {
  const known = explanation(error)
  write(known === undefined && error instanceof Error ? error.message : sentence(reasonOf(error)))
  process.exit(1)
}

/** Prints an unexpected error with its stack, and ends the process. */
export function crash(error: unknown): void {
  const known = explanation(error)
  write(known === undefined ? inspect(error) : sentence(known))
  process.exit(1)
}

function sentence(reason: string): string {
  return `${reason[0]!.toUpperCase()}${reason.slice(1)}.`
}
