/** How the instances of a class go from one thread to another: as what its constructor takes. */
export interface Travelling {
  readonly name: string
  readonly parts: (instance: object) => readonly unknown[]
  readonly make: (parts: readonly unknown[]) => object
}

const byName = new Map<string, Travelling>()
const byClass = new Map<unknown, Travelling>()

/**
 * Lets the instances of a class travel. Plain objects, arrays, maps, sets and typed arrays do so anyway.
 *
 * @param parts what the constructor makes an equal instance of
 */
export function transferable<Parts extends unknown[], Instance extends object>(
  type: new (...parts: Parts) => Instance,
  parts: (instance: Instance) => readonly [...Parts],
): void {
  const travelling: Travelling = {
    name: type.name,
    parts: (instance) => parts(instance as Instance),
    make: (given) => new type(...(given as Parts)),
  }
  byName.set(type.name, travelling)
  byClass.set(type, travelling)
}

/**
 * How an object travels that is neither plain nor a collection.
 *
 * @throws Error when it cannot
 */
export function transferableOf(instance: object): Travelling {
  const found = byClass.get(instance.constructor)
  if (found === undefined) throw new Error(`A ${instance.constructor?.name} cannot go to another thread.`)
  return found
}

/** @throws Error when no class of that name can travel */
export function transferableNamed(name: string): Travelling {
  const found = byName.get(name)
  if (found === undefined) throw new Error(`No class ${name} is loaded that can come from another thread.`)
  return found
}
