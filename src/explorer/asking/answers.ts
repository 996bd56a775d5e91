import { QueryClient } from '@tanstack/react-query'
import { CareerLatticeError } from 'career-lattice/client'

/** How long an answer counts as fresh, in milliseconds; later it is asked for again when the page is looked at. */
const freshTime = 60_000

/** Answers kept in the page. An answer with an error is final; a server that does not answer is asked twice more. */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: freshTime,
      // A server may be on this machine, or the answers come from a worker.
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && !isAnswer(error),
      retryDelay: (failures) => 500 * 2 ** failures,
    },
  },
})

/** Whether an error is one that the API answered with. */
export function isAnswer(error: unknown): error is CareerLatticeError {
  return error instanceof CareerLatticeError && error.errors.length > 0 && error.code !== 'NOT_READY'
}
