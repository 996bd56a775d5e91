import { CareerLatticeError } from './careerLatticeError.ts';
import type { TypedDocumentString } from './typedDocumentString.ts';
export { CareerLatticeError, type GraphQLProblem } from './careerLatticeError.ts';
export * from './generated/documentStrings.ts';
export type * from './generated/operations.ts';
export { TypedDocumentString } from './typedDocumentString.ts';
/** How requests are sent. */
export interface ClientOptions {
    /** Sent with every request; a function is called for each. */
    readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>);
    /** POST if absent. GET lets browsers and proxies keep answers; a text of `have` is private and needs POST. */
    readonly method?: 'GET' | 'POST';
    /** Sends ids of documents instead of their texts, to a server that trusts them. */
    readonly byId?: boolean;
    /** In place of the global `fetch`. */
    readonly fetch?: typeof fetch;
}
/** What may differ for one request. */
export interface RequestOptions extends Pick<ClientOptions, 'method'> {
    /** Ends the request; what waits for it gets the signal's reason as error. */
    readonly signal?: AbortSignal;
}
/** What was answered, with the errors beside it. */
export interface Answer<Data> {
    /** As much as could be answered: a field with an error is null. */
    readonly data: {
        readonly [Field in keyof Data]?: Data[Field] | null;
    } | undefined;
    readonly error: CareerLatticeError | undefined;
    readonly extensions: Readonly<Record<string, unknown>> | undefined;
}
/** Variables may be left out where all of them may. */
type Given<Variables> = Record<never, never> extends Variables ? [variables?: Variables | undefined, options?: RequestOptions] : [variables: Variables, options?: RequestOptions];
/** Asks one server. */
export interface CareerLattice {
    /**
     * Asks for all that a document names.
     *
     * @throws CareerLatticeError if anything of it fails; its `data` has the rest
     */
    query<Data, Variables>(document: TypedDocumentString<Data, Variables>, ...given: Given<Variables>): Promise<Data>;
    /**
     * Asks, and gives what could be answered beside what failed.
     *
     * @throws CareerLatticeError only if the answer is none of GraphQL
     */
    ask<Data, Variables>(document: TypedDocumentString<Data, Variables>, ...given: Given<Variables>): Promise<Answer<Data>>;
}
/** @param address of the GraphQL endpoint, for example http://localhost:4000/graphql */
export declare function careerLattice(address: string | URL, options?: ClientOptions): CareerLattice;
