import { LRUCache } from 'lru-cache'
import { type PreparedResponse, unpooledBuffer, withBufferBody } from '../http/preparedResponse.ts'
import { hashOfKey, isSameKey, type RequestKey } from './requestKey.ts'
import { SeenFilter } from './seenFilter.ts'

/** Approximate size of an entry without its strings and bodies, in bytes. */
const entryOverhead = 1_000

interface CacheEntry {
  readonly key: RequestKey
  readonly response: PreparedResponse
}

/** A response that is being computed. */
interface InFlight {
  readonly key: RequestKey
  readonly response: Promise<PreparedResponse>
  readonly wasSeenBefore: boolean
}

/** Everything cached for one revision, by the hashes of keys. If two keys collide, the first one stays. */
interface RevisionEntries {
  readonly revision: number
  readonly entries: LRUCache<number, CacheEntry>
  readonly inFlight: Map<number, InFlight>
}

/**
 * Responses of the current revision by request key. The first request at another revision drops everything, in-flight
 * requests included, so a response is never served for another revision than its own.
 *
 * A response is cached when its request is seen for the second time: most requests never come again, and caching them
 * would evict others and burden the garbage collector.
 */
export class ResponseCache {
  readonly #maxBytes: number
  readonly #seen = new SeenFilter()
  #current: RevisionEntries

  /** @param maxBytes maximal memory, above 0 */
  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes
    this.#current = this.#emptyEntries(Number.NaN)
  }

  /** The cached response, or that of an identical in-flight request, or else the result of `compute`. */
  getOrCompute(
    revision: number,
    key: RequestKey,
    compute: () => PreparedResponse | Promise<PreparedResponse>,
  ): PreparedResponse | Promise<PreparedResponse> {
    if (this.#current.revision !== revision) this.#current = this.#emptyEntries(revision)
    const current = this.#current
    const hash = hashOfKey(key)
    if (hash === undefined) return compute()
    const cached = current.entries.get(hash)
    if (cached && isSameKey(cached.key, key)) return cached.response
    const inFlight = current.inFlight.get(hash)
    if (inFlight && isSameKey(inFlight.key, key)) return joinInFlight(inFlight, compute)
    const wasSeenBefore = this.#seen.testAndAdd(hash)
    const response = compute()
    if (response instanceof Promise) return trackInFlight(current, hash, { key, response, wasSeenBefore })
    if (wasSeenBefore) store(current, hash, { key, response })
    return response
  }

  /** Memory of all that is kept, in bytes, by estimate. */
  get bytes(): number {
    return this.#current.entries.calculatedSize
  }

  #emptyEntries(revision: number): RevisionEntries {
    const sizeCalculation = ({ key, response }: CacheEntry) => {
      const { url, accept, contentType = '', body = '' } = key
      return url.length + accept.length + contentType.length + body.length + response.body.length + entryOverhead
    }
    return { revision, entries: new LRUCache({ maxSize: this.#maxBytes, sizeCalculation }), inFlight: new Map() }
  }
}

/** Waits for an identical request. A response that is not shareable, such as a mutation's, is computed for each. */
async function joinInFlight(
  inFlight: InFlight,
  compute: () => PreparedResponse | Promise<PreparedResponse>,
): Promise<PreparedResponse> {
  const response = await inFlight.response
  return response.isShareable ? response : compute()
}

/** Lets identical requests join this one until its response is there. */
async function trackInFlight(current: RevisionEntries, hash: number, request: InFlight): Promise<PreparedResponse> {
  current.inFlight.set(hash, request)
  try {
    const response = await request.response
    if (request.wasSeenBefore) store(current, hash, { key: request.key, response })
    return response
  } finally {
    if (current.inFlight.get(hash) === request) current.inFlight.delete(hash)
  }
}

function store({ entries }: RevisionEntries, hash: number, { key, response }: CacheEntry): void {
  if (!response.isShareable || entries.has(hash)) return
  const { body } = key
  entries.set(hash, { key: { ...key, body: body && unpooledBuffer(body) }, response: withBufferBody(response) })
}
