/** Where a client is in a stream of events: the resolvers of a subscription set it, and each event is sent with it as id. */
export interface EventPlace {
  /** The id of the last event that a client heard before it came back, as its header Last-Event-ID says. */
  readonly last: string | undefined
  /** The id of what was heard so far, without line breaks; undefined if the events have no ids. */
  current?: string
}

/** The longest id that a client may say, in characters. */
const longest = 100

/** The place that a request says; none if it is no possible id. */
export function eventPlace(lastEventId: string | string[] | undefined): EventPlace {
  const isId = typeof lastEventId === 'string' && lastEventId !== '' && lastEventId.length <= longest
  return { last: isId ? lastEventId : undefined }
}
