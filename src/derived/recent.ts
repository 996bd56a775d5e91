import { LRUCache } from 'lru-cache'
import { derived } from './derived.ts'

/**
 * Caches a function per object and number, as `derived` does, but only the values asked for most recently: for what each
 * of many nodes may need, and no query needs for all of them.
 *
 * @param most how many values to keep per object
 */
export function recent<Owner extends object, Value extends object>(
  make: (owner: Owner, key: number) => Value,
  most: number,
): (owner: Owner, key: number) => Value {
  const kept = derived((_owner: Owner) => new LRUCache<number, Value>({ max: most }))
  return (owner, key) => {
    const values = kept(owner)
    let value = values.get(key)
    if (value === undefined) {
      value = make(owner, key)
      values.set(key, value)
    }
    return value
  }
}
