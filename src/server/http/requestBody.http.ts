import type { IncomingMessage } from 'node:http'

/**
 * Reads a request's body. Nothing more is heard of a client that goes away before the end.
 *
 * @param limit most bytes that the body may have
 * @param done called once: with the body, or with undefined as soon as it is known to be longer, and what else comes of
 * it is thrown away
 */
export function requestBody(request: IncomingMessage, limit: number, done: (body: Buffer | undefined) => void): void {
  const chunks: Buffer[] = []
  // An announced length that is too long is refused before the body comes.
  let length = Number(request.headers['content-length'] ?? 0) > limit ? Number.POSITIVE_INFINITY : 0
  if (length > limit) done(undefined)
  request.on('data', (chunk: Buffer) => {
    if (length > limit) return
    length += chunk.length
    if (length > limit) done(undefined)
    else chunks.push(chunk)
  })
  request.on('end', () => {
    if (length <= limit) done(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))
  })
}
