import { keepPreviousData, queryOptions, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { TypedDocumentString } from 'career-lattice/client'
import { lattice } from './lattice.ts'
import { noticeRevision } from './revision.ts'

/** What asks for the answer to a document; while another one is on its way, the last stays. */
export function question<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | undefined,
) {
  return queryOptions({
    queryKey: [document.toString(), variables],
    queryFn: async ({ signal }): Promise<Data> => {
      const { data, error, extensions } = await lattice.ask<Data, Variables>(document, variables as never, { signal })
      if (error !== undefined) throw error
      noticeRevision(extensions?.['revision'])
      return data as Data
    },
    enabled: variables !== undefined,
    placeholderData: keepPreviousData,
  })
}

/**
 * The answer to a document. While another one is on its way, the last stays.
 *
 * @param variables undefined while there is nothing to ask yet
 */
export function useAnswer<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | undefined,
): UseQueryResult<Data> {
  return useQuery(question(document, variables)) as UseQueryResult<Data>
}
