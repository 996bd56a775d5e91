import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { errorBody } from './httpError.ts'
import { respond } from './respond.http.ts'
import { standardHeaders } from './standardHeaders.ts'

/** How long a client may keep sending after the refusal, in milliseconds. */
const discardTime = 1_000

/** Responses by the error codes of Node's HTTP parser; other errors are answered with 400. */
const responses: Readonly<Record<string, readonly [status: number, code: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'REQUEST_TIMEOUT', 'The request took too long to send.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'PAYLOAD_TOO_LARGE', 'The chunk extensions are too long.'],
  HPE_INVALID_URL: [400, 'BAD_REQUEST', 'The URL is malformed: non-ASCII characters must be percent-encoded.'],
  HPE_HEADER_OVERFLOW: [
    431,
    'HEADERS_TOO_LARGE',
    'The URL and the headers are too long together. Send long queries by POST.',
  ],
}

const notImplemented = [501, 'NOT_IMPLEMENTED', 'This method is not supported.'] as const
const badRequest = [400, 'BAD_REQUEST', 'This is not a valid HTTP/1.1 request.'] as const

/** Start of a request line, with any method. */
const requestLine = /^[\w!#$%&'*+.^`|~-]+ \S+ HTTP\//

interface ParserError extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer
}

/**
 * Answers a request that Node cannot parse, and ends the connection: the start of the next request is unknown.
 *
 * @param unfinished the last unfinished response on this connection: to this request, if its body is malformed, or to an
 * earlier one
 */
export function refuseMalformed(error: ParserError, socket: Socket, unfinished: ServerResponse | undefined): void {
  // Data after the first error is discarded.
  if (socket.writableEnded || refused.has(socket)) return
  refused.add(socket)
  const isOtherMethod = error.code === 'HPE_INVALID_METHOD' && !unfinished && requestLine.test(String(error.rawPacket))
  const [status, code, message] = isOtherMethod ? notImplemented : (responses[error.code ?? ''] ?? badRequest)
  const body = errorBody(code, message)
  if (!socket.writable) socket.destroy()
  else if (unfinished === undefined) refuse(socket, status, body)
  else if (unfinished.headersSent || unfinished.req.complete)
    unfinished.once('finish', () => refuse(socket, status, body))
  else respond(unfinished, status, body, { connection: 'close' })
}

/** Connections that have been refused: the parser repeats its error for all further data. */
const refused = new WeakSet<Socket>()

/** Answers CONNECT, which is not supported. */
export function refuseTunnel(_request: IncomingMessage, socket: Duplex): void {
  const [status, code, message] = notImplemented
  refuse(socket, status, errorBody(code, message))
}

function refuse(socket: Duplex, status: number, body: string): void {
  if (!socket.writable) return
  const headers = { ...standardHeaders, 'content-length': Buffer.byteLength(body), connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  // Destroying the socket at once would reset the connection, and the client might lose the response.
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
  socket.resume()
  const timer = setTimeout(() => socket.destroy(), discardTime)
  socket.once('close', () => clearTimeout(timer))
  for (const event of ['end', 'error']) socket.once(event, () => socket.destroy())
}
