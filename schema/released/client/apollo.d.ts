export { possibleTypes } from './generated/cacheRules.ts';
/** How Apollo Client treats a type; fits its `TypePolicy`. */
export interface TypePolicy<FieldPolicy> {
    keyFields?: false;
    merge?: true;
    fields?: Record<string, FieldPolicy | {
        merge: false;
    }>;
}
/**
 * The type policies of `InMemoryCache`. Objects with an id are kept once; the others are parts of the object that they
 * hang on. A list that comes again replaces the one before.
 *
 * @param pagination `relayStylePagination` of `@apollo/client/utilities`, to have pages of a connection joined, their
 * `edges` and their `nodes`; without it each page is kept for itself
 */
export declare function typePolicies<FieldPolicy = never>(pagination?: (keyArguments: string[]) => FieldPolicy): Record<string, TypePolicy<FieldPolicy>>;
