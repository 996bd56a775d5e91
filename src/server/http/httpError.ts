/** How an {@link HttpError} is answered, beside its message. */
export interface HttpErrorDetails {
  readonly status: number
  /** Error code for programs, in capitals. */
  readonly code: string
  readonly headers?: Readonly<Record<string, string>>
}

/** An error in the HTTP request itself, answered before GraphQL sees the request. */
export class HttpError extends Error {
  override readonly name = 'HttpError'
  readonly details: HttpErrorDetails

  /** @param message what is wrong and how to fix it; sent to the client */
  constructor(message: string, details: HttpErrorDetails) {
    super(message)
    this.details = details
  }
}

export function badRequest(message: string): HttpError {
  return new HttpError(message, { status: 400, code: 'BAD_REQUEST' })
}

export const notReady = new HttpError('The graph is still being loaded.', {
  status: 503,
  code: 'NOT_READY',
  headers: { 'retry-after': '1' },
})

export const notFound = new HttpError('Nothing is served at this path. The API is at /graphql.', {
  status: 404,
  code: 'NOT_FOUND',
})

/**
 * The JSON body of an error, in the shape of a GraphQL response.
 *
 * @param code for programs, in capitals
 * @param details further `extensions`
 */
export function errorBody(code: string, message: string, details: Record<string, unknown> = {}): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] })
}
