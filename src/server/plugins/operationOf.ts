import { createHash } from 'node:crypto'
import { type DocumentNode, type ExecutionArgs, getOperationAST } from 'graphql'
import type { Operation } from '../requestState.ts'
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
