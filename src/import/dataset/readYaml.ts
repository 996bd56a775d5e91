import { isNode, LineCounter, parseDocument } from 'yaml'
import { DefectiveFile } from './defect.ts'
import type { FieldPath } from './inconsistencies.ts'
import type { Reading } from './reading.ts'

/**
 * Reads a YAML text. Blanks around a text in it come from the way it is laid out, and do not count.
 *
 * @throws DefectiveFile when it is not YAML, or a key stands twice
 */
export function readYaml(text: string, file: string): Reading {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, strict: true, uniqueKeys: true })
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
  const line = (path: FieldPath) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line
    }
    return 1
  }
  return { value: document.toJS({ reviver: trimmed }), lines: (paths) => paths.map(line) }
}

function trimmed(_key: unknown, value: unknown): unknown {
  return typeof value === 'string' ? value.trim() : value
}
