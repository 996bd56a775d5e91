import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { hashOfKey, type RequestKey } from '../../../src/server/cache/requestKey.ts'

const asked: RequestKey = {
  method: 'POST',
  url: '/graphql',
  accept: 'application/json',
  contentType: 'application/json',
  encoding: 'gzip',
  body: Buffer.from('{"query":"{ hello }"}'),
}

describe('the hash of a request key', () => {
  it('is the same for the same', () => {
    expect(hashOfKey({ ...asked, body: Buffer.from(asked.body!) })).toBe(hashOfKey(asked))
  })

  it.each<[what: string, a: Partial<RequestKey>, b: Partial<RequestKey>]>([
    ['a byte is another', { body: Buffer.from('ab') }, { body: Buffer.from('ac') }],
    ['two bytes are swapped', { body: Buffer.from('ab') }, { body: Buffer.from('ba') }],
    ['a zero follows', { body: Buffer.from('a') }, { body: Buffer.from('a\0') }],
    ['two zeros follow', { body: Buffer.from('ab') }, { body: Buffer.from('ab\0\0') }],
    ['there is no body', { body: Buffer.alloc(0) }, { body: undefined }],
    ['a character moves from one text to the next', { url: '/a', accept: 'b' }, { url: '/', accept: 'ab' }],
    ['a text is empty', { accept: '', contentType: 'a' }, { accept: 'a', contentType: '' }],
  ])('is another where %s', (_what, a, b) => {
    expect(hashOfKey({ ...asked, ...a })).not.toBe(hashOfKey({ ...asked, ...b }))
  })

  it('covers every bit: of 20,000 keys hardly two have the same', () => {
    const hashes = new Set<number | undefined>()
    // Digests, because sums of products of a few small numbers may all collide by one unlucky multiplier.
    for (let number = 0; number < 20_000; number++) {
      const body = createHash('sha256').update(`${number}`).digest()
      hashes.add(hashOfKey({ ...asked, body }))
    }
    expect(hashes.size).toBeGreaterThan(19_990)
    for (let bit = 0; bit < 32; bit++) {
      const set = [...hashes].filter((hash) => (hash! >>> bit) & 1).length
      expect(set / hashes.size).toBeGreaterThan(0.45)
      expect(set / hashes.size).toBeLessThan(0.55)
    }
  })

  it('is undefined for a key that is longer than any valid request', () => {
    expect(hashOfKey({ ...asked, body: Buffer.alloc(100_000) })).toBeTypeOf('number')
    expect(hashOfKey({ ...asked, body: Buffer.alloc(200_000) })).toBeUndefined()
    expect(hashOfKey({ ...asked, url: 'x'.repeat(200_000) })).toBeUndefined()
  })

  it('is another in another process, so that nobody can choose keys that collide', () => {
    const file = join(import.meta.dirname, '../../../src/server/cache/requestKey.ts')
    const program = `import { hashOfKey } from ${JSON.stringify(file)}
      console.log(hashOfKey({ method: 'GET', url: '/graphql', accept: '', encoding: 'identity' }))`
    const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program])
    expect(Number(said)).not.toBe(
      hashOfKey({ ...asked, method: 'GET', url: '/graphql', accept: '', encoding: 'identity' }),
    )
    expect(Number(said)).not.toBeNaN()
  })
})
