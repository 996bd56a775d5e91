import { parse as parseToml } from 'smol-toml'
import { requirementLines } from '../readiness/requirementLines.ts'
import type { FileKind } from './fileKind.ts'

interface Named {
  readonly path: string
  readonly kind: FileKind
  readonly text: string
}

/** Whether a file is not what its name says, so that nothing can be read from it. */
export function isBroken({ path, kind, text }: Named): boolean {
  if (/\uFFFD/.test(text) && text.split('\uFFFD').length > text.length * mostStrange) return true
  if (kind !== 'dependencies' && kind !== 'notebook') return false
  if (text.trim() === '') return false
  if (kind === 'notebook' || /\.json$/i.test(path)) return !isObject(() => JSON.parse(text))
  if (/\.toml$|(?:^|\/)pipfile$/i.test(path)) return !isObject(() => parseToml(text))
  if (!/\.(?:txt|in|pip)$/i.test(path)) return false
  // None of its lines is a requirement.
  const { names, scripts, rest } = requirementLines(`requirements==1\n${text}`)
  return names.length + scripts.length === 1 && rest.split('\n').some((line) => /^\s*[^\s#]/.test(line))
}

/** From this share of bytes on that are no characters, it is no text; an old encoding has a few. */
const mostStrange = 0.1

function isObject(parse: () => unknown): boolean {
  try {
    const value = parse()
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
