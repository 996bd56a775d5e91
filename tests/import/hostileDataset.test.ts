import { describe, expect, it } from 'vitest'
import { DefectiveFile } from '../../src/import/dataset/defect.ts'
import { parseDataset } from '../../src/import/dataset/parse.ts'

const yaml = (rest: string) => `dataset: d
source: s
sources:
  - { slug: s, title: S, license: L, confidence: 1 }
${rest}`
const json = (rest: string) => `{"dataset": "d", "source": "s",
"sources": [{"slug": "s", "title": "S", "license": "L", "confidence": 1}],
${rest}}`
const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth)
const nul = 'it holds the character NUL (U+0000); take it out'
const halved = 'it holds half of a character (a lone surrogate); take it out'
const laughs = [
  'x0: &x0 [a, a, a, a, a, a, a, a, a]',
  ...Array.from({ length: 8 }, (_, number) => `x${number + 1}: &x${number + 1} [${Array(9).fill(`*x${number}`)}]`),
]

describe('what no dataset can be', () => {
  it.each([
    ['an empty file', '', '1: there is no dataset in it'],
    ['comments only', '# one\n# two\n', '1: there is no dataset in it'],
    ['a list', '- a\n', '1: Invalid input: expected object, received array'],
    ['nested flow', yaml(`roles: ${nested(20_000)}`), '5: it is nested too deeply for a dataset'],
    ['laughs', yaml(laughs.join('\n')), '1: its aliases repeat more than 10000 values; write them out'],
    ['an alias without anchor', yaml('roles: *a'), '5: there is no anchor &a before the alias *a'],
    ['an alias in itself', yaml('roles: &a [*a]'), '5: the alias *a stands in what it repeats'],
    ['an unknown tag', yaml('sectors:\n  - { slug: a, name: !b c }'), '6: Unresolved tag: !b'],
    [
      'a tag for bytes',
      yaml('sectors:\n  - { slug: a, name: !!binary aGk= }'),
      '6: sectors[0].name: Invalid input: expected string, received Buffer',
    ],
    [
      'a date',
      `%YAML 1.1\n---\n${yaml('sectors:\n  - { slug: a, name: 2020-01-01 }')}`,
      '8: sectors[0].name: Invalid input: expected string, received Date',
    ],
    ['two documents', yaml('---\na: b'), '5: a second document begins here; a dataset is one document'],
    ['a key twice', yaml('source: s'), '5: Map keys must be unique'],
    ['a tab', yaml('sectors:\n\t- { slug: a, name: A }'), '6: Tabs are not allowed as indentation'],
    ['a list as a key', yaml('? [a, b]\n: c'), '5: a key is a list or an object; it should be a text'],
    ['a prototype', yaml('__proto__: { a: 1 }'), '5: no key may be called __proto__'],
    ['NUL, escaped', yaml('sectors:\n  - { slug: a, name: "A\\0" }'), `6: sectors[0].name: ${nul}`],
    ['NUL', yaml('sectors:\n  - { slug: a, name: "A\0" }'), `6: sectors[0].name: ${nul}`],
    ['half a character', yaml('sectors:\n  - { slug: a, name: "\\ud800" }'), `6: sectors[0].name: ${halved}`],
    [
      'infinity',
      yaml('skills: []').replace('confidence: 1', 'confidence: .inf'),
      '4: sources[0].confidence: Invalid input: expected number, received Infinity',
    ],
    [
      'only unseen characters',
      yaml('sectors:\n  - { slug: a, name: "\u200b\u00a0" }'),
      '6: sectors[0].name: this text is empty',
    ],
    [
      'a skill and a role in place of themselves',
      yaml(
        'skills:\n  - { slug: k, name: K, kind: SKILL, replacedBy: k }\nroles:\n  - { slug: r, title: R, replacedBy: r }',
      ),
      '6: skills[0].replacedBy: "k" is replaced by itself\nd:8: roles[0].replacedBy: "r" is replaced by itself',
    ],
    [
      'a group in itself',
      yaml('roleGroups:\n  - { slug: g, name: G, broader: g }'),
      '6: roleGroups[0].broader: "g" is broader than itself',
    ],
    [
      'groups in a circle',
      yaml(
        'roleGroups:\n  - { slug: a, name: A, broader: b }\n  - { slug: g, name: G, broader: h }\n  - { slug: b, name: B, broader: a }\n  - { slug: h, name: H }',
      ),
      '6: roleGroups[0].broader: "a" is broader than itself, by way of b',
    ],
    [
      'an identifier twice',
      yaml('roles:\n  - { slug: a, title: A, externalId: x }\n  - { slug: b, title: B, externalId: "x\u00a0" }'),
      '7: roles[1].externalId: "x" already identifies roles[0]',
    ],
    [
      'a package twice',
      yaml(
        'libraries:\n  - { slug: a, name: A, kind: TOOL, packageName: p }\n  - { slug: b, name: B, kind: TOOL, packageName: p }',
      ),
      '7: libraries[1].packageName: "p" already stands at libraries[0]',
    ],
    [
      'a fact twice by one source',
      yaml(
        'skills:\n  - slug: k\n    name: K\n    kind: SKILL\n  - slug: l\n    name: L\n    kind: SKILL\n    broader:\n      k: { source: s, locator: x, alsoSaidBy: [{ source: s, locator: y }] }',
      ),
      '13: skills[1].broader.k.alsoSaidBy[0].source: "s" says so already',
    ],
    [
      'a slug that no index holds',
      yaml(`sectors:\n  - { slug: ${'a'.repeat(501)}, name: A }`),
      '6: sectors[0].slug: it has more than 500 characters',
    ],
  ])('is refused by line, in YAML: %s', (_what, text, message) => {
    const parse = () => parseDataset(text, 'd')
    expect(parse).toThrow(DefectiveFile)
    expect(parse).toThrow(expect.objectContaining({ message: `d:${message}` }))
  })

  it.each([
    ['nothing', '', '1: there is no dataset in it'],
    [
      'nested lists',
      json(`"roles": [${nested(100_000)}]`),
      '3: roles[0]: Invalid input: expected object, received array',
    ],
    ['NUL, escaped', json('"sectors": [{"slug": "a", "name": "A\\u0000"}]'), `3: sectors[0].name: ${nul}`],
    ['NUL', json('"sectors": [{"slug": "a", "name": "A\0"}]'), '3: here is the character NUL (U+0000); take it out'],
    ['half a character', json('"sectors": [{"slug": "a", "name": "\\udc00"}]'), `3: sectors[0].name: ${halved}`],
    [
      'a prototype among links',
      json('"roles": [{"slug": "r", "title": "R",\n"libraries": {"__proto__": 1}}]'),
      '4: roles[0].libraries.__proto__: no key may be called __proto__',
    ],
    [
      'a number that is too large',
      json(
        '"roles": [{"slug": "r", "title": "R", "responsibilities": [{"slug": "b", "statement": "S",\n"position": 3e9}]}]',
      ),
      '4: roles[0].responsibilities[0].position: Too big: expected number to be <=2147483647',
    ],
    [
      'responsibilities of one slug',
      json(
        '"roles": [{"slug": "a", "title": "A", "responsibilities": [{"slug": "b/c", "statement": "S"}]},\n{"slug": "a/b", "title": "B", "responsibilities": [{"slug": "c", "statement": "S"}]}]',
      ),
      '4: roles[1].responsibilities[0].slug: the responsibility "a/b/c" stands in this file already',
    ],
  ])('is refused by line, in JSON: %s', (_what, text, message) => {
    const parse = () => parseDataset(text, 'd.json')
    expect(parse).toThrow(DefectiveFile)
    expect(parse).toThrow(expect.objectContaining({ message: `d.json:${message}` }))
  })
})

describe('what does not matter', () => {
  it.each([
    ['a byte order mark', `\ufeff${yaml('')}`],
    ['CRLF', yaml('').replaceAll('\n', '\r\n')],
    ['CR', yaml('').replaceAll('\n', '\r')],
    ['marks of a document', `---\n${yaml('')}...\n`],
  ])('is read: %s', (_what, text) => {
    expect(parseDataset(text, 'd.yaml').sources[0]!['title']).toBe('S')
  })

  it('is not kept: odd blanks, in either notation', () => {
    const skill = { slug: 'k ', name: ' judge\u00a0 applicants', kind: 'SKILL', description: ' a \r\nb\u2028c ' }
    const skills = JSON.stringify([{ ...skill, aliases: ['rate  it', 'rate\u2009it'] }])
    for (const text of [json(`"skills": ${skills}`), yaml(`skills: ${skills}`)]) {
      expect(parseDataset(text, 'd').skills[0]).toMatchObject({
        slug: 'k',
        name: 'judge applicants',
        description: 'a\nb\nc',
        aliases: ['rate it', 'rate it'],
      })
    }
  })
})
