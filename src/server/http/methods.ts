/** The methods of what can only be read, and of what can be asked. */
export const readMethods = ['GET', 'HEAD']
export const allMethods = [...readMethods, 'POST']

/** The `Allow` header. */
export function allowed(methods: readonly string[]): string {
  return [...methods, 'OPTIONS'].join(', ')
}
