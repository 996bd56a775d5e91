/** A request for the graph, as the page sends it to the worker. */
export interface Question {
  readonly method: string
  /** The query string of the address with its question mark; empty if there is none. */
  readonly search: string
  /** Media types of the answer that are accepted, as the header says it. */
  readonly accept: string | undefined
  /** Media type of the body, without parameters. */
  readonly contentType: string | undefined
  /** Undefined for GET. */
  readonly body: string | undefined
}

/** The answer to a request, as the worker sends it back. */
export interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** Anything with the number of the request that it belongs to. */
export type Numbered<Message> = Message & { readonly number: number }

/** What a request of the page asks. */
export async function questionOf(request: Request): Promise<Question> {
  const { method, headers, url } = request
  const [contentType] = (headers.get('content-type') ?? '').split(';')
  return {
    method,
    search: new URL(url).search,
    accept: headers.get('accept') ?? undefined,
    contentType: contentType!.trim().toLowerCase() || undefined,
    body: method === 'GET' ? undefined : await request.text(),
  }
}
