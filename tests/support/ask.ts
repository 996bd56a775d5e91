import { graphql } from 'graphql'
import type { Context } from '../../src/context.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { schema } from '../../src/schema.ts'

/** What came of a query: its data, or the message and code of each error. */
export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape is the query's, and the test says what it expects of it
  readonly data: any
  readonly errors: readonly { readonly message: string; readonly code: unknown }[]
}

/** Asks the real schema about a snapshot. */
export async function ask(
  snapshot: Snapshot,
  source: string,
  variables: Record<string, unknown> = {},
  contextValue: Context = { snapshot },
): Promise<Answer> {
  const result = await graphql({ schema, source, variableValues: variables, contextValue })
  return {
    data: result.data && JSON.parse(JSON.stringify(result.data)),
    errors: (result.errors ?? []).map(({ message, extensions }) => ({ message, code: extensions['code'] })),
  }
}
