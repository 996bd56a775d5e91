import { isUtf8 } from 'node:buffer'
import * as zlib from 'node:zlib'
import { badRequest, Refusal } from './refusal.ts'

/** The largest window that zstd may have in HTTP (RFC 9659), as a power of two. */
const zstdWindow = 23

type Decode = (body: Buffer, options: zlib.ZlibOptions) => Buffer

const gunzip: Decode = zlib.gunzipSync

/** Node has zstd since 22.15; the types are those of the oldest Node that will do. */
const { zstdDecompressSync } = zlib as { zstdDecompressSync?: (body: Buffer, options: object) => Buffer }
const { ZSTD_d_windowLogMax } = zlib.constants as { ZSTD_d_windowLogMax?: number }

const decoders: ReadonlyMap<string, Decode> = new Map<string, Decode>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  // Some clients leave out the frame that HTTP asks for. A frame begins with the number 8.
  ['deflate', (body, options) => ((body[0]! & 15) === 8 ? zlib.inflateSync : zlib.inflateRawSync)(body, options)],
  ['br', zlib.brotliDecompressSync as Decode],
  ...(zstdDecompressSync && ZSTD_d_windowLogMax
    ? [['zstd', withWindow(zstdDecompressSync, { [ZSTD_d_windowLogMax]: zstdWindow })] as const]
    : []),
])

function withWindow(decode: (body: Buffer, options: object) => Buffer, params: Record<number, number>): Decode {
  return (body, options) => decode(body, { ...options, params })
}

/**
 * A body as it was before it was encoded, in UTF-8, without a byte order mark.
 *
 * @param contentEncoding the header of that name
 * @param limit most bytes that the body may have once it is decoded
 * @throws Refusal when it is longer, or cannot be read
 */
export function sentBody(body: Buffer, contentEncoding: string | undefined, limit: number): Buffer {
  const decoded = contentEncoding === undefined ? body : decode(body, contentEncoding, limit)
  if (!isUtf8(decoded)) throw badRequest('The body must be in UTF-8; some of its bytes are not.')
  return decoded[0] === 0xef && decoded[1] === 0xbb && decoded[2] === 0xbf ? decoded.subarray(3) : decoded
}

function decode(body: Buffer, contentEncoding: string, limit: number): Buffer {
  const names = contentEncoding.split(',').map((name) => name.trim().toLowerCase())
  const [name, ...others] = names.filter((name) => name !== '' && name !== 'identity')
  if (name === undefined) return body
  const decoder = decoders.get(name)
  if (decoder === undefined || others.length > 0) throw unsupported(contentEncoding)
  try {
    // The types lack the option, which tells how much of the body was read.
    const found: unknown = decoder(body, { maxOutputLength: limit, info: true } as zlib.ZlibOptions)
    const { buffer, engine } = found as { buffer: Buffer; engine: { bytesWritten: number } }
    if (engine.bytesWritten === body.length) return buffer
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLong(limit)
  }
  throw badRequest(`The body is not what its content-encoding says: it cannot be read as ${name}.`)
}

function tooLong(limit: number): Refusal {
  return new Refusal(`The body of a request may have ${limit} bytes at most, once decoded.`, {
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  })
}

function unsupported(contentEncoding: string): Refusal {
  const known = [...decoders.keys()].join(', ')
  return new Refusal(
    `The content-encoding "${contentEncoding}" is not read here. Send the body as it is, or in one of ${known}.`,
    { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', headers: { 'accept-encoding': known } },
  )
}
