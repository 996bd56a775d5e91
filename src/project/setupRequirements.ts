import { nameOf } from '../readiness/requirementLines.ts'

const requiring = /\b(install_requires|tests_require|setup_requires|extras_require)\s*=\s*([[{(])/g
const closing: Readonly<Record<string, string>> = { '[': ']', '{': '}', '(': ')' }

/** What a setup.py requires where it says so by literals: its code is read, not run. */
export function setupRequirements(code: string): string[] {
  const found: string[] = []
  for (const { 2: opening, index, 0: start } of code.matchAll(requiring)) {
    const from = index + start.length
    const written = code.slice(from, endOf(code, from, opening!)).replace(/^\s*#.*$/gm, '')
    // The keys of extras are followed by a colon.
    for (const { 2: text, 3: colon } of written.matchAll(/(['"])((?:(?!\1)[^\n])+)\1(\s*:)?/g)) {
      const name = nameOf(text!)
      if (colon === undefined && name !== undefined) found.push(name)
    }
  }
  return found
}

/** Where a bracket closes, counting those of its own kind. */
function endOf(code: string, from: number, opening: string): number {
  let depth = 1
  for (let place = from; place < code.length; place++) {
    if (code[place] === opening) depth++
    else if (code[place] === closing[opening] && --depth === 0) return place
  }
  return code.length
}
