import { type Document, isAlias, isNode, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml'
import { type Defect, DefectiveFile } from './defect.ts'
import type { FieldPath } from './inconsistencies.ts'
import type { Reading } from './reading.ts'

/** How often what anchors mark may be repeated, before it is an attack. */
const mostRepeated = 10_000

/** What the library says in words that do not help the writer of a dataset. */
const inPlainWords: readonly [RegExp, string][] = [
  [/^Source contains multiple documents/, 'a second document begins here; a dataset is one document'],
  [/^Maximum call stack/, 'it is nested too deeply for a dataset'],
  [/^With stringKeys/, 'a key is a list or an object; it should be a text'],
]

/**
 * Reads a YAML text.
 *
 * @throws DefectiveFile when it is not YAML, or has what no dataset has: a key twice, tags that nobody knows, aliases
 * without an anchor
 */
export function readYaml(text: string, file: string): Reading {
  const counter = new LineCounter()
  const document = parseDocument(text, { lineCounter: counter, stringKeys: true, logLevel: 'error' })
  const said = [...document.errors, ...document.warnings].map(({ message, linePos }): Defect => {
    const short = message.split(' at line ')[0]!.trim()
    const plain = inPlainWords.find(([pattern]) => pattern.test(short))?.[1]
    return { line: linePos?.[0].line ?? 1, field: '', message: plain ?? short }
  })
  // The library says of each level of what is nested too deeply that it is.
  const defects = [...new Map(said.map((defect) => [`${defect.line} ${defect.message}`, defect])).values()]
  if (defects.length === 0) {
    const report = (offset: number, message: string) =>
      defects.push({ line: counter.linePos(offset).line, field: '', message })
    reportOddNodes(document, report)
  }
  if (defects.length > 0) throw new DefectiveFile(file, defects)
  const line = (path: FieldPath) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return counter.linePos(node.range[0]).line
    }
    return 1
  }
  try {
    return { value: document.toJS({ maxAliasCount: mostRepeated }), lines: (paths) => paths.map(line) }
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error
    throw new DefectiveFile(file, [
      { line: 1, field: '', message: `its aliases repeat more than ${mostRepeated} values; write them out` },
    ])
  }
}

/** Reports aliases that lead nowhere or back to themselves, and keys that objects cannot have. */
function reportOddNodes(document: Document, report: (offset: number, message: string) => void): void {
  const anchors = new Map<string, Node>()
  visit(document, {
    Node(_key, node, path) {
      const offset = node.range?.[0] ?? 0
      if (isAlias(node)) {
        const meant = anchors.get(node.source)
        if (meant === undefined) report(offset, `there is no anchor &${node.source} before the alias *${node.source}`)
        else if (path.includes(meant)) report(offset, `the alias *${node.source} stands in what it repeats`)
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node)
    },
    Pair(_key, { key }) {
      if (isScalar(key) && key.value === '__proto__') report(key.range?.[0] ?? 0, 'no key may be called __proto__')
    },
  })
}
