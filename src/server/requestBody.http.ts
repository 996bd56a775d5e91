import type { IncomingMessage } from 'node:http'

/**
 * Reads a request's body as text.
 *
 * @param limit most bytes that the body may have
 * @returns the text, or undefined as soon as the body is known to be longer; what else comes of it is thrown away
 * @throws Error when the client goes away before the end
 */
export function requestBody(request: IncomingMessage, limit: number): Promise<string | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = Number(request.headers['content-length'] ?? 0) > limit ? Number.POSITIVE_INFINITY : 0
    if (length > limit) resolve(undefined)
    request.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= limit) chunks.push(chunk)
      else resolve(undefined)
    })
    request.on('end', () => resolve(Buffer.concat(chunks).toString()))
    request.on('error', reject)
  })
}
