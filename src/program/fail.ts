import { inspect } from 'node:util'
import { explanation, reasonOf } from '../db/reasonOf.ts'

/** Ends the process because of an error, which is said in plain words where the system or the database reports it. */
export function fail(error: unknown): void {
  const known = explanation(error)
  console.error(known === undefined && error instanceof Error ? error.message : sentence(reasonOf(error)))
  process.exit(1)
}

/** Ends the process because of an error that nothing expected, with where it came from. */
export function crash(error: unknown): void {
  const known = explanation(error)
  console.error(known === undefined ? inspect(error) : sentence(known))
  process.exit(1)
}

function sentence(reason: string): string {
  return `${reason[0]!.toUpperCase()}${reason.slice(1)}.`
}
