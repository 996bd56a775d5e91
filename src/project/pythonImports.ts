/** Opening a text of several lines, or ending one. */
const tripleQuotes = /"""|'''/
const imported = /^\s*import\s+([\w.]+(?:\s+as\s+\w+)?(?:\s*,\s*[\w.]+(?:\s+as\s+\w+)?)*)/
const importedFrom = /^\s*from\s+(\w[\w.]*)\s+import\s+(.*)$/

/**
 * The modules that Python code imports, with their dots, each once: `sklearn.linear_model`. Of `from google.cloud import
 * storage` both `google.cloud` and `google.cloud.storage`, as the latter may be a module too. Relative imports are left
 * out, and what stands in texts of several lines.
 */
export function pythonImports(code: string): string[] {
  const found = new Set<string>()
  let quote: string | undefined
  for (const line of code.split('\n')) {
    if (quote === undefined) for (const name of importsOf(line)) found.add(name)
    quote = quoteAfter(line, quote)
  }
  return [...found]
}

function importsOf(line: string): string[] {
  // Most lines import nothing.
  if (!line.includes('import')) return []
  const names = imported.exec(line)
  if (names !== null) return names[1]!.split(',').map((name) => name.trim().split(/\s/, 1)[0]!)
  const [, module, members = ''] = importedFrom.exec(line) ?? []
  if (module === undefined) return []
  const own = members
    .split('#', 1)[0]!
    .replace(/[()\\]/g, ' ')
    .split(',')
  const inner = own.map((name) => name.trim().split(/\s/, 1)[0]!).filter((name) => /^\w+$/.test(name))
  return [module, ...inner.map((name) => `${module}.${name}`)]
}

/** The quotes of the text that a line leaves open. */
function quoteAfter(line: string, before: string | undefined): string | undefined {
  let quote = before
  let rest = line
  for (;;) {
    const next: RegExpExecArray | null =
      quote === undefined ? tripleQuotes.exec(rest.split(/(?<!['"\w\\])#/, 1)[0]!) : new RegExp(quote).exec(rest)
    if (next === null) return quote
    quote = quote === undefined ? next[0] : undefined
    rest = rest.slice(next.index + 3)
  }
}
