/** How events are written into a response that does not end. */
export interface EventFraming {
  readonly contentType: string
  /**
   * Written at once: some browsers tell scripts of a response only when it has a body.
   *
   * @param id where the client is before the first event
   */
  start(id: string | undefined): string
  /**
   * @param json a result, without line breaks
   * @param id what the client says when it comes back after this event
   */
  next(json: string, id: string | undefined): string
  /** Means nothing, and keeps proxies from closing a silent connection. */
  readonly pulse: string
  /** Says that no events follow. */
  readonly complete: string
}

/** GraphQL over SSE in its mode of distinct connections, as graphql-sse, urql and Relay's networks read it. */
export const serverSentEvents: EventFraming = {
  contentType: 'text/event-stream; charset=utf-8',
  // An id without data is no event, and browsers keep it.
  start: (id) => (id === undefined ? ':\n\n' : `id: ${id}\n\n`),
  next: (json, id) => `event: next\n${id === undefined ? '' : `id: ${id}\n`}data: ${json}\n\n`,
  pulse: ':\n\n',
  // Browsers drop an event without data.
  complete: 'event: complete\ndata:\n\n',
}

const boundary = '\r\n--graphql'
const part = (json: string) => `\r\ncontent-type: application/json\r\n\r\n${json}${boundary}`

/** Subscriptions over multipart HTTP, which Apollo Client's HttpLink asks for. */
export const multipartSubscription: EventFraming = {
  contentType: 'multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"',
  start: () => boundary,
  next: (json) => part(`{"payload":${json}}`),
  pulse: part('{}'),
  complete: '--\r\n',
}
