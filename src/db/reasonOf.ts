/** Why something failed, in one line; a refused connection has no message of its own where a host has two addresses. */
export function reasonOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return error.errors.map(reasonOf).join(', ')
  return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0]!
}
