export { schema } from './generated/introspection.ts';
/** What graphcache knows an object by; null for what is part of the object that it hangs on. */
export declare const keys: Record<string, (data: {
    id?: unknown;
}) => string | null>;
/**
 * Resolvers of graphcache that join the pages of connections.
 *
 * @param pagination `relayPagination()` of `@urql/exchange-graphcache/extras`
 */
export declare function resolvers<Resolver>(pagination: Resolver): Record<string, Record<string, Resolver>>;
