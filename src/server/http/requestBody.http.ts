import type { IncomingMessage, ServerResponse } from 'node:http'
import { errorBody } from './httpError.ts'
import { recordError } from './recordedResponse.http.ts'
import { standardHeaders } from './standardHeaders.ts'

/** How long a client may keep sending a body that is discarded, in milliseconds. */
const discardTime = 1_000

/**
 * Reads a request body.
 *
 * @param limit maximal length, in bytes
 * @param done called once with the body, or with undefined as soon as it is known to be longer than `limit`; the rest
 * is discarded. Not called if the client disconnects first.
 */
export function readBody(request: IncomingMessage, limit: number, done: (body: Buffer | undefined) => void): void {
  const chunks: Buffer[] = []
  // A content-length above the limit is refused before the body arrives.
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

/**
 * Sends 413 at once and ends the connection when the client has stopped sending. Ending it earlier would reset it, and
 * the client might lose the response.
 *
 * @param request one whose body is being read to its end
 * @param limit maximal length, in bytes
 */
export function refuseBody(request: IncomingMessage, response: ServerResponse, limit: number): void {
  const body = errorBody('PAYLOAD_TOO_LARGE', `The body of a request may have ${limit} bytes at most.`)
  const length = Buffer.byteLength(body)
  recordError(response, 'PAYLOAD_TOO_LARGE')
  response.writeHead(413, { ...standardHeaders, 'content-length': length, connection: 'close' })
  response.write(body)
  const timer = setTimeout(end, request.readableEnded ? 0 : discardTime)
  request.once('end', end)
  function end() {
    clearTimeout(timer)
    response.end()
  }
}
