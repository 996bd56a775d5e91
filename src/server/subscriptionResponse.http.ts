import type { ExecutionResult } from 'graphql'
import type { Plugin } from 'graphql-yoga'
import { MinimalResponse } from './minimalFetch.http.ts'

/** The answer to a subscription, before it is written: its results as they come. */
export class SubscriptionResponse extends MinimalResponse {
  readonly results: AsyncIterator<ExecutionResult>

  constructor(results: AsyncIterable<ExecutionResult>) {
    super(null, { status: 200 })
    this.results = results[Symbol.asyncIterator]()
  }
}

/** Answers subscriptions by a {@link SubscriptionResponse}, whatever media type is accepted. */
export const useSubscriptionResponse = (): Plugin => ({
  onResultProcess({ result, setResultProcessor }) {
    if (Array.isArray(result) || !(Symbol.asyncIterator in result)) return
    const answer = (results: unknown) => new SubscriptionResponse(results as AsyncIterable<ExecutionResult>)
    setResultProcessor((results) => answer(results) as unknown as Response, 'text/event-stream')
  },
})
