import Negotiator from 'negotiator'
import { Refusal } from './refusal.ts'
import { remembered } from './remembered.ts'

const json = ['application/json', 'application/graphql-response+json'] as const
const streams = ['text/event-stream', 'multipart/mixed'] as const

/** What GraphQL is answered as; of those that a client likes the same, the first. */
const answers = [...json, ...streams] as const
/** What is answered at an address that browsers may open, too. */
const pages = [...json, 'text/html', ...streams] as const

/** The media type of an answer. */
export type AnswerType = (typeof pages)[number]

const ofAnswers = remembered((accept) => negotiated(accept, answers))
const ofPages = remembered((accept) => negotiated(accept, pages))

/**
 * The media type that a client prefers.
 *
 * @param accept the header of that name; whoever sends none takes JSON
 * @param mayBePage whether a page is among what there is
 * @throws Refusal when the client accepts nothing that there is
 */
export function answerType(accept: string | undefined, mayBePage: boolean): AnswerType {
  if (accept === undefined || accept === '*/*' || accept === json[0]) return json[0]
  return mayBePage ? ofPages(accept) : ofAnswers(accept)
}

function negotiated(accept: string, available: readonly AnswerType[]): AnswerType {
  const header = { headers: { accept: accept.trim() === '' ? '*/*' : accept.replace(parameter, '') } }
  const [preferred] = new Negotiator(header).mediaTypes([...available])
  if (preferred !== undefined) return preferred as AnswerType
  throw new Refusal(`Accept ${available.slice(0, -1).join(', ')} or ${available.at(-1)}.`, {
    status: 406,
    code: 'NOT_ACCEPTABLE',
    headers: { vary: 'accept' },
  })
}

/** Parameters that make no difference to us: all but the weight, and character sets other than UTF-8. */
const parameter = /;\s*(?!q\s*=)(?!charset\s*=\s*(?!"?utf-?8\b))[^\s=;,"]+\s*(?:=\s*(?:"(?:\\.|[^"\\])*"|[^\s;,"]*))?/gi
