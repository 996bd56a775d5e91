import type { DocumentNode } from 'graphql';
/** A parsed document with the types of its answer and its variables, as Apollo Client, urql and others read it. */
export interface TypedDocumentNode<Data, Variables> extends DocumentNode {
    /** Only for the compiler; never there. */
    readonly __apiType?: (variables: Variables) => Data;
    /** The document's id. */
    readonly __meta__?: {
        readonly hash: string;
    };
}
