import { type Document, isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { type Defect, DefectiveFile } from './defect.ts'
import { type DatasetFile, datasetFormat } from './format.ts'
import { type FieldPath, inconsistencies } from './inconsistencies.ts'

/**
 * Reads a dataset file, YAML or JSON.
 *
 * @param text what the file holds
 * @param file its name, for error messages
 * @throws DefectiveFile listing every defect by line and field
 */
export function parseDataset(text: string, file: string): DatasetFile {
  const machineWritten = text.length > large ? sound(text) : undefined
  if (machineWritten) return machineWritten
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, strict: true, uniqueKeys: true })
  if (document.errors.length > 0) {
    throw new DefectiveFile(
      file,
      document.errors.map((error) => ({
        line: error.linePos?.[0].line ?? 1,
        field: '',
        message: error.message.split(' at line ')[0]!.trim(),
      })),
    )
  }
  const locate = (path: FieldPath, message: string): Defect => ({
    line: lineOf(document, lines, path),
    field: fieldName(path),
    message,
  })
  const result = datasetFormat.safeParse(document.toJS({ reviver: isJson(text) ? asIs : trimmed }), {
    reportInput: true,
  })
  if (!result.success) {
    throw new DefectiveFile(
      file,
      result.error.issues.flatMap(nearest).map(({ path, message }) => locate(path, message)),
    )
  }
  const found = inconsistencies(result.data)
  if (found.length > 0)
    throw new DefectiveFile(
      file,
      found.map(({ path, message }) => locate(path, message)),
    )
  return result.data
}

function isJson(text: string): boolean {
  return text.startsWith('{')
}

/** In YAML, blanks around a text come from the way it is laid out; in JSON they are meant. */
function trimmed(_key: unknown, value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value
}

function asIs(_key: unknown, value: unknown): unknown {
  return value
}

/** Characters from which on a file is thought to come from a program. */
const large = 1_000_000

/** What a file of sound JSON says. The reader of YAML, who knows lines, takes far more time and memory. */
function sound(text: string): DatasetFile | undefined {
  if (!isJson(text)) return undefined
  try {
    const { success, data } = datasetFormat.safeParse(JSON.parse(text))
    return success && inconsistencies(data).length === 0 ? data : undefined
  } catch {
    return undefined
  }
}

interface Issue {
  readonly path: FieldPath
  readonly message: string
}

/**
 * What an issue says to the writer of the file. Of a value that may take several forms, the form counts that the
 * writer most likely meant: the one that the value agrees with the furthest.
 */
function nearest(issue: z.core.$ZodIssue): Issue[] {
  const path = issue.path as FieldPath
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => ({ path, message }))
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ path, message: 'this field is missing' }]
  if (issue.code !== 'invalid_union') return [{ path, message: issue.message }]
  const forms = issue.errors.map((issues) =>
    issues.flatMap(nearest).map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
  )
  const depth = (form: readonly Issue[]) => Math.max(...form.map((inner) => inner.path.length))
  const [furthest] = forms.toSorted((a, b) => depth(b) - depth(a))
  return furthest && depth(furthest) > path.length ? furthest : [{ path, message: issue.message }]
}

function lineOf(document: Document, lines: LineCounter, path: FieldPath): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line
  }
  return 1
}

function fieldName(path: FieldPath): string {
  return path.map((part, place) => (typeof part === 'number' ? `[${part}]` : place === 0 ? part : `.${part}`)).join('')
}
