import { type Defect, DefectiveFile } from './defect.ts'
import { fieldName } from './fieldName.ts'
import type { FieldPath } from './inconsistencies.ts'
import { jsonWalk } from './jsonWalk.ts'
import type { Reading } from './reading.ts'

/**
 * Reads a JSON text, which may be large: where something stands is worked out only when somebody asks.
 *
 * @throws DefectiveFile when it is not JSON, or a key stands twice
 */
export function readJson(text: string, file: string): Reading {
  const nul = text.indexOf('\0')
  if (nul >= 0) {
    const [line] = linesOf(text, [nul])
    throw new DefectiveFile(file, [
      { line: line!, field: '', message: 'here is the character NUL (U+0000); take it out' },
    ])
  }
  const odd: { path: FieldPath; offset: number; message: string }[] = []
  const stop = jsonWalk(text, (path, offset, again) => {
    if (again) odd.push({ path: [...path], offset, message: 'this key stands here for the second time' })
    if (path.at(-1) === '__proto__') odd.push({ path: [...path], offset, message: 'no key may be called __proto__' })
  })
  const defects: Defect[] = odd.map(({ path, offset, message }) => ({
    line: linesOf(text, [offset])[0]!,
    field: fieldName(path),
    message,
  }))
  if (stop) defects.push({ line: linesOf(text, [stop.offset])[0]!, field: '', message: stop.message })
  if (defects.length > 0) throw new DefectiveFile(file, defects)
  return { value: JSON.parse(text), lines: (paths) => linesOf(text, offsetsOf(text, paths)) }
}

/** Offsets of fields, or of the nearest that holds them, in one walk for all. */
function offsetsOf(text: string, paths: readonly FieldPath[]): number[] {
  const wanted = new Map<string, number>()
  for (const path of paths) for (let length = 0; length <= path.length; length++) wanted.set(keyOf(path, length), 0)
  const deepest = Math.max(0, ...paths.map(({ length }) => length))
  jsonWalk(text, (path, offset) => {
    if (path.length > deepest) return
    const key = keyOf(path, path.length)
    if (wanted.has(key)) wanted.set(key, offset)
  })
  return paths.map((path) => {
    let length = path.length
    while (length > 0 && wanted.get(keyOf(path, length)) === 0) length--
    return wanted.get(keyOf(path, length))!
  })
}

function keyOf(path: FieldPath, length: number): string {
  return path.slice(0, length).join('\n')
}

/** The lines that offsets are on, from 1. */
function linesOf(text: string, offsets: readonly number[]): number[] {
  const lineAt = new Map<number, number>()
  let line = 1
  let place = 0
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (let end = text.indexOf('\n', place); end !== -1 && end < offset; end = text.indexOf('\n', place)) {
      line++
      place = end + 1
    }
    lineAt.set(offset, line)
  }
  return offsets.map((offset) => lineAt.get(offset)!)
}
