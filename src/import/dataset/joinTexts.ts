import { DefectiveFile } from './defect.ts'
import type { FieldPath } from './inconsistencies.ts'
import { plainText } from './plainText.ts'
import type { Reading } from './reading.ts'
import { readJson } from './readJson.ts'
import { readYaml } from './readYaml.ts'

/** A file of a dataset. */
export interface DatasetText {
  /** Its name in error messages. */
  readonly name: string
  readonly text: string
}

/** Where a field stands. */
interface Place {
  readonly file: string
  /** From 1. */
  readonly line: number
  /** Path of the field in its file. */
  readonly path: FieldPath
}

/** The files of a dataset, read as one. */
interface Joined {
  readonly value: unknown
  /** Places of fields, given by their paths in `value`. */
  readonly lines: (paths: readonly FieldPath[]) => Place[]
}

type Part = Reading & { readonly name: string }

/**
 * Reads the files of a dataset as one: a list has the entries of all files, and every other field stands in one of them.
 *
 * @throws DefectiveFile if a file is neither YAML nor JSON, or no object, or a field stands in two files
 */
export function joinTexts(texts: readonly DatasetText[]): Joined {
  const parts = texts.map(read)
  const [first] = parts
  if (parts.length === 1 && first)
    return { value: first.value, lines: (paths) => placed(paths.map((path) => [first, path])) }
  const value: Record<string, unknown> = {}
  const origins = new Map<string, { readonly part: Part; readonly start: number }[]>()
  for (const part of parts) {
    if (typeof part.value !== 'object' || part.value === null || Array.isArray(part.value)) {
      throw new DefectiveFile(part.name, [
        { line: 1, field: '', message: 'a file of a dataset has fields, like `roles:`' },
      ])
    }
    for (const [field, content] of Object.entries(part.value)) {
      const before = origins.get(field)
      const known = value[field]
      if (before === undefined) {
        value[field] = content
        origins.set(field, [{ part, start: 0 }])
      } else if (Array.isArray(known) && Array.isArray(content)) {
        before.push({ part, start: known.length })
        value[field] = [...known, ...content]
      } else {
        const [line] = part.lines([[field]])
        throw new DefectiveFile(part.name, [
          { line: line!, field, message: `this field stands in ${before[0]!.part.name} already` },
        ])
      }
    }
  }
  const origin = ([field, index, ...rest]: FieldPath): readonly [Part, FieldPath] => {
    const before = origins.get(field as string)
    if (field === undefined || before === undefined) return [first!, field === undefined ? [] : [field]]
    if (typeof index !== 'number') return [before[0]!.part, index === undefined ? [field] : [field, index, ...rest]]
    const { part, start } = before.findLast(({ start }) => start <= index)!
    return [part, [field, index - start, ...rest]]
  }
  return { value, lines: (paths) => placed(paths.map(origin)) }
}

function read({ name, text }: DatasetText): Part {
  const content = plainText(text)
  const isJson = /^\s*\{/.test(content) && !/\.ya?ml$/i.test(name)
  const { value, lines } = (isJson ? readJson : readYaml)(content, name)
  return { name, value, lines }
}

/** The lines of fields, each file asked once. */
function placed(fields: readonly (readonly [Part, FieldPath])[]): Place[] {
  const lines = new Map<Part, number[]>()
  for (const part of new Set(fields.map(([part]) => part))) {
    lines.set(part, part.lines(fields.flatMap(([one, path]) => (one === part ? [path] : []))))
  }
  const next = new Map<Part, number>()
  return fields.map(([part, path]) => {
    const place = next.get(part) ?? 0
    next.set(part, place + 1)
    return { file: part.name, line: lines.get(part)![place]!, path }
  })
}
