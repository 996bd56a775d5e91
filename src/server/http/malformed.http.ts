import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { errorBody } from './errorBody.ts'
import { respond } from './respond.http.ts'
import { standardHeaders } from './standardHeaders.ts'

/** How long a client may go on sending what is thrown away, in milliseconds. */
const patience = 1_000

/** What Node's parser finds wrong with a request, and how it is answered; anything else is answered 400. */
const answers: Readonly<Record<string, readonly [status: number, code: string, message: string]>> = {
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'REQUEST_TIMEOUT', 'The request took too long to send.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: [413, 'PAYLOAD_TOO_LARGE', 'The extensions of the chunks are too long.'],
  HPE_INVALID_URL: [
    400,
    'BAD_REQUEST',
    'The address is malformed: letters other than those of ASCII are percent-encoded.',
  ],
  HPE_HEADER_OVERFLOW: [
    431,
    'HEADERS_TOO_LARGE',
    'The address and the headers of a request are too long together. Send a long query by POST.',
  ],
}

const notImplemented = [501, 'NOT_IMPLEMENTED', 'There is no such method here.'] as const
const badRequest = [400, 'BAD_REQUEST', 'This is no request of HTTP/1.1.'] as const

/** How a request begins, by whatever method. */
const beginning = /^[\w!#$%&'*+.^`|~-]+ \S+ HTTP\//

/** What Node tells when its parser is at its end. */
interface ParserError extends NodeJS.ErrnoException {
  readonly rawPacket?: Buffer
}

/**
 * Answers what is no request, and ends the connection, because where the next request would begin is not known.
 *
 * @param owed the last answer that is owed on this connection: to this request, where its body is malformed, or to an
 * earlier one
 */
export function refuseMalformed(error: ParserError, socket: Socket, owed: ServerResponse | undefined): void {
  // What comes after it is thrown away.
  if (socket.writableEnded || refused.has(socket)) return
  refused.add(socket)
  const isOtherMethod = error.code === 'HPE_INVALID_METHOD' && !owed && beginning.test(String(error.rawPacket))
  const [status, code, message] = isOtherMethod ? notImplemented : (answers[error.code ?? ''] ?? badRequest)
  const body = errorBody(code, message)
  if (!socket.writable) socket.destroy()
  else if (owed === undefined) refuse(socket, status, body)
  else if (owed.headersSent || owed.req.complete) owed.once('finish', () => refuse(socket, status, body))
  else respond(owed, status, body, { connection: 'close' })
}

/** Connections whose parser is at its end: it says so again of whatever else comes. */
const refused = new WeakSet<Socket>()

/** Answers a request to make this server a tunnel, which it is not. */
export function refuseTunnel(_request: IncomingMessage, socket: Duplex): void {
  const [status, code, message] = notImplemented
  refuse(socket, status, errorBody(code, message))
}

function refuse(socket: Duplex, status: number, body: string): void {
  if (!socket.writable) return
  const headers = { ...standardHeaders, 'content-length': Buffer.byteLength(body), connection: 'close' }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  // To end it both ways at once would reset it, and the client could lose the answer.
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
  socket.resume()
  const timer = setTimeout(() => socket.destroy(), patience)
  socket.once('close', () => clearTimeout(timer))
  for (const event of ['end', 'error']) socket.once(event, () => socket.destroy())
}
