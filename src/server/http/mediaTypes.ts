import { MIMEType } from 'node:util'
import Negotiator from 'negotiator'
import { HttpError } from './httpError.ts'
import { memoizeHeader } from './memoizeHeader.ts'

const json = 'application/json'

const jsonTypes = [json, 'application/graphql-response+json'] as const
const streamTypes = ['text/event-stream', 'multipart/mixed'] as const

/** Media types of GraphQL responses. Among those that a client prefers equally, the first is sent. */
const responseTypes = [...jsonTypes, ...streamTypes] as const
/** The same at a URL that browsers may open. */
const responseTypesWithHtml = [...jsonTypes, 'text/html', ...streamTypes] as const

export type ResponseMediaType = (typeof responseTypesWithHtml)[number]

const negotiated = memoizeHeader((accept) => negotiate(accept, responseTypes))
const negotiatedWithHtml = memoizeHeader((accept) => negotiate(accept, responseTypesWithHtml))

/**
 * The response media type that the client prefers; JSON without an `Accept` header.
 *
 * @param allowHtml whether HTML is available, too
 * @throws HttpError 406 if the client accepts none of the available types
 */
export function negotiateMediaType(accept: string | undefined, allowHtml: boolean): ResponseMediaType {
  if (accept === undefined || accept === '*/*' || accept === json) return json
  return allowHtml ? negotiatedWithHtml(accept) : negotiated(accept)
}

function negotiate(accept: string, available: readonly ResponseMediaType[]): ResponseMediaType {
  const header = { headers: { accept: accept.trim() === '' ? '*/*' : accept.replace(ignoredParameter, '') } }
  const [preferred] = new Negotiator(header).mediaTypes([...available])
  if (preferred !== undefined) return preferred as ResponseMediaType
  throw new HttpError(`Accept ${available.slice(0, -1).join(', ')} or ${available.at(-1)}.`, {
    status: 406,
    code: 'NOT_ACCEPTABLE',
    headers: { vary: 'accept' },
  })
}

/** All parameters except the weight `q` and charsets other than UTF-8. */
const ignoredParameter =
  /;\s*(?!q\s*=)(?!charset\s*=\s*(?!"?utf-?8\b))[^\s=;,"]+\s*(?:=\s*(?:"(?:\\.|[^"\\])*"|[^\s;,"]*))?/gi

/** Supported media types of a request, and the one that each is parsed as. */
const parsedAs = {
  [json]: json,
  'application/graphql-response+json': json,
  'application/graphql+json': json,
  'application/graphql': 'application/graphql',
  // Browsers post forms across sites without a preflight. That is as harmless as a link: no cookies are sent.
  'application/x-www-form-urlencoded': 'application/x-www-form-urlencoded',
} as const

/** How a request body is parsed. */
export type RequestMediaType = (typeof parsedAs)[keyof typeof parsedAs]

const supportedCharsets: readonly (string | null)[] = [null, '', 'utf-8', 'utf8', 'us-ascii', 'ascii']

const parsed = memoizeHeader(parseContentType)

/**
 * The media type of a request body, regardless of how `Content-Type` spells it: case, white space, quotes, parameters.
 *
 * @throws HttpError 415 if the type or its charset is not supported
 */
export function requestMediaType(contentType: string | undefined): RequestMediaType {
  return contentType === json ? json : parsed(contentType ?? '')
}

function parseContentType(contentType: string): RequestMediaType {
  // Some clients send the header twice, which arrives as a list.
  const type = mimeType(contentType.split(',', 1)[0]!)
  const charset = type?.params.get('charset') ?? null
  if (!Object.hasOwn(parsedAs, type?.essence ?? '')) throw unsupported(`Send the query as ${json}.`)
  if (!supportedCharsets.includes(charset?.toLowerCase() ?? null)) {
    throw unsupported(`The charset "${charset}" is not supported. Send the query as ${json} in UTF-8.`)
  }
  return parsedAs[type!.essence as keyof typeof parsedAs]
}

function mimeType(text: string): MIMEType | undefined {
  try {
    return new MIMEType(text)
  } catch {
    return undefined
  }
}

function unsupported(message: string): HttpError {
  const headers = { accept: Object.keys(parsedAs).join(', ') }
  return new HttpError(message, { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', headers })
}
