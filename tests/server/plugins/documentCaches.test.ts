import { parse } from 'graphql'
import { describe, expect, it } from 'vitest'
import { documentCaches } from '../../../src/server/plugins/documentCaches.ts'
import { testSchema } from '../testSchema.ts'

describe('the cache of documents', () => {
  it('keeps a document from the second time on that its text is seen', () => {
    const { documentCache } = documentCaches(testSchema)
    const text = '{ hello }'
    const [first, second] = [parse(text), parse(text)]
    documentCache.set(text, first)
    expect(documentCache.get(text)).toBeUndefined()
    documentCache.set(text, second)
    expect(documentCache.get(text)).toBe(second)
  })
})
