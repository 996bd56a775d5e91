import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Question } from '../../../src/server/cache/question.ts'
import { questionHash } from '../../../src/server/cache/questionHash.ts'

const asked: Question = {
  method: 'POST',
  url: '/graphql',
  accept: 'application/json',
  contentType: 'application/json',
  encoding: 'gzip',
  body: Buffer.from('{"query":"{ hello }"}'),
}

describe('the hash of a question', () => {
  it('is the same for the same', () => {
    expect(questionHash({ ...asked, body: Buffer.from(asked.body!) })).toBe(questionHash(asked))
  })

  it.each<[what: string, a: Partial<Question>, b: Partial<Question>]>([
    ['a byte is another', { body: Buffer.from('ab') }, { body: Buffer.from('ac') }],
    ['two bytes are swapped', { body: Buffer.from('ab') }, { body: Buffer.from('ba') }],
    ['a zero follows', { body: Buffer.from('a') }, { body: Buffer.from('a\0') }],
    ['two zeros follow', { body: Buffer.from('ab') }, { body: Buffer.from('ab\0\0') }],
    ['there is no body', { body: Buffer.alloc(0) }, { body: undefined }],
    ['a character moves from one text to the next', { url: '/a', accept: 'b' }, { url: '/', accept: 'ab' }],
    ['a text is empty', { accept: '', contentType: 'a' }, { accept: 'a', contentType: '' }],
  ])('is another where %s', (_what, a, b) => {
    expect(questionHash({ ...asked, ...a })).not.toBe(questionHash({ ...asked, ...b }))
  })

  it('covers every bit: of 20,000 questions hardly two have the same', () => {
    const hashes = new Set<number | undefined>()
    for (let number = 0; number < 20_000; number++)
      hashes.add(questionHash({ ...asked, body: Buffer.from(`${number}`) }))
    expect(hashes.size).toBeGreaterThan(19_990)
    for (let bit = 0; bit < 32; bit++) {
      const set = [...hashes].filter((hash) => (hash! >>> bit) & 1).length
      expect(set / hashes.size).toBeGreaterThan(0.45)
      expect(set / hashes.size).toBeLessThan(0.55)
    }
  })

  it('is none for what is longer than any question that is answered', () => {
    expect(questionHash({ ...asked, body: Buffer.alloc(100_000) })).toBeTypeOf('number')
    expect(questionHash({ ...asked, body: Buffer.alloc(200_000) })).toBeUndefined()
    expect(questionHash({ ...asked, url: 'x'.repeat(200_000) })).toBeUndefined()
  })

  it('is another in another process, so that nobody can choose questions that collide', () => {
    const file = join(import.meta.dirname, '../../../src/server/cache/questionHash.ts')
    const program = `import { questionHash } from ${JSON.stringify(file)}
      console.log(questionHash({ method: 'GET', url: '/graphql', encoding: 'identity' }))`
    const said = execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', program])
    expect(Number(said)).not.toBe(questionHash({ ...asked, method: 'GET', url: '/graphql', encoding: 'identity' }))
    expect(Number(said)).not.toBeNaN()
  })
})
