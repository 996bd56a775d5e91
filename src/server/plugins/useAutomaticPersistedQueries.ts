import { createHash } from 'node:crypto'
import { GraphQLError } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'

/** Where documents are kept, by their SHA-256 in hexadecimal digits. */
export interface DocumentStore {
  get(hash: string): string | undefined
  /** May leave a document out. */
  set(hash: string, document: string): void
}

/**
 * Apollo's automatic persisted queries: a client sends the hash of a document, and the document itself only where the
 * server does not have it yet. The status is 200 even then, as with Apollo Server; the code tells the client what to do.
 * (Yoga's own plugin needs an old version of what Yoga itself needs in a new one, and npm warns whoever installs both.)
 */
export function useAutomaticPersistedQueries(store: DocumentStore): Plugin {
  return {
    // Synchronous: requests without a hash cost nothing.
    onParams({ params, setParams }) {
      const hash = hashOf(params)
      if (hash === undefined) return
      if (params.query == null) {
        const query = store.get(hash)
        if (query === undefined) throw refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')
        setParams({ ...params, query })
      } else {
        const actual = createHash('sha256').update(params.query).digest('hex')
        if (actual !== hash) throw refusal('PERSISTED_QUERY_MISMATCH', 'PersistedQueryMismatch')
        store.set(hash, params.query)
      }
    },
  }
}

function hashOf({ extensions }: GraphQLParams): string | undefined {
  const { version, sha256Hash } = (extensions?.['persistedQuery'] ?? {}) as Record<string, unknown>
  return version === 1 && typeof sha256Hash === 'string' ? sha256Hash : undefined
}

/** Apollo's clients know these by their messages. */
function refusal(code: string, message: string) {
  return new GraphQLError(message, { extensions: { code, http: { status: 200 } } })
}
