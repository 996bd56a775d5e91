/**
 * The same function, but worked out once per object and key, and forgotten with the object. For what is costly to
 * derive from a snapshot and asked of it again by every query.
 *
 * @param make a pure function of an immutable object and of names or numbers
 */
export function memoised<Owner extends object, Key extends (string | number)[], Value>(
  make: (owner: Owner, ...key: Key) => Value,
): (owner: Owner, ...key: Key) => Value {
  const known = new WeakMap<Owner, Map<string, Value>>()
  return (owner, ...key) => {
    const name = key.join()
    let values = known.get(owner)
    if (!values) {
      values = new Map()
      known.set(owner, values)
    }
    let value = values.get(name)
    if (value === undefined) {
      value = make(owner, ...key)
      values.set(name, value)
    }
    return value
  }
}
