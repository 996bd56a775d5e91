// Keeps the files of the folder, so that pages open without network. The names of assets say what they hold, so that one
// that is kept is never out of date; a page is fetched anew wherever that is possible.

/**
 * Set by the build: what to keep from the start, as paths from the folder, and a name for it that is another one whenever
 * it changes.
 */
declare const kept: { readonly version: string; readonly files: readonly string[] }

const worker = self as unknown as ServiceWorkerGlobalScope
/** The address of the folder, with a slash at its end. */
const { scope } = worker.registration
const cacheName = (version: string) => `career-lattice ${scope} ${version}`

worker.addEventListener('install', (event) => {
  const addresses = kept.files.map((path) => new URL(path, scope).href)
  event.waitUntil(openCache().then((cache) => cache.addAll(addresses)))
})

worker.addEventListener('activate', (event) => {
  event.waitUntil(removeFormer().then(() => worker.clients.claim()))
})

worker.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET' || !request.url.startsWith(scope)) return
  event.respondWith(request.mode === 'navigate' ? page(request) : asset(request))
})

function openCache(): Promise<Cache> {
  return caches.open(cacheName(kept.version))
}

/** Removes what former builds kept. Caches belong to an origin, which may have other sites. */
async function removeFormer(): Promise<void> {
  const former = (await caches.keys()).filter(
    (name) => name.startsWith(cacheName('')) && name !== cacheName(kept.version),
  )
  await Promise.all(former.map((name) => caches.delete(name)))
}

async function asset(request: Request): Promise<Response> {
  const cache = await openCache()
  const found = await cache.match(request)
  if (found !== undefined) return found
  const response = await fetch(request)
  if (response.ok) await cache.put(request, response.clone())
  return response
}

/** A page from the network, otherwise as it was kept, otherwise one of its kind: their scripts show what the address says. */
async function page(request: Request): Promise<Response> {
  const cache = await openCache()
  const address = new URL(request.url)
  address.search = ''
  try {
    const response = await fetch(request)
    if (response.ok) await cache.put(address, response.clone())
    return response
  } catch (error) {
    const found = await cache.match(address)
    if (found !== undefined) return found
    if (!address.pathname.endsWith('/')) return withSlash(request)
    const [folder] = address.href.slice(scope.length).split('/')
    const alike = kept.files.find((path) => path.startsWith(`${folder}/`) && path.endsWith('/'))
    const other = alike === undefined ? undefined : await cache.match(new URL(alike, scope))
    if (other === undefined) throw error
    return other
  }
}

/** As hosts of files do: the addresses within a page are relative to its folder. */
function withSlash({ url }: Request): Response {
  const address = new URL(url)
  address.pathname += '/'
  return Response.redirect(address)
}
