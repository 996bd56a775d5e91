/** A cached value that can be sent to another thread. */
export interface Memo {
  /** Name of the derived function. */
  readonly name: string
  /** The arguments beside the owner. */
  readonly key: string
  readonly value: unknown
}

/** By name of a transferable function, how to put a value into its cache. */
const receivers = new Map<string, (owner: object, key: string, value: unknown) => void>()

/** By owner, its transferable values. */
const memos = new WeakMap<object, Memo[]>()

/**
 * Caches a function per object and key, for as long as the object lives. For what is costly to derive from a snapshot
 * and needed by many queries. Not for objects that live only as long as a request: V8 keeps the values of a WeakMap until
 * the next major garbage collection, even after the objects that they belong to are gone.
 *
 * @param make a pure function of an immutable object and of strings or numbers
 * @param transferredAs a unique name, for values so costly that they are sent with a snapshot from one thread to another
 *   (see transfer/); they must be plain data
 */
export function derived<Owner extends object, Key extends (string | number)[], Value>(
  make: (owner: Owner, ...key: Key) => Value,
  transferredAs?: string,
): (owner: Owner, ...key: Key) => Value {
  const known = new WeakMap<Owner, Map<string, Value>>()
  const keep = (owner: Owner, key: string, value: Value) => {
    const values = known.get(owner)
    if (values) values.set(key, value)
    else known.set(owner, new Map([[key, value]]))
    if (transferredAs !== undefined) memos.set(owner, [...memosOf(owner), { name: transferredAs, key, value }])
  }
  if (transferredAs !== undefined) {
    if (receivers.has(transferredAs)) throw new Error(`Two memoised functions are called "${transferredAs}".`)
    receivers.set(transferredAs, (owner, key, value) => keep(owner as Owner, key, value as Value))
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

/** The transferable values cached for an object. */
export function memosOf(owner: object): readonly Memo[] {
  return memos.get(owner) ?? []
}

/**
 * Caches a value that another thread computed.
 *
 * @throws Error when no function of that name is loaded
 */
export function remember(owner: object, { name, key, value }: Memo): void {
  const receive = receivers.get(name)
  if (receive === undefined) throw new Error(`No memoised function is called "${name}".`)
  receive(owner, key, value)
}
