import { type ExecutionResult, execute, graphql, parse } from 'graphql'
import { expect } from 'vitest'
import type { Context } from '../../src/api/context.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { schema } from '../../src/schema.ts'
import { compiledBy } from './compiledBy.ts'

/** What came of a query: its data, or the message and code of each error. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's, and the test says what it expects of it
  readonly data: any
  readonly errors: readonly { readonly message: string; readonly code: unknown }[]
}

/** Asks the real schema about a snapshot, by way of graphql-js and compiled, and expects the same of both. */
export async function ask(
  snapshot: Snapshot,
  source: string,
  variables: Record<string, unknown> = {},
  contextValue: Context = { snapshot },
): Promise<Answer> {
  const before = { ...contextValue }
  const result = await graphql({ schema, source, variableValues: variables, contextValue })
  // Where there is no data, not even null, the query was not executed.
  if (result.data !== undefined) {
    const args = { schema, document: parse(source), variableValues: variables, contextValue: before }
    expect(answerOf(await compiledBy('all', args, execute)(args))).toEqual(answerOf(result))
  }
  return answerOf(result)
}

function answerOf({ data, errors = [] }: ExecutionResult): Answer {
  return {
    data: data && JSON.parse(JSON.stringify(data)),
    errors: errors.map(({ message, extensions }) => ({ message, code: extensions['code'] })),
  }
}
