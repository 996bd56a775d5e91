import type { RequestListener } from 'node:http'
import { errorBody } from '../server/http/httpError.ts'
import { respond } from '../server/http/respond.http.ts'

/** What writes metrics as text: those of this process, or of several together. */
export interface MetricsText {
  readonly contentType: string
  readonly text: () => Promise<string>
}

/** Answers `/metrics`, as Prometheus asks for it, and nothing else. */
export function metricsPage({ contentType, text }: MetricsText): RequestListener {
  return async ({ url }, response) => {
    if (!/^\/metrics(\?|$)/.test(url!)) {
      return respond(response, 404, errorBody('NOT_FOUND', 'Nothing but /metrics is served at this port.'))
    }
    try {
      const body = await text()
      respond(response, 200, body, { 'content-type': contentType, 'cache-control': 'no-store' })
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error)
      respond(response, 503, errorBody('UNAVAILABLE', `The metrics of all workers are not there: ${reason}`))
    }
  }
}
