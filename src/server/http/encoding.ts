import { promisify } from 'node:util'
import * as zlib from 'node:zlib'
import Negotiator from 'negotiator'
import { remembered } from './remembered.ts'

/** How a body may be compressed; `identity` leaves it as it is. */
export type Encoding = 'zstd' | 'br' | 'gzip' | 'identity'

/** Bodies of fewer bytes gain nothing by being compressed. */
const worthwhile = 1_000

type Compress = (body: Buffer) => Promise<Buffer>

const brotli = promisify(zlib.brotliCompress)

/** What this Node can do, the best first. It works in threads of Node's own, so that other requests go on. */
const compressions: ReadonlyMap<Encoding, Compress> = new Map<Encoding, Compress>([
  // Node has zstd since 22.15; the types are those of the oldest Node that will do.
  ...('zstdCompress' in zlib ? [['zstd', promisify(zlib.zstdCompress as typeof zlib.gzip)] as const] : []),
  // Of this quality it takes about as long as gzip; the default, 11, is for what is compressed once and for all.
  ['br', (body) => brotli(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } })],
  ['gzip', promisify(zlib.gzip)],
])

const available: Encoding[] = [...compressions.keys(), 'identity']

const known = remembered(negotiated)

/** The encoding that a client prefers, or where it has no preference, the best of those it accepts. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  return acceptEncoding === undefined ? 'identity' : known(acceptEncoding)
}

function negotiated(acceptEncoding: string): Encoding {
  // The published types lack the options.
  const negotiator = new Negotiator({ headers: { 'accept-encoding': acceptEncoding } }) as unknown as {
    encoding(available: readonly string[], options: { preferred: readonly string[] }): Encoding | undefined
  }
  // A client that accepts nothing that there is gets the body as it is, which HTTP allows.
  return negotiator.encoding(available, { preferred: available }) ?? 'identity'
}

/**
 * A text in an encoding.
 *
 * @param length its bytes
 * @returns undefined where it stays as it is
 */
export function encodedIn(encoding: Encoding, text: string, length: number): Promise<Buffer> | undefined {
  return length < worthwhile ? undefined : compressions.get(encoding)?.(Buffer.from(text))
}
