import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { standardHeaders } from './standardHeaders.ts'

/** Sends a whole response with the standard headers; `headers` adds to them or replaces them. */
export function respond(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers?: OutgoingHttpHeaders,
): void {
  response.writeHead(status, { ...standardHeaders, 'content-length': Buffer.byteLength(body), ...headers })
  response.end(body)
}
