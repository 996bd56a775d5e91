import type { DocumentNode, GraphQLSchema } from 'graphql'
import { LRUCache } from 'lru-cache'
import { SeenFilter } from '../cache/seenFilter.ts'
import { mayBePrivate, privacyOf } from './privacy.ts'

/** Maximal memory for parsed documents and for syntax errors, in bytes. */
const documentBytes = 16_000_000
const errorBytes = 1_000_000

/**
 * Estimated size of a parsed document, in bytes. Measured as the heap growth by 1,000 of them: 3 kB for 10 tokens, 12 kB
 * for 35, 114 kB for 379. An invalid one also holds up to ten errors of 2 kB each.
 */
const bytesPerDocument = 22_000
const bytesPerToken = 350

/** Estimated size of a syntax error with its stack trace, without the text, in bytes. */
const bytesPerError = 4_000

/**
 * LRU caches of documents and syntax errors by text, limited by memory. A document is cached when its text is seen for
 * the second time: most texts never come again. One with private values is never cached.
 */
export function documentCaches(schema: GraphQLSchema) {
  const documents = new LRUCache<string, DocumentNode>({
    maxSize: documentBytes,
    sizeCalculation: (document, text) => bytesPerDocument + countTokens(document) * bytesPerToken + 2 * text.length,
  })
  const seen = new SeenFilter()
  const errors = new LRUCache<string, Error>({
    maxSize: errorBytes,
    sizeCalculation: (_error, text) => bytesPerError + 2 * text.length,
  })
  return {
    documentCache: {
      get: (text: string) => documents.get(text),
      set: (text: string, document: DocumentNode) => {
        if (seen.testAndAdd(hashOf(text)) && !privacyOf(schema, document).hasLiterals) documents.set(text, document)
      },
    },
    errorCache: {
      get: (text: string) => errors.get(text),
      set: (text: string, error: Error) => {
        if (!mayBePrivate(schema, text)) errors.set(text, error)
      },
    },
  }
}

/** FNV-1a. A collision only means that a document is cached at first sight. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5 | 0
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return hash
}

function countTokens({ loc }: DocumentNode): number {
  let tokens = 0
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens++
  return tokens
}
