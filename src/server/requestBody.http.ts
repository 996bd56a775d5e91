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
  let length = 0
  const take = (more: number) => {
    const isWithin = length <= limit
    length += more
    if (isWithin && length > limit) done(undefined)
    return length <= limit
  }
  // An announced length that is too long is refused before the body comes.
  if (Number(request.headers['content-length'] ?? 0) > limit) take(Number.POSITIVE_INFINITY)
  request.on('data', (chunk: Buffer) => {
    if (take(chunk.length)) chunks.push(chunk)
  })
  request.on('end', () => {
    if (length <= limit) done(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))
  })
}
