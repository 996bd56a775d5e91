import { GraphQLError } from 'graphql'
import { crash } from './fail.ts'

/**
 * Keeps the process alive when part of an answer fails that nobody waits for any more: where an item of a list fails at
 * once, the executor gives up the items before it, of which some may still wait for the database, and fail later. Other
 * promises that nobody handles end the process, as always.
 */
export function ignoreAbandonedErrors(): void {
  process.on('unhandledRejection', (reason) => {
    if (!(reason instanceof GraphQLError)) crash(reason)
  })
}
