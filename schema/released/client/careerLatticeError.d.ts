/** One error as the server tells it. */
export interface GraphQLProblem {
    readonly message: string;
    /** The field that failed, from the root of the answer. */
    readonly path?: readonly (string | number)[];
    readonly locations?: readonly {
        readonly line: number;
        readonly column: number;
    }[];
    readonly extensions?: {
        readonly code?: string;
        readonly [name: string]: unknown;
    };
}
/** An answer with errors, or one that is none. Where nothing answers, `fetch` throws an error of its own. */
export declare class CareerLatticeError extends Error {
    readonly name = "CareerLatticeError";
    /** All errors; empty if the answer is not one of GraphQL. */
    readonly errors: readonly GraphQLProblem[];
    /** What could be answered, with null where a field failed; undefined or null if nothing could. */
    readonly data: unknown;
    /** The HTTP status. */
    readonly status: number;
    constructor(message: string, { errors, data, status }: Pick<CareerLatticeError, 'errors' | 'data' | 'status'>);
    /** The code of the first error, for example BAD_INPUT or NOT_FOUND; NO_GRAPHQL if the answer is none of GraphQL. */
    get code(): string;
    /** The codes of all errors, each once. */
    get codes(): readonly string[];
}
