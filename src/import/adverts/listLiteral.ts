/** One text of a list and the mark after it. */
const item = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")\s*(,|\]$)/suy

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' }

/**
 * The texts of a list as Python or JSON writes it, for example `['sql', "o'reilly"]`; of an empty cell, None or nan, none.
 *
 * @returns undefined if the cell is no such list
 */
export function listLiteral(cell: string): string[] | undefined {
  const text = cell.trim()
  if (/^(|none|nan|null|\[\s*\])$/i.test(text)) return []
  if (!text.startsWith('[')) return undefined
  const found: string[] = []
  item.lastIndex = 1
  for (;;) {
    const at = item.lastIndex
    const match = item.exec(text)
    // After a last comma the list may end.
    if (match === null) return /^\s*\]$/.test(text.slice(at)) && found.length > 0 ? found : undefined
    found.push(unescaped(match[1] ?? match[2]!))
    if (match[3] !== ',') return found
  }
}

function unescaped(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(/\\(?:u([\da-f]{4})|x([\da-f]{2})|(.))/gisu, (_all, wide, narrow, mark) =>
    mark === undefined ? String.fromCharCode(Number.parseInt(wide ?? narrow, 16)) : (escapes[mark] ?? mark),
  )
}
