import { LRUCache } from 'lru-cache'

/**
 * Remembers what a function made of a header. Clients send few different ones; long ones are a stranger's and are read
 * anew each time.
 */
export function remembered<Meaning extends string>(read: (header: string) => Meaning): (header: string) => Meaning {
  const known = new LRUCache<string, Meaning>({ max: 100 })
  return (header) => {
    let meaning = known.get(header)
    if (meaning === undefined) {
      meaning = read(header)
      if (header.length <= 100) known.set(header, meaning)
    }
    return meaning
  }
}
