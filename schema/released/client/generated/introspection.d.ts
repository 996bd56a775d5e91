import type { IntrospectionQuery } from 'graphql';
/** The schema, with only what graphcache reads. */
export declare const schema: IntrospectionQuery;
