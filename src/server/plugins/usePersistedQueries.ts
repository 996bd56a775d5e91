import { createHash } from 'node:crypto'
import { defaultExtractPersistedOperationId, usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations'
import { GraphQLError, type GraphQLSchema, parse } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { LRUCache } from 'lru-cache'
import type { RequestLimits } from '../requestLimits.ts'
import { mayBePrivate, privacyOf } from './privacy.ts'
import type { TrustedDocuments } from './trustedDocuments.file.ts'
import { useDocumentHashes } from './useDocumentHashes.ts'
import type { WithDocumentId } from './useDocumentId.ts'

/** Maximal memory for automatically persisted documents, in bytes. */
const maxBytes = 8_000_000

/** A character takes at most two bytes, an entry about 200 more. */
const sizeOf = (document: string) => 2 * document.length + 200

/** A document identifier that is a hash of the document. */
const hashId = /^sha256:([\da-f]{64})$/

/**
 * Without trusted documents: Apollo's automatic persisted queries, in an LRU store, asked for by hash in Apollo's format
 * or by a `documentId` of the form `sha256:<hash>`. With them: clients send the `documentId` of a trusted document, or its
 * hash in Apollo's format, and any other document is rejected. A document with private values is answered and not stored.
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
  const { onParams } = useDocumentHashes({
    store: {
      get: (hash) => store.get(hash),
      set: (hash, document) => {
        if (mayStore(document)) store.set(hash, document)
      },
    },
    hash: (document) => createHash('sha256').update(document).digest('hex'),
  })
  return {
    onParams(payload) {
      const { documentId, ...params } = payload.params as WithDocumentId
      if (documentId == null) return onParams?.(payload)
      const extensions = { ...params.extensions, persistedQuery: { version: 1, sha256Hash: hashIn(documentId) } }
      payload.setParams({ ...params, extensions })
      return onParams?.({ ...payload, params: { ...params, extensions } })
    },
  }
}

function hashIn(documentId: unknown): string {
  const hash = typeof documentId === 'string' ? hashId.exec(documentId)?.[1] : undefined
  if (hash !== undefined) return hash
  throw new GraphQLError(
    'A documentId of this server is "sha256:" and the SHA-256 of a document in hexadecimal, 64 digits. Send the document ' +
      'as query together with its documentId once; then the documentId alone is enough.',
    { extensions: { code: 'DOCUMENT_NOT_FOUND', http: { status: 400 } } },
  )
}

function useTrustedDocuments(trusted: TrustedDocuments): Plugin {
  return usePersistedOperations({
    extractPersistedOperationId: (params: WithDocumentId, ...rest) =>
      typeof params.documentId === 'string' ? params.documentId : defaultExtractPersistedOperationId(params, ...rest),
    // GraphQL Code Generator prefixes ids with the hash algorithm; Apollo's manifests and clients have the hash alone.
    getPersistedOperation: (id) =>
      trusted.get(id) ?? trusted.get(`sha256:${id}`) ?? trusted.get(hashId.exec(id)?.[1] ?? '') ?? null,
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
