import { keepPreviousData, type UseQueryResult, useQuery } from '@tanstack/react-query'
import type { TypedDocumentString } from 'career-lattice/client'
import { lattice } from './lattice.ts'
import { noticeRevision } from './revision.ts'

/**
 * The answer to a document. While another one is on its way, the last stays.
 *
 * @param variables undefined while there is nothing to ask yet
 */
export function useAnswer<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | undefined,
): UseQueryResult<Data> {
  return useQuery({
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
