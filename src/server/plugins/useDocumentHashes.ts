import { GraphQLError } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'

/** How documents are kept, and hashed. */
export interface DocumentHashes {
  readonly store: {
    get(hash: string): string | undefined
    /** May leave a document out. */
    set(hash: string, document: string): void
  }
  /** The SHA-256 of a document in hexadecimal digits. */
  hash(document: string): string
}

/**
 * Apollo's automatic persisted queries: a client sends the hash of a document, and the document itself only where the
 * server does not have it yet. The status is 200 even then, as with Apollo Server; the code tells the client what to do.
 * (Yoga's own plugin needs an old version of what Yoga itself needs in a new one, and npm warns whoever installs both.)
 */
export function useDocumentHashes({ store, hash }: DocumentHashes): Pick<Plugin, 'onParams'> {
  return {
    onParams({ params, setParams }) {
      const given = hashIn(params)
      if (given === undefined) return
      if (params.query == null) {
        const query = store.get(given)
        if (query === undefined) throw refusal('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound')
        setParams({ ...params, query })
      } else {
        if (hash(params.query) !== given) throw refusal('PERSISTED_QUERY_MISMATCH', 'PersistedQueryMismatch')
        store.set(given, params.query)
      }
    },
  }
}

function hashIn({ extensions }: GraphQLParams): string | undefined {
  const { version, sha256Hash } = (extensions?.['persistedQuery'] ?? {}) as Record<string, unknown>
  return version === 1 && typeof sha256Hash === 'string' ? sha256Hash : undefined
}

/** Apollo's clients know these by their messages. */
function refusal(code: string, message: string) {
  return new GraphQLError(message, { extensions: { code, http: { status: 200 } } })
}
