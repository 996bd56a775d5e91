import type { IncomingMessage, ServerResponse } from 'node:http'
import { errorBody } from './errorBody.ts'
import { standardHeaders } from './standardHeaders.ts'

/** How long a client may go on sending what is thrown away, in milliseconds. */
const patience = 1_000

/**
 * Answers 413 at once and ends the connection once the client has stopped sending. To end it earlier would reset it,
 * and the client could lose the answer.
 *
 * @param request a request whose body is being read to its end
 * @param limit most bytes that the body may have
 */
export function refuseBody(request: IncomingMessage, response: ServerResponse, limit: number): void {
  const body = errorBody('PAYLOAD_TOO_LARGE', `The body of a request may have ${limit} bytes at most.`)
  const length = Buffer.byteLength(body)
  response.writeHead(413, { ...standardHeaders, 'content-length': length, connection: 'close' })
  response.write(body)
  const timer = setTimeout(end, request.readableEnded ? 0 : patience)
  request.once('end', end)
  function end() {
    clearTimeout(timer)
    response.end()
  }
}
