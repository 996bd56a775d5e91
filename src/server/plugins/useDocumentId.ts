import type { GraphQLParams, Plugin } from 'graphql-yoga'

/** Parameters of a request for a document that the server has, as the appendix of GraphQL over HTTP names it. */
export type WithDocumentId = GraphQLParams & { readonly documentId?: unknown }

const form = 'application/x-www-form-urlencoded'

/** Reads the parameter `documentId` of URLs and forms, of which Yoga reads only the parameters that it knows. */
export const useDocumentId = (): Plugin => ({
  onRequestParse({ request }) {
    if (request.method === 'GET') {
      const start = request.url.indexOf('?')
      return start < 0 ? undefined : adding(request.url.slice(start))
    }
    return request.headers.get('content-type') === form ? request.text().then(adding) : undefined
  },
})

function adding(parameters: string) {
  const documentId = parameters.includes('documentId') ? new URLSearchParams(parameters).get('documentId') : null
  if (documentId === null) return undefined
  return {
    onRequestParseDone: ({ requestParserResult, setRequestParserResult }: ParseDone) => {
      if (!Array.isArray(requestParserResult)) setRequestParserResult({ ...requestParserResult, documentId } as never)
    },
  }
}

interface ParseDone {
  readonly requestParserResult: GraphQLParams | GraphQLParams[]
  readonly setRequestParserResult: (result: GraphQLParams) => void
}
