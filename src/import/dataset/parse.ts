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
  const result = datasetFormat.safeParse(document.toJS())
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

/** The issues of the alternative that the writer most likely meant: the one that got furthest into the value. */
function nearest(issue: z.core.$ZodIssue): { path: FieldPath; message: string }[] {
  const path = issue.path as FieldPath
  if (issue.code !== 'invalid_union') return [{ path, message: issue.message }]
  const alternatives = issue.errors.map((issues) =>
    issues.flatMap(nearest).map((inner) => ({ path: [...path, ...inner.path], message: inner.message })),
  )
  const depth = (found: { path: FieldPath }[]) => Math.max(...found.map((inner) => inner.path.length))
  const deepest = alternatives.toSorted((a, b) => depth(b) - depth(a))[0]
  if (deepest && depth(deepest) > path.length) return deepest
  return [{ path, message: 'Invalid input: see the forms that dataset.schema.json allows here' }]
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
