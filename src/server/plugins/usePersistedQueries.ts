import { createHash } from 'node:crypto'
import { defaultExtractPersistedOperationId, usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import { type GraphQLSchema, parse } from 'graphql'
import type { GraphQLParams, Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { RequestLimits } from '../requestLimits.ts'
import { mayBePrivate, privacyOf } from './privacy.ts'
import type { TrustedDocuments } from './trustedDocuments.file.ts'
import { useDocumentHashes } from './useDocumentHashes.ts'

/** Maximal memory for automatically persisted documents, in bytes. */
const maxBytes = 8_000_000

/** A character takes at most two bytes, an entry about 200 more. */
const sizeOf = (document: string) => 2 * document.length + 200

/**
 * Without trusted documents: Apollo's automatic persisted queries, in an LRU store. With them: clients send the
 * `documentId` of a trusted document, or its hash in Apollo's format, and any other document is rejected. A document with
 * private values is answered and not stored.
 */
export function usePersistedQueries(
  schema: GraphQLSchema,
  { tokens }: Pick<RequestLimits, 'tokens'>,
  trusted?: TrustedDocuments,
): Plugin {
  if (trusted !== undefined) return useTrustedDocuments(trusted)
  return useAutomaticPersistedQueries((document) => !mayBePrivate(schema, document) || isPublic(document))

  function isPublic(document: string): boolean {
    try {
      return !privacyOf(schema, parse(document, { maxTokens: tokens })).hasLiterals
    } catch {
      // It will not be executed either.
      return false
    }
  }
}

/** @param mayStore whether a document may be kept */
function useAutomaticPersistedQueries(mayStore: (document: string) => boolean): Plugin {
  const store = new LRUCache<string, string>({ maxSize: maxBytes, sizeCalculation: sizeOf })
  return useDocumentHashes({
    store: {
      get: (hash) => store.get(hash),
      set: (hash, document) => {
        if (mayStore(document)) store.set(hash, document)
      },
    },
    hash: (document) => createHash('sha256').update(document).digest('hex'),
  })
}

function useTrustedDocuments(trusted: TrustedDocuments): Plugin {
  return usePersistedOperations({
    extractPersistedOperationId: (params: GraphQLParams & { documentId?: unknown }, ...rest) =>
      typeof params.documentId === 'string' ? params.documentId : defaultExtractPersistedOperationId(params, ...rest),
    // GraphQL Code Generator prefixes ids with the hash algorithm; Apollo clients send the hash alone.
    getPersistedOperation: (id) => trusted.get(id) ?? trusted.get(`sha256:${id}`) ?? null,
    customErrors: {
      persistedQueryOnly: clientError('DOCUMENT_NOT_TRUSTED', 'Send the documentId of a trusted document, no query.'),
      keyNotFound: clientError('DOCUMENT_ID_REQUIRED', 'Send the documentId of a trusted document.'),
      notFound: clientError('DOCUMENT_NOT_FOUND', 'No trusted document has this documentId.'),
    },
  })
}

function clientError(code: string, message: string) {
  return { message, extensions: { code, http: { status: 400 } } }
}
