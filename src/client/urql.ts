import { connectionFields, embeddedTypes, partlyKeyedTypes } from './generated/cacheRules.ts'

export { schema } from './generated/introspection.ts'

/** What graphcache knows an object by; null for what is part of the object that it hangs on. */
export const keys: Record<string, (data: { id?: unknown }) => string | null> = Object.fromEntries([
  ...embeddedTypes.map((type) => [type, () => null] as const),
  ...partlyKeyedTypes.map(
    (type) => [type, ({ id }: { id?: unknown }) => (typeof id === 'string' ? id : null)] as const,
  ),
])

/**
 * Resolvers of graphcache that join the pages of connections.
 *
 * @param pagination `relayPagination()` of `@urql/exchange-graphcache/extras`
 */
export function resolvers<Resolver>(pagination: Resolver): Record<string, Record<string, Resolver>> {
  return Object.fromEntries(
    Object.entries(connectionFields).map(([type, fields]) => [
      type,
      Object.fromEntries(Object.keys(fields).map((name) => [name, pagination])),
    ]),
  )
}
