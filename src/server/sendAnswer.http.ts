import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'

/** Sends an answer, or where the client has it already, only that it is still true. */
export function sendAnswer({ headers: asked }: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, headers, body, etag } = answer
  const has = asked['if-none-match']
  if (etag !== undefined && has !== undefined && (has === '*' || has.includes(etag))) {
    response.writeHead(304, headers.slice(0, -2)).end()
  } else {
    response.writeHead(status, headers as string[]).end(body)
  }
}
