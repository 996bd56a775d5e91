import type { Plugin } from 'graphql-yoga'
import { stateOf } from '../requestState.ts'

/** Adds to every result, with errors or without, the revision that it was computed from, as `extensions.revision`. */
export const useRevision = (): Plugin => ({
  onExecutionResult({ request, result, setResult }) {
    // The results of a stream are not those of one revision.
    if (result === undefined || Array.isArray(result) || Symbol.asyncIterator in result) return
    setResult({ ...result, extensions: { ...result.extensions, revision: stateOf(request).revision } })
  },
})
