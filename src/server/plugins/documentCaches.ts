import type { DocumentNode } from 'graphql'
import { LRUCache } from 'lru-cache'

/** Most memory for parsed documents, and for syntax errors, in bytes. */
const documentBytes = 16_000_000
const errorBytes = 1_000_000

/**
 * What a parsed document holds, in bytes: measured as the heap that 1,000 of them add, 3 kB for 10 tokens, 12 kB for 35
 * and 114 kB for 379. Where it is not valid it holds up to ten errors, too, 2 kB each.
 */
const bytesPerDocument = 22_000
const bytesPerToken = 350

/** What a syntax error holds beside the text, with its stack. */
const bytesPerError = 4_000

/** Documents and syntax errors by their text, as many as fit in the memory given: a stranger's may be of any size. */
export function documentCaches() {
  return {
    documentCache: new LRUCache<string, DocumentNode>({
      maxSize: documentBytes,
      sizeCalculation: (document, text) => bytesPerDocument + tokensIn(document) * bytesPerToken + 2 * text.length,
    }),
    errorCache: new LRUCache<string, Error>({
      maxSize: errorBytes,
      sizeCalculation: (_error, text) => bytesPerError + 2 * text.length,
    }),
  }
}

function tokensIn({ loc }: DocumentNode): number {
  let tokens = 0
  for (let token = loc?.startToken; token; token = token.next ?? undefined) tokens++
  return tokens
}
