import type { Logger } from 'pino'
import type { Observe } from '../server/http/recordedResponse.http.ts'

/** The longest path that is logged: clients choose paths. */
const maxPathLength = 200

/**
 * Logs one line for each request: what was asked by whom is not in it, only which operation. No query texts, variables
 * or parameters of addresses, which may be somebody's own text.
 */
export function requestLog(logger: Logger): Observe {
  return (answered) => {
    const { req, requestId, statusCode: status, operation, errorCode, revision, bytes } = answered
    const [path] = req.url!.split('?', 1)
    logger.info(
      {
        requestId,
        method: req.method,
        path: path!.slice(0, maxPathLength),
        status,
        operation: operation?.name,
        documentHash: operation?.documentHash,
        duration: Math.round(answered.duration() * 1_000) / 1_000,
        cost: Math.round(answered.cost),
        bytes,
        cached: revision === undefined ? undefined : answered.isCached,
        revision,
        errorCode,
      },
      'request',
    )
  }
}
