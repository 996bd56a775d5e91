import { headerList } from './preparedResponse.ts'

/** What an answer to a GraphQL request consists of, before it is prepared. */
export interface AnswerContent {
  readonly status: number
  readonly contentType: string
  /** The methods that are allowed, where another one is refused. */
  readonly allow?: string | undefined
  readonly body: string
}

/** By content type. To make them anew for each answer takes longer than the rest of its preparation. */
const headersOf = new Map<string, readonly string[]>()

/** The headers of an answer that do not depend on its body: alternating names and values. */
export function answerHeaders(
  { contentType, allow }: AnswerContent,
  revision: number,
  isShareable: boolean,
): readonly string[] {
  const known = headersOf.get(contentType) ?? headerList({ 'content-type': contentType })
  headersOf.set(contentType, known)
  const headers = [...known, 'graph-revision', String(revision)]
  if (!isShareable) headers.push('cache-control', 'no-store')
  if (allow !== undefined) headers.push('allow', allow)
  return headers
}
