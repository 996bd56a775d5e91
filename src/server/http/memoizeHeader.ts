import { LRUCache } from 'lru-cache'

/** Longest header value that is cached, in characters, and how many are. */
const maxLength = 100
const maxEntries = 100

/** Memoizes a function of a header: clients send few distinct values. */
export function memoizeHeader<Result extends string>(parse: (header: string) => Result): (header: string) => Result {
  const results = new LRUCache<string, Result>({ max: maxEntries })
  return (header) => {
    let result = results.get(header)
    if (result === undefined) {
      result = parse(header)
      if (header.length <= maxLength) results.set(header, result)
    }
    return result
  }
}
