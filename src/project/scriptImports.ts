const specifier = /(?:\bfrom|\bimport|\brequire\s*\(|\bimport\s*\()\s*(?:\/\*.*?\*\/\s*)?['"]([^'"\n]{1,200})['"]/g
const outside = /^https?:\/\/(?:esm\.sh|cdn\.skypack\.dev|cdn\.jsdelivr\.net\/npm|unpkg\.com|jspm\.dev)\/(?:npm:)?(.+)$/

/**
 * The packages that JavaScript or TypeScript code imports, each once: `react-dom` of `react-dom/client`, `@scope/name` of
 * what is under a scope, and the package of an address that serves npm. Relative paths and modules of Node.js are left out.
 *
 * @param isBuiltIn whether a module comes with Node.js
 */
export function scriptImports(code: string, isBuiltIn: (name: string) => boolean): string[] {
  const found = new Set<string>()
  for (const [, written] of code.matchAll(specifier)) {
    const path = (outside.exec(written!)?.[1] ?? written!).replace(/^npm:/, '')
    const name = /^(@[\w.-]+\/[\w.-]+|[a-z\d][\w.-]*)/i.exec(path)?.[1]
    if (name !== undefined && !/^(?:node|bun|https?|jsr|file):/.test(path) && !isBuiltIn(name)) found.add(name)
  }
  return [...found]
}
