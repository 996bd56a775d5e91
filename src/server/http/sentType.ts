import { MIMEType } from 'node:util'
import { Refusal } from './refusal.ts'
import { remembered } from './remembered.ts'

const json = 'application/json'

/** The media types that a query may be sent as, and the one that stands for what is read in the same way. */
const readAs = {
  [json]: json,
  'application/graphql-response+json': json,
  'application/graphql+json': json,
  'application/graphql': 'application/graphql',
  // Any site can have a browser post it without asking first. It can do no more than a link: it comes without cookies.
  'application/x-www-form-urlencoded': 'application/x-www-form-urlencoded',
} as const

/** How a body is read. */
export type SentType = (typeof readAs)[keyof typeof readAs]

const charsets: readonly (string | null)[] = [null, '', 'utf-8', 'utf8', 'us-ascii', 'ascii']

const known = remembered(read)

/**
 * The media type of a request's body, by its meaning: letters in either case, blanks, quotes, parameters.
 *
 * @throws Refusal when it or its character set is not read here
 */
export function sentType(contentType: string | undefined): SentType {
  return contentType === json ? json : known(contentType ?? '')
}

function read(contentType: string): SentType {
  // Some clients send a list, in which all members say the same.
  const type = parsed(contentType.split(',', 1)[0]!)
  const charset = type?.params.get('charset') ?? null
  if (!Object.hasOwn(readAs, type?.essence ?? '')) throw refusal(`Send the query as ${json}.`)
  if (!charsets.includes(charset?.toLowerCase() ?? null)) {
    throw refusal(`The charset "${charset}" is not read here. Send the query as ${json} in UTF-8.`)
  }
  return readAs[type!.essence as keyof typeof readAs]
}

function parsed(contentType: string): MIMEType | undefined {
  try {
    return new MIMEType(contentType)
  } catch {
    return undefined
  }
}

function refusal(message: string): Refusal {
  const headers = { accept: Object.keys(readAs).join(', ') }
  return new Refusal(message, { status: 415, code: 'UNSUPPORTED_MEDIA_TYPE', headers })
}
