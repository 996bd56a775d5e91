import * as zlib from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { decodeBody } from '../../../src/server/http/contentEncoding.ts'
import type { HttpError } from '../../../src/server/http/httpError.ts'

const text = '{"query":"{ hello }"}'
const limit = 1_000
const { zstdCompressSync } = zlib as { zstdCompressSync?: (body: string | Buffer) => Buffer }

const encoders: Record<string, (body: string | Buffer) => Buffer> = {
  gzip: zlib.gzipSync,
  'x-gzip': zlib.gzipSync,
  deflate: zlib.deflateSync,
  br: zlib.brotliCompressSync,
  // Node 22 does not notice where zstd was cut off.
  ...(zstdCompressSync && !process.version.startsWith('v22.') && { zstd: zstdCompressSync }),
}

function refusal(body: Buffer, contentEncoding?: string): { status: number; message: string; headers?: object } {
  try {
    decodeBody(body, contentEncoding, limit)
  } catch (error) {
    const { message, details } = error as HttpError
    return { message, ...details }
  }
  throw new Error('It was read.')
}

describe('a body that was sent', () => {
  it.each(Object.entries(encoders))('is decoded: %s', (encoding, encode) => {
    expect(decodeBody(encode(text), encoding, limit).toString()).toBe(text)
    expect(decodeBody(encode(text), ` ${encoding.toUpperCase()} , identity`, limit).toString()).toBe(text)
  })

  it('is decoded without the frame that HTTP asks for', () => {
    expect(decodeBody(zlib.deflateRawSync(text), 'deflate', limit).toString()).toBe(text)
  })

  it.each(['identity', 'IDENTITY, identity', '', ' , '])('stays as it is where it is not encoded: "%s"', (encoding) => {
    expect(decodeBody(Buffer.from(text), encoding, limit).toString()).toBe(text)
  })

  it.each(Object.entries(encoders))(
    'may be as long as the limit once decoded, and no longer: %s',
    (encoding, encode) => {
      expect(decodeBody(encode(' '.repeat(limit)), encoding, limit)).toHaveLength(limit)
      expect(refusal(encode(' '.repeat(limit + 1)), encoding).status).toBe(413)
      expect(refusal(encode(Buffer.alloc(50_000_000)), encoding).status).toBe(413)
    },
  )

  it.each(Object.entries(encoders))('is refused where it is broken, cut, empty or too much: %s', (encoding, encode) => {
    const whole = encode(text)
    const broken = [
      Buffer.from(text),
      whole.subarray(0, -4),
      Buffer.alloc(0),
      Buffer.concat([whole, Buffer.from('more')]),
    ]
    for (const body of broken) {
      expect(refusal(body, encoding)).toMatchObject({
        status: 400,
        message: `The body is not valid ${encoding}, although its content-encoding says so.`,
      })
    }
  })

  it.each(['compress', 'gzip, br', 'gzip, gzip', 'base64', '*', 'gzip;q=1'])(
    'is refused in an encoding that is not read: %s',
    (encoding) => {
      const { status, message, headers } = refusal(Buffer.from(text), encoding)
      expect(status).toBe(415)
      expect(message).toContain(`"${encoding}"`)
      expect(headers).toEqual({ 'accept-encoding': Object.keys(encoders).join(', ') })
    },
  )

  it('loses its byte order mark, and only that', () => {
    expect(decodeBody(Buffer.from(`\ufeff${text}`), undefined, limit).toString()).toBe(text)
    expect(decodeBody(zlib.gzipSync(`\ufeff${text}`), 'gzip', limit).toString()).toBe(text)
    expect(decodeBody(Buffer.from(`{"query":"\ufeff"}`), undefined, limit).toString()).toBe('{"query":"\ufeff"}')
  })

  it.each([
    ['latin-1', [0x7b, 0xe9, 0x7d]],
    ['half a letter', [0x22, 0xc3]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['a letter that is too long', [0xc0, 0xaf]],
    ['UTF-16', [0xff, 0xfe, 0x7b, 0x00]],
  ])('is refused where it is not UTF-8: %s', (_, bytes) => {
    expect(refusal(Buffer.from(bytes))).toMatchObject({ status: 400, message: expect.stringContaining('UTF-8') })
    expect(refusal(zlib.gzipSync(Buffer.from(bytes)), 'gzip').status).toBe(400)
  })
})
