import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { PreparedResponse } from './preparedResponse.ts'
import { RecordedResponse } from './recordedResponse.http.ts'
import { standardHeaders } from './standardHeaders.ts'

/** Sends a response with the standard headers; `headers` adds to them or overrides them. */
export function respond(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers?: OutgoingHttpHeaders,
): void {
  response.writeHead(status, { ...standardHeaders, 'content-length': Buffer.byteLength(body), ...headers })
  response.end(body)
}

/** Sends a prepared response, or 304 if `If-None-Match` shows that the client already has it. */
export function sendPrepared(
  { headers: requestHeaders }: IncomingMessage,
  response: ServerResponse,
  { status, headers, body, etag, operation }: PreparedResponse,
): void {
  if (response instanceof RecordedResponse) response.record.operation = operation
  const ifNoneMatch = requestHeaders['if-none-match']
  // A tag is quoted and contains neither quotes nor commas, so a substring search finds it in lists and as a weak tag.
  if (etag !== undefined && ifNoneMatch !== undefined && (ifNoneMatch === '*' || ifNoneMatch.includes(etag))) {
    response.writeHead(304, withoutContentHeaders(headers)).end()
  } else {
    // Strings are ASCII (see PreparedResponse): as UTF-8, Node would measure them again.
    response.writeHead(status, headers as string[]).end(body, 'latin1')
  }
}

const contentHeaders = new Set(['content-type', 'content-encoding', 'content-length'])

function withoutContentHeaders(headers: readonly string[]): string[] {
  return headers.filter((_, index) => !contentHeaders.has(headers[index - (index % 2)]!))
}
