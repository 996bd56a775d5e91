import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Answer } from './answer.ts'

/** Sends an answer, or where the client has it already, only that it is still true. */
export function sendAnswer({ headers: asked }: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const { status, headers, body, etag } = answer
  const has = asked['if-none-match']
  // A tag is quoted and holds neither quotes nor commas, so it is found whole, in a list and weak, too, or not at all.
  if (etag !== undefined && has !== undefined && (has === '*' || has.includes(etag))) {
    response.writeHead(304, withoutContent(headers)).end()
  } else {
    response.writeHead(status, headers as string[]).end(body)
  }
}

/** What the client has kept along with the content. */
const ofContent = new Set(['content-type', 'content-encoding', 'content-length'])

function withoutContent(headers: readonly string[]): string[] {
  return headers.filter((_, place) => !ofContent.has(headers[place - (place % 2)]!))
}
