/** How instances of a class are sent to another thread: as the arguments of its constructor. */
export interface Transferable {
  readonly name: string
  readonly parts: (instance: object) => readonly unknown[]
  readonly make: (parts: readonly unknown[]) => object
}

const byName = new Map<string, Transferable>()
const byClass = new Map<unknown, Transferable>()

/**
 * Registers a class whose instances can be sent to another thread. Plain objects, arrays, maps, sets and typed arrays
 * always can.
 *
 * @param name of the class, another for each: a class itself may lose its name when it is made smaller for browsers
 * @param parts the arguments from which the constructor makes an equal instance
 */
export function transferable<Parts extends unknown[], Instance extends object>(
  name: string,
  type: new (...parts: Parts) => Instance,
  parts: (instance: Instance) => readonly [...Parts],
): void {
  const how: Transferable = {
    name,
    parts: (instance) => parts(instance as Instance),
    make: (given) => new type(...(given as Parts)),
  }
  byName.set(name, how)
  byClass.set(type, how)
}

/**
 * How an object is sent that is neither plain nor a collection.
 *
 * @throws Error if its class is not registered
 */
export function transferableOf(instance: object): Transferable {
  const found = byClass.get(instance.constructor)
  if (found === undefined) throw new Error(`A ${instance.constructor?.name} cannot go to another thread.`)
  return found
}

/** @throws Error if no class of that name is registered */
export function transferableNamed(name: string): Transferable {
  const found = byName.get(name)
  if (found === undefined) throw new Error(`No class ${name} is loaded that can come from another thread.`)
  return found
}
