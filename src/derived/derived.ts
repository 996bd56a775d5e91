/** A value that was worked out, or handed over, and for what. */
export interface Memo {
  /** Name of the memoised function. */
  readonly name: string
  /** The names or numbers that it was worked out for, beside its owner. */
  readonly key: string
  readonly value: unknown
}

/** By name of a function whose values can be handed over, how to give it one. */
const receivers = new Map<string, (owner: object, key: string, value: unknown) => void>()

/** By owner, its values that can be handed over. */
const memos = new WeakMap<object, Memo[]>()

/**
 * The same function, but worked out once per object and key, and forgotten with the object. For what is costly to
 * derive from a snapshot and asked of it again by every query. Not for what lives as long as a request: V8 keeps the
 * values of a WeakMap, though their owners are gone, until it next collects all garbage.
 *
 * @param make a pure function of an immutable object and of names or numbers
 * @param handedOver a name like no other, for what is so costly that it travels with a snapshot from one thread to
 *   another (see handover/); such values are plain data
 */
export function derived<Owner extends object, Key extends (string | number)[], Value>(
  make: (owner: Owner, ...key: Key) => Value,
  handedOver?: string,
): (owner: Owner, ...key: Key) => Value {
  const known = new WeakMap<Owner, Map<string, Value>>()
  const keep = (owner: Owner, key: string, value: Value) => {
    const values = known.get(owner)
    if (values) values.set(key, value)
    else known.set(owner, new Map([[key, value]]))
    if (handedOver !== undefined) memos.set(owner, [...memosOf(owner), { name: handedOver, key, value }])
  }
  if (handedOver !== undefined) {
    if (receivers.has(handedOver)) throw new Error(`Two memoised functions are called "${handedOver}".`)
    receivers.set(handedOver, (owner, key, value) => keep(owner as Owner, key, value as Value))
  }
  return (owner, ...key) => {
    const name = key.join()
    let value = known.get(owner)?.get(name)
    if (value === undefined) {
      value = make(owner, ...key)
      keep(owner, name, value)
    }
    return value
  }
}

/** What was worked out for an object and can be handed over. */
export function memosOf(owner: object): readonly Memo[] {
  return memos.get(owner) ?? []
}

/**
 * Takes a value over that another thread worked out.
 *
 * @throws Error when no function of that name is loaded
 */
export function remember(owner: object, { name, key, value }: Memo): void {
  const receive = receivers.get(name)
  if (receive === undefined) throw new Error(`No memoised function is called "${name}".`)
  receive(owner, key, value)
}
