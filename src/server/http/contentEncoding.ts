import { isUtf8 } from 'node:buffer'
import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import Negotiator from 'negotiator'
import { badRequest, HttpError } from './httpError.ts'
import { memoizeHeader } from './memoizeHeader.ts'

/** Content encoding of a response body; `identity` is uncompressed. */
export type ContentEncoding = 'zstd' | 'br' | 'gzip' | 'identity'

/** Shorter response bodies are not compressed, in bytes. */
const minCompressed = 1_000

/** Largest zstd window in HTTP (RFC 9659), as a power of two. */
const maxZstdWindow = 23

type Compress = (body: Buffer) => Promise<Buffer>
type Decompress = (body: Buffer, options: zlib.ZlibOptions) => Buffer

/** Node has zstd since 22.15; the types are those of the oldest supported Node. */
const { zstdCompress, zstdCompressSync, zstdDecompressSync, constants } = zlib as unknown as {
  zstdCompress?: typeof zlib.gzip
  zstdCompressSync?: (body: string) => Buffer
  zstdDecompressSync?: Decompress
  constants: { ZSTD_d_windowLogMax?: number }
}
const brotli = promisify(zlib.brotliCompress)

/** Best compression first. They run in Node's thread pool. */
const compressors: ReadonlyMap<ContentEncoding, Compress> = new Map<ContentEncoding, Compress>([
  ...(zstdCompress ? [['zstd', promisify(zstdCompress)] as const] : []),
  // Quality 4 takes about as long as gzip; the default, 11, is meant for static files.
  ['br', (body) => brotli(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ['gzip', promisify(zlib.gzip)],
])

const gunzip: Decompress = zlib.gunzipSync

const decompressors: ReadonlyMap<string, Decompress> = new Map<string, Decompress>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  // Some clients omit the zlib header that HTTP requires. It starts with compression method 8.
  ['deflate', (body, options) => ((body[0]! & 15) === 8 ? zlib.inflateSync : zlib.inflateRawSync)(body, options)],
  ['br', zlib.brotliDecompressSync as Decompress],
  ...(zstdDecompressSync && constants.ZSTD_d_windowLogMax && noticesCutZstd()
    ? [['zstd', withParams(zstdDecompressSync, { [constants.ZSTD_d_windowLogMax]: maxZstdWindow })] as const]
    : []),
])

/** Node 22 decodes what was cut off as if it were whole. */
function noticesCutZstd(): boolean {
  try {
    zstdDecompressSync!(zstdCompressSync!('whole').subarray(0, -1), {})
    return false
  } catch {
    return true
  }
}

function withParams(decompress: Decompress, params: Record<number, number>): Decompress {
  return (body, options) => decompress(body, { ...options, params } as zlib.ZlibOptions)
}

const available: ContentEncoding[] = [...compressors.keys(), 'identity']

const negotiated = memoizeHeader((acceptEncoding) => {
  // The published types lack the options.
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } }) as unknown as {
    encoding(available: readonly string[], options: { preferred: readonly string[] }): ContentEncoding | undefined
  }
  // HTTP allows to send `identity` to a client that accepts nothing available.
  return negotiator.encoding(available, { preferred: available }) ?? 'identity'
})

/** The response encoding that the client prefers; among equals the best compression. */
export function negotiateEncoding(acceptEncoding: string | undefined): ContentEncoding {
  return acceptEncoding === undefined ? 'identity' : negotiated(acceptEncoding)
}

/**
 * Compresses a response body.
 *
 * @param length of the body, in bytes
 * @returns undefined if it stays uncompressed
 */
export function compress(body: string, length: number, encoding: ContentEncoding): Promise<Buffer> | undefined {
  return length < minCompressed ? undefined : compressors.get(encoding)?.(Buffer.from(body))
}

/**
 * Decodes a request body to UTF-8 without a byte order mark.
 *
 * @param contentEncoding the header
 * @param limit maximal length of the decoded body, in bytes
 * @throws HttpError 400, 413 or 415
 */
export function decodeBody(body: Buffer, contentEncoding: string | undefined, limit: number): Buffer {
  const decoded = contentEncoding === undefined ? body : decompress(body, contentEncoding, limit)
  if (!isUtf8(decoded)) throw badRequest('The body must be valid UTF-8.')
  return decoded[0] === 0xef && decoded[1] === 0xbb && decoded[2] === 0xbf ? decoded.subarray(3) : decoded
}

function decompress(body: Buffer, contentEncoding: string, limit: number): Buffer {
  const names = contentEncoding.split(',').map((name) => name.trim().toLowerCase())
  const [name, ...others] = names.filter((name) => name !== '' && name !== 'identity')
  if (name === undefined) return body
  const decompressor = decompressors.get(name)
  if (decompressor === undefined || others.length > 0) throw unsupported(contentEncoding)
  try {
    // The types lack `info`, which reports how much of the body was consumed.
    const found: unknown = decompressor(body, { maxOutputLength: limit, info: true } as zlib.ZlibOptions)
    const { buffer, engine } = found as { buffer: Buffer; engine: { bytesWritten: number } }
    if (engine.bytesWritten === body.length) return buffer
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(limit)
  }
  throw badRequest(`The body is not valid ${name}, although its content-encoding says so.`)
}

function tooLarge(limit: number): HttpError {
  return new HttpError(`The body of a request may have ${limit} bytes at most, once decoded.`, {
    status: 413,
    code: 'PAYLOAD_TOO_LARGE',
  })
}

function unsupported(contentEncoding: string): HttpError {
  const supported = [...decompressors.keys()].join(', ')
  return new HttpError(
    `The content-encoding "${contentEncoding}" is not supported. Send the body uncompressed, or as one of ${supported}.`,
    { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', headers: { 'accept-encoding': supported } },
  )
}
