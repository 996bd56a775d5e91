import type { ExecutionArgs } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { type Operation, stateOf } from '../requestState.ts'

/** Says what an execution is, as a log may name it. */
export type NameOperation = (args: ExecutionArgs) => Operation

/**
 * Keeps in the state of a request what it executes, and the code of its first error.
 *
 * @param nameOperation undefined if operations are not recorded
 */
export function useRecord(nameOperation: NameOperation | undefined): Plugin {
  const keep = ({ args }: { readonly args: ExecutionArgs }) => {
    const { request } = args.contextValue as { readonly request: Request }
    const state = stateOf(request)
    state.contexts.push(args.contextValue as object)
    state.operation = nameOperation?.(args)
  }
  return {
    onExecute: keep,
    onSubscribe: keep as NonNullable<Plugin['onSubscribe']>,
    // Errors have the codes that clients see by now.
    onResultProcess({ request, result }) {
      if (!('errors' in result)) return
      const code = result.errors?.[0]?.extensions['code']
      if (typeof code === 'string') stateOf(request).errorCode = code
    },
  }
}
