import { startWorker, workerFetch } from './workerFetch.http.ts'

// What each page runs before its own scripts, so no module, which would have to wait: requests for the graph are answered by
// a worker, and all files are kept for when there is no network.

declare const document: { readonly currentScript: { readonly src: string } }

/** Where the folder is served: this script is in a folder of it. */
const site = new URL('..', document.currentScript.src)
const graphql = new URL('graphql', site)

const overNetwork = globalThis.fetch

globalThis.fetch = (input, init) => (isForGraph(input) ? workerFetch(input, init) : overNetwork(input, init))

/** Whether a request is for the address of the API, with or without a slash at its end. */
function isForGraph(input: RequestInfo | URL): boolean {
  const { origin, pathname } = new URL(input instanceof Request ? input.url : input, location.href)
  return origin === graphql.origin && pathname.replace(/\/$/, '') === graphql.pathname
}

startWorker()

// Absent where a page is neither local nor served by HTTPS.
navigator.serviceWorker?.register(new URL('service-worker.js', site)).catch(() => {
  // A browser may forbid it; only what needs no network is lost.
})
