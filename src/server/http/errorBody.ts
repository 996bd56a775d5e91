/**
 * An error that kept a request from reaching GraphQL, in the shape that GraphQL clients understand.
 *
 * @param code what went wrong, in capitals, for programs to tell apart
 * @param details further `extensions`
 */
export function errorBody(code: string, message: string, details: Record<string, unknown> = {}): string {
  return JSON.stringify({ errors: [{ message, extensions: { code, ...details } }] })
}
