import { createHash } from 'node:crypto'
import { type DocumentNode, type ExecutionArgs, getOperationAST } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { type Operation, stateOf } from '../requestState.ts'
import { privacyOf } from './privacy.ts'

/** The longest name of an operation that is recorded: clients choose names. */
const maxNameLength = 100

const hashes = new WeakMap<DocumentNode, string>()

/** What an execution is, as a log may name it. */
export function operationOf({ schema, document, operationName }: ExecutionArgs): Operation {
  const name = getOperationAST(document, operationName)?.name?.value.slice(0, maxNameLength)
  // Somebody's own text could be guessed and compared with the hash.
  if (privacyOf(schema, document).hasLiterals) return { name, documentHash: undefined }
  let hash = hashes.get(document)
  if (hash === undefined) {
    hash = createHash('sha256').update(document.loc!.source.body).digest('hex')
    hashes.set(document, hash)
  }
  return { name, documentHash: hash }
}

/**
 * Keeps in the state of a request what it executes, and the code of its first error.
 *
 * @param isNamed whether operations are recorded
 */
export function useRecord(isNamed: boolean): Plugin {
  const keep = ({ args }: { readonly args: ExecutionArgs }) => {
    const { request } = args.contextValue as { readonly request: Request }
    const state = stateOf(request)
    state.contexts.push(args.contextValue as object)
    if (isNamed) state.operation = operationOf(args)
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
