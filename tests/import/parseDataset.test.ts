import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DefectiveFile } from '../../src/import/dataset/defect.ts'
import { parseDataset } from '../../src/import/dataset/parse.ts'

const fixtures = join(import.meta.dirname, 'fixtures')

describe('a defective dataset file', () => {
  it.each(readdirSync(fixtures))('%s is refused by file, line and field', (name) => {
    const read = (file: string) => readFileSync(join(fixtures, name, file), 'utf8')
    const parse = () => parseDataset(read('dataset.yaml'), 'dataset.yaml')
    expect(parse).toThrow(DefectiveFile)
    expect(parse).toThrow(expect.objectContaining({ message: read('expected.txt').trimEnd() }))
  })
})

describe('the curated dataset', () => {
  const path = join(import.meta.dirname, '../../prisma/seed/python-careers.yaml')
  const file = parseDataset(readFileSync(path, 'utf8'), 'python-careers.yaml')

  it('has the five careers with five responsibilities each', () => {
    expect(file.roles.map(({ slug, responsibilities }) => [slug, responsibilities.length]).sort()).toEqual([
      ['automation-engineer', 5],
      ['data-scientist', 5],
      ['machine-learning-engineer', 5],
      ['python-developer', 5],
      ['web-developer', 5],
    ])
  })

  it('has every responsibility exercise a skill', () => {
    const idle = file.roles.flatMap((role) =>
      role.responsibilities.filter(({ skills }) => Object.keys(skills).length === 0).map(({ slug }) => slug),
    )
    expect(idle).toEqual([])
  })

  it('has every library serve a role, name its documentation and lie in the size that was promised', () => {
    const used = new Set(file.roles.flatMap(({ libraries }) => Object.keys(libraries)))
    expect(file.libraries.filter(({ slug }) => !used.has(slug))).toEqual([])
    expect(file.libraries.filter(({ documentation }) => !documentation)).toEqual([])
    expect(file.libraries.length).toBeGreaterThanOrEqual(80)
    expect(file.skills.length).toBeGreaterThanOrEqual(60)
  })
})
