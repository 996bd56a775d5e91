/** How events are written into a response that does not end. */
export interface EventFraming {
  readonly contentType: string
  /** Written at once: some browsers tell scripts of a response only when it has a body. */
  readonly start: string
  /** @param json a result, without line breaks */
  next(json: string): string
  /** Means nothing, and keeps proxies from closing a silent connection. */
  readonly pulse: string
  /** Says that no events follow. */
  readonly complete: string
}

/** GraphQL over SSE in its mode of distinct connections, as graphql-sse, urql and Relay's networks read it. */
export const serverSentEvents: EventFraming = {
  contentType: 'text/event-stream; charset=utf-8',
  start: ':\n\n',
  next: (json) => `event: next\ndata: ${json}\n\n`,
  pulse: ':\n\n',
  // Browsers drop an event without data.
  complete: 'event: complete\ndata:\n\n',
}

const boundary = '\r\n--graphql'
const part = (json: string) => `\r\ncontent-type: application/json\r\n\r\n${json}${boundary}`

/** Subscriptions over multipart HTTP, which Apollo Client's HttpLink asks for. */
export const multipartSubscription: EventFraming = {
  contentType: 'multipart/mixed; boundary="graphql"; subscriptionSpec="1.0"',
  start: boundary,
  next: (json) => part(`{"payload":${json}}`),
  pulse: part('{}'),
  complete: '--\r\n',
}
