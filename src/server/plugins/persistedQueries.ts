import { createHash } from 'node:crypto'
import { useAPQ } from '@graphql-yoga/plugin-apq'
import { defaultExtractPersistedOperationId, usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { TrustedDocuments } from './trustedDocuments.file.ts'

/** Most memory for documents that clients have registered by their hashes, in bytes. */
const registeredBytes = 8_000_000

/** A character takes two bytes at most; an entry besides it about 200. */
const bytesOf = (document: string) => 2 * document.length + 200

/**
 * Lets clients name a query document by its hash instead of sending it, by Apollo's protocol of automatic persisted
 * queries: whoever sends a document with its hash registers it, the least recently asked for are forgotten.
 *
 * Where there are trusted documents, clients can name those, by `documentId` or by their hash in Apollo's way, and ask
 * nothing else.
 */
export function persistedQueries(trusted?: TrustedDocuments): Plugin {
  if (trusted === undefined) {
    const store = new LRUCache<string, string>({ maxSize: registeredBytes, sizeCalculation: bytesOf })
    const { onParams } = useAPQ({
      store: { get: (hash) => store.get(hash), set: (hash, document) => void store.set(hash, document) },
      hash: (document) => createHash('sha256').update(document).digest('hex'),
      // What Apollo's own server does; the client learns from the code that it should send the document.
      responseConfig: { forceStatusCodeOk: true },
    })
    // The plugin makes a promise of every request, also of those that have nothing to do with it.
    return { onParams: (payload) => (payload.params.extensions?.['persistedQuery'] ? onParams?.(payload) : undefined) }
  }
  return usePersistedOperations({
    extractPersistedOperationId: (params: GraphQLParams & { documentId?: unknown }, ...rest) =>
      typeof params.documentId === 'string' ? params.documentId : defaultExtractPersistedOperationId(params, ...rest),
    // The code generator writes what hash it is in front of it, Apollo's clients send it bare.
    getPersistedOperation: (id) => trusted.get(id) ?? trusted.get(`sha256:${id}`) ?? null,
    customErrors: {
      persistedQueryOnly: refusal('DOCUMENT_NOT_TRUSTED', 'Send the documentId of a trusted document, no query.'),
      keyNotFound: refusal('DOCUMENT_ID_REQUIRED', 'Send the documentId of a trusted document.'),
      notFound: refusal('DOCUMENT_NOT_FOUND', 'No trusted document has this documentId.'),
    },
  })
}

function refusal(code: string, message: string) {
  return { message, extensions: { code, http: { status: 400 } } }
}
