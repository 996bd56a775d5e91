import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DefectiveFile } from '../../src/import/dataset/defect.ts'
import type { Entry } from '../../src/import/dataset/format.ts'
import { parseDataset, parsedDataset } from '../../src/import/dataset/parse.ts'
import { readTexts } from '../../src/import/dataset/readTexts.file.ts'
import { datasetRows } from '../../src/import/dataset/rows.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

describe('a defective dataset file', () => {
  it.each(readdirSync(fixtures))('%s is refused by file, line and field', (name) => {
    const read = (file: string) => readFileSync(join(fixtures, name, file), 'utf8')
    const parse = () => parseDataset(read('dataset.yaml'), 'dataset.yaml')
    expect(parse).toThrow(DefectiveFile)
    expect(parse).toThrow(expect.objectContaining({ message: read('expected.txt').trimEnd() }))
  })
})

describe('a defective JSON file', () => {
  const source = '{"slug": "s", "title": "S", "license": "CC0-1.0", "confidence": 1}'
  const start = `{\n"dataset": "d",\n"source": "s",\n"sources": [${source}],\n`
  it.each([
    ['cut off', `${start}"skills": [{"slug": "a"`, 'd.json:5: the text ends too early: a comma or a closing bracket'],
    ['a comma too many', `${start}"skills": [],\n}`, 'd.json:6: a name in double quotes should stand here'],
    ['a text that is not closed', `${start}"skills": "a\n}`, 'd.json:5: this text in quotes has no end'],
    ['a colon forgotten', '{\n"dataset" 1}', 'd.json:2: a colon should stand here'],
    ['something after its end', '{}\n{}', 'd.json:2: nothing more should stand here'],
    ['a key twice', `${start}"source": "s"}`, 'd.json:5: source: this key stands here for the second time'],
    ['a field missing', `${start}"sectors": [\n{"slug": "x"}]}`, 'd.json:6: sectors[0].name: this field is missing'],
    [
      'a dangling slug',
      `${start}"roles": [\n{"slug": "r", "title": "R",\n"libraries": {"pandas": 1}}]}`,
      'd.json:7: roles[0].libraries.pandas: there is no library "pandas" in this file',
    ],
  ])('is refused by line and field: %s', (_what, text, message) => {
    expect(() => parseDataset(text, 'd.json')).toThrow(message)
  })

  it('may start with a byte order mark and blanks', () => {
    expect(parseDataset(`\ufeff \n${start}"skills": []}`, 'd.json').dataset).toBe('d')
  })

  it('tells the first hundred defects', () => {
    const sectors = Array.from({ length: 150 }, () => '{"slug": "x"}').join(',\n')
    expect(() => parseDataset(`${start}"sectors": [${sectors}]}`, 'd.json')).toThrow('d.json: and 50 more')
  })
})

describe('the deprecated lists of languages', () => {
  const file = (content: object) => {
    const sources = [{ slug: 's', title: 'S', license: 'CC0-1.0', confidence: 1 }]
    return parseDataset(JSON.stringify({ dataset: 'd', source: 's', sources, ...content }, null, 1), 'd.json')
  }
  const fast = { name: 'Speed', summary: 'Loops run fast.' }
  const small = { name: 'Size', summary: 'It is small.' }
  const python = { slug: 'python', name: 'Python', kind: 'LANGUAGE', language: 'python' }
  const julia = { slug: 'julia', name: 'Julia' }
  const role = { slug: 'r', title: 'R' }

  it('become libraries, and libraries of their roles', () => {
    const before = file({
      languages: [
        { slug: 'python', name: 'Python', features: [small] },
        { ...julia, features: [fast] },
      ],
      libraries: [python, { slug: 'abacus', name: 'Abacus', kind: 'TOOL', language: 'julia' }],
      roles: [
        {
          ...role,
          languages: { python: 0.5, julia: 0.25 },
          libraries: { python: { weight: 1, hot: true }, abacus: 0.75 },
        },
        { ...role, slug: 'q', languages: ['julia'], libraries: ['abacus'] },
      ],
    })
    const after = file({
      libraries: [
        { ...python, features: [small] },
        { slug: 'abacus', name: 'Abacus', kind: 'TOOL', language: 'julia' },
        { ...julia, kind: 'LANGUAGE', features: [fast] },
      ],
      roles: [
        { ...role, libraries: { python: { weight: 1, hot: true }, abacus: 0.75, julia: 0.25 } },
        { ...role, slug: 'q', libraries: ['abacus', 'julia'] },
      ],
    })
    expect(datasetRows(before)).toEqual(datasetRows(after))
  })

  it.each([
    [
      'a feature twice',
      { languages: [{ ...julia, features: [fast, fast] }] },
      'd.json:22: languages[0].features[1].name: "Speed" already stands at languages[0].features[0]',
    ],
    [
      'an unknown language',
      { languages: [julia], roles: [{ ...role, libraries: ['julia'], languages: { juila: 1 } }] },
      'd.json:26: roles[0].languages.juila: there is no library "juila" in this file; did you mean "julia"?',
    ],
    ['no name', { languages: [{ slug: 'julia' }] }, 'd.json:13: languages[0].name: this field is missing'],
  ])('are refused by line and field: %s', (_what, content, message) => {
    expect(() => file(content)).toThrow(message)
  })
})

describe('the curated dataset', async () => {
  const path = join(import.meta.dirname, '../../prisma/seed/python-careers')
  const { roles, libraries, skills } = parsedDataset(await readTexts(path)).dataset
  const responsibilitiesOf = (role: Entry) => role['responsibilities'] as (Entry & { skills: object })[]

  it('has careers with five responsibilities each, the five of the article among them', () => {
    expect(roles.map((role) => role.slug)).toEqual(
      expect.arrayContaining([
        'automation-engineer',
        'data-scientist',
        'machine-learning-engineer',
        'python-developer',
        'web-developer',
      ]),
    )
    expect(roles).toHaveLength(22)
    expect(roles.filter((role) => responsibilitiesOf(role).length !== 5)).toEqual([])
  })

  it('has every responsibility exercise a skill', () => {
    const idle = roles.flatMap((role) =>
      responsibilitiesOf(role)
        .filter(({ skills }) => Object.keys(skills).length === 0)
        .map(({ slug }) => slug),
    )
    expect(idle).toEqual([])
  })

  it('has every library serve a skill, name its documentation and lie in the size that was promised', () => {
    expect(libraries.filter(({ skills }) => Object.keys(skills as object).length === 0)).toEqual([])
    expect(libraries.filter(({ documentation }) => !documentation)).toEqual([])
    expect(libraries.length).toBeGreaterThanOrEqual(400)
    expect(skills.length).toBeGreaterThanOrEqual(200)
  })
})
