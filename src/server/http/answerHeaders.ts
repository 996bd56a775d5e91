import { headerList } from './preparedResponse.ts'

/** What an answer to a GraphQL request consists of, before it is prepared. */
export interface AnswerContent {
  readonly status: number
  readonly contentType: string
  /** The methods that are allowed, where another one is refused. */
  readonly allow?: string | undefined
  readonly body: string
}

interface RevisionHeaders {
  readonly revision: number
  readonly headers: readonly string[]
}

/** Those of the revision that was answered from last, by content type: to make them takes longer than to send them. */
const latestHeaders = new Map<string, RevisionHeaders>()

/** The headers of an answer that do not depend on its body: alternating names and values. */
export function answerHeaders(
  { contentType, allow }: AnswerContent,
  revision: number,
  isShareable: boolean,
): readonly string[] {
  let latest = latestHeaders.get(contentType)
  if (latest?.revision !== revision) {
    latest = { revision, headers: headerList({ 'content-type': contentType, 'graph-revision': String(revision) }) }
    latestHeaders.set(contentType, latest)
  }
  if (isShareable && allow === undefined) return latest.headers
  const headers = [...latest.headers]
  if (!isShareable) headers.push('cache-control', 'no-store')
  if (allow !== undefined) headers.push('allow', allow)
  return headers
}
