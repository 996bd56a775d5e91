import { ResponseCache } from '../../src/server/cache/responseCache.ts'
import { type Listening, type ListenSettings, listen } from '../../src/server/http/listen.http.ts'
import type { RateLimit } from '../../src/server/http/rateLimit.http.ts'
import { type RequestHandlerSettings, requestHandler } from '../../src/server/requestHandler.http.ts'
import { testSchema } from './testSchema.ts'

/** A server that listens, with what it logged. */
export interface TestServer extends Listening {
  readonly graphql: string
  readonly logged: string[]
  /** Posts a query; gives the status and the body as JSON. */
  ask(query: string, variables?: object, accept?: string): Promise<{ status: number; body: Answer }>
}

export interface Answer {
  readonly data?: Record<string, unknown> | null
  readonly extensions?: { readonly revision: number }
  readonly errors?: readonly { message: string; path?: unknown[]; extensions: Record<string, unknown> }[]
}

/** Serves the test schema on a free port, with a limit by cost if one is given. */
export async function testServer(
  settings: Partial<RequestHandlerSettings> = {},
  { limit, observers = [], ...listening }: Partial<ListenSettings> & { readonly limit?: RateLimit } = {},
): Promise<TestServer> {
  const logged: string[] = []
  const handler = requestHandler({
    schema: testSchema,
    snapshot: () => ({ revision: 7 }),
    context: (snapshot) => snapshot,
    isReady: () => true,
    examples: [],
    cache: new ResponseCache(64_000_000),
    log: (line) => logged.push(line),
    ...settings,
  })
  const { url, close } = await listen(limit?.limited(handler) ?? handler, {
    host: '127.0.0.1',
    port: 0,
    observers: limit ? [...observers, limit.observe] : observers,
    ...listening,
  })
  const graphql = `${url}/graphql`
  return {
    url,
    close,
    graphql,
    logged,
    async ask(query, variables = {}, accept = 'application/json') {
      const response = await fetch(graphql, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept },
        body: JSON.stringify({ query, variables }),
      })
      return { status: response.status, body: (await response.json()) as Answer }
    },
  }
}
