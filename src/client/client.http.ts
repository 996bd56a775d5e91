import { CareerLatticeError, type GraphQLProblem } from './careerLatticeError.ts'
import type { TypedDocumentString } from './typedDocumentString.ts'

export { CareerLatticeError, type GraphQLProblem } from './careerLatticeError.ts'
export * from './generated/documentStrings.ts'
export type * from './generated/operations.ts'
export { TypedDocumentString } from './typedDocumentString.ts'

/** How requests are sent. */
export interface ClientOptions {
  /** Sent with every request; a function is called for each. */
  readonly headers?: HeadersInit | (() => HeadersInit | Promise<HeadersInit>)
  /** POST if absent. GET lets browsers and proxies keep answers; a text of `have` is private and needs POST. */
  readonly method?: 'GET' | 'POST'
  /** Sends ids of documents instead of their texts, to a server that trusts them. */
  readonly byId?: boolean
  /** In place of the global `fetch`. */
  readonly fetch?: typeof fetch
}

/** What may differ for one request. */
export interface RequestOptions extends Pick<ClientOptions, 'method'> {
  /** Ends the request; what waits for it gets the signal's reason as error. */
  readonly signal?: AbortSignal
}

/** What was answered, with the errors beside it. */
export interface Answer<Data> {
  /** As much as could be answered: a field with an error is null. */
  readonly data: { readonly [Field in keyof Data]?: Data[Field] | null } | undefined
  readonly error: CareerLatticeError | undefined
  readonly extensions: Readonly<Record<string, unknown>> | undefined
}

/** Variables may be left out where all of them may. */
type Given<Variables> =
  Record<never, never> extends Variables
    ? [variables?: Variables | undefined, options?: RequestOptions]
    : [variables: Variables, options?: RequestOptions]

/** Asks one server. */
export interface CareerLattice {
  /**
   * Asks for all that a document names.
   *
   * @throws CareerLatticeError if anything of it fails; its `data` has the rest
   */
  query<Data, Variables>(document: TypedDocumentString<Data, Variables>, ...given: Given<Variables>): Promise<Data>
  /**
   * Asks, and gives what could be answered beside what failed.
   *
   * @throws CareerLatticeError only if the answer is none of GraphQL
   */
  ask<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    ...given: Given<Variables>
  ): Promise<Answer<Data>>
}

/** @param address of the GraphQL endpoint, for example http://localhost:4000/graphql */
export function careerLattice(address: string | URL, options: ClientOptions = {}): CareerLattice {
  async function ask<Data, Variables>(
    document: TypedDocumentString<Data, Variables>,
    ...[variables, { method = options.method ?? 'POST', signal } = {}]: Given<Variables>
  ): Promise<Answer<Data>> {
    const id = options.byId ? document.__meta__?.hash : undefined
    const asked = { ...(id === undefined ? { query: document.toString() } : { documentId: id }), variables }
    const headers = new Headers(typeof options.headers === 'function' ? await options.headers() : options.headers)
    headers.set('accept', 'application/graphql-response+json, application/json;q=0.9')
    const url = new URL(address, globalThis.location?.href)
    const request: RequestInit = { method, headers }
    if (signal !== undefined) request.signal = signal
    if (method === 'GET') {
      for (const [name, value] of Object.entries(asked)) {
        if (value !== undefined) url.searchParams.set(name, typeof value === 'string' ? value : JSON.stringify(value))
      }
    } else {
      headers.set('content-type', 'application/json')
      request.body = JSON.stringify(asked)
    }
    return answerIn<Data>(await (options.fetch ?? fetch)(url.href, request))
  }

  return {
    ask,
    async query(document, ...given) {
      const { data, error } = await ask(document, ...given)
      if (error !== undefined) throw error
      return data as NonNullable<typeof data> as never
    },
  }
}

/** @throws CareerLatticeError if a response has no answer of GraphQL in it */
async function answerIn<Data>(response: Response): Promise<Answer<Data>> {
  const { status } = response
  const text = await response.text()
  const { data, errors = [], extensions } = parsed(text) ?? {}
  if (data === undefined && errors.length === 0) {
    const start = text.slice(0, 200)
    throw new CareerLatticeError(`No GraphQL in the answer, which has status ${status}: ${start}`, {
      errors,
      data,
      status,
    })
  }
  const error =
    errors.length === 0
      ? undefined
      : new CareerLatticeError(errors.map(({ message }) => message).join('\n'), { errors, data, status })
  return { data: (data ?? undefined) as Answer<Data>['data'], error, extensions }
}

interface Body {
  readonly data?: unknown
  readonly errors?: readonly GraphQLProblem[]
  readonly extensions?: Readonly<Record<string, unknown>>
}

function parsed(text: string): Body | undefined {
  try {
    return JSON.parse(text) as Body
  } catch {
    return undefined
  }
}
