import type { ServerResponse } from 'node:http'

const endings = new WeakMap<ServerResponse, () => void>()

/** Marks a response that ends only when the client or the server leaves. */
export function openEnded(response: ServerResponse, end: () => void): void {
  endings.set(response, end)
}

/** Ends a response, because the server leaves, if it would not end by itself. */
export function endIfOpenEnded(response: ServerResponse): void {
  endings.get(response)?.()
}
