/**
 * A GraphQL document as text, with the types of its answer and its variables: what GraphQL Code Generator writes with
 * `documentMode: 'string'`, so that documents of your own will do as well.
 */
export declare class TypedDocumentString<Data, Variables> extends String {
    /** Only for the compiler; never there. */
    readonly __apiType?: (variables: Variables) => Data;
    /** With the document's id, `sha256:` and digits, as hash. */
    readonly __meta__: {
        readonly hash?: string;
    } | undefined;
    constructor(text: string, meta?: {
        readonly hash?: string;
    });
    toString(): string;
}
