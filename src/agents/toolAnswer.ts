import { answerSentence } from './answerSentence.ts'
import { type Link, linksIn } from './linksIn.ts'

/** What a GraphQL server answers. */
export interface GraphqlAnswer {
  readonly data?: Readonly<Record<string, unknown>> | null | undefined
  readonly errors?: readonly {
    readonly message: string
    readonly extensions?: Readonly<Record<string, unknown>> | undefined
  }[]
}

/** The result of a tool. */
export interface ToolAnswer {
  [key: string]: unknown
  readonly content: { readonly type: 'text'; readonly text: string }[]
  readonly structuredContent?: { [key: string]: unknown }
  readonly isError?: true
}

/** How many links an answer has at most. */
const mostLinks = 20

/**
 * An answer as an agent reads it: the sentence first, then the data, then the sources that open. An error has its code
 * before its message; where nothing else came, it is the result.
 *
 * @param notFound names that were asked for and are not there, by the field of the answer that lacks them
 */
export function toolAnswer(
  { data, errors = [] }: GraphqlAnswer,
  notFound: ReadonlyMap<string, readonly string[]> = new Map(),
): ToolAnswer {
  const problems = errors.map(({ message, extensions }) => `${extensions?.['code'] ?? 'ERROR'}: ${message}`)
  const isEmpty = data == null || Object.values(data).every((value) => value === null)
  if (problems.length > 0 && isEmpty) {
    return { content: problems.map((text) => ({ type: 'text', text })), isError: true }
  }
  const sentence = answerSentence(data ?? {}, notFound)
  const sources = linksIn(data ?? {}).slice(0, mostLinks)
  const texts = [sentence, ...problems, JSON.stringify(data), sourcesInWords(sources)].filter((text) => text !== '')
  return {
    content: texts.map((text) => ({ type: 'text', text })),
    structuredContent: { sentence, ...(problems.length > 0 && { problems }), data, sources },
  }
}

function sourcesInWords(links: readonly Link[]): string {
  return links.length === 0 ? '' : `Sources:\n${links.map(({ title, url }) => `- ${title}: ${url}`).join('\n')}`
}
