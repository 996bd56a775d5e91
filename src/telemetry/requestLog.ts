import type { Logger } from 'pino'
import type { Observe } from '../server/http/recordedResponse.http.ts'

/** Paths that say nothing of who asks, whatever comes of it. */
const fixedPaths: ReadonlySet<string> = new Set(['/', '/graphql', '/health', '/ready'])

/**
 * Logs one line for each request. What may be somebody's own text is not in it: no query texts, variables or parameters
 * of addresses, and no paths where nothing is served, which clients make up.
 */
export function requestLog(logger: Logger): Observe {
  return (answered) => {
    const { req, statusCode: status, record } = answered
    const { requestId, operation, errorCode, revision, bytes } = record
    const path = req.url!.split('?', 1)[0]!
    const isServed = (status < 300 && req.method !== 'OPTIONS') || status === 304
    logger.info(
      {
        requestId,
        method: req.method,
        path: isServed || fixedPaths.has(path) ? path : undefined,
        status,
        operation: operation?.name,
        documentHash: operation?.documentHash,
        duration: Math.round(answered.duration() * 1_000) / 1_000,
        cost: Math.round(record.cost),
        bytes,
        cached: revision === undefined ? undefined : record.isCached,
        revision,
        errorCode,
      },
      'request',
    )
  }
}
