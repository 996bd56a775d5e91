import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { Mapping } from '../../../src/import/adverts/mapping.ts'
import { readMapping } from '../../../src/import/adverts/readMapping.file.ts'
import { RoleTitles } from '../../../src/import/adverts/roleTitles.ts'

const seed = join(import.meta.dirname, '../../../prisma/seed')
const anything = () => undefined

describe('the mapping of the adverts of 2023', () => {
  let mapping: Mapping
  let titles: RoleTitles
  beforeAll(async () => {
    mapping = await readMapping(join(seed, 'adverts/data-jobs-2023.yaml'), { role: anything, feature: anything })
    titles = new RoleTitles(mapping)
  })

  it.each([
    ['Data Engineer', ['data-engineer']],
    ['Sr. Azure Data Engineer (remote)', ['data-engineer']],
    ['ETL Developer', ['data-engineer']],
    ['Data Scientist II', ['data-scientist']],
    ['Data Analyst / Data Engineer', ['data-analyst', 'data-engineer']],
    ['Power BI Developer', ['business-intelligence-developer']],
    ['Analytics Engineer', ['analytics-engineer']],
    ['SQL Database Administrator', ['database-engineer']],
    ['Senior Machine Learning Engineer', ['machine-learning-engineer']],
    ['Software Engineer, Machine Learning', ['machine-learning-engineer']],
    ['MLOps Engineer', ['mlops-engineer']],
    ['NLP Engineer', ['ai-engineer']],
    ['Computer Vision Engineer', ['computer-vision-engineer']],
    ['Cloud Engineer', ['cloud-engineer']],
    ['DevOps Engineer', ['devops-engineer']],
    ['Cyber Security Analyst', ['security-engineer']],
    ['Senior Python Developer', ['python-developer']],
    ['Backend Engineer', ['back-end-developer']],
    ['Full Stack Engineer', ['full-stack-developer']],
    ['Front-End Engineer', ['web-developer']],
    ['QA Engineer', ['automation-engineer']],
    ['Research Software Engineer', ['research-software-engineer']],
    ['Quantitative Researcher', ['quantitative-analyst']],
    ['Computational Biologist', ['bioinformatician']],
    ['GIS Analyst', ['gis-developer']],
    // Titles that only mention a technology, a department or a subject
    ['Data Engineer - Python', ['data-engineer']],
    ['Senior Python Data Engineer', ['data-engineer']],
    ['Data Scientist - Security Clearance', ['data-scientist']],
    ['Azure Data Architect', []],
    ['AWS Data Engineer', ['data-engineer']],
    ['Data Engineer - Machine Learning', ['data-engineer']],
    ['Cyber Data Engineer', ['data-engineer']],
    ['Data Engineer (Computer Vision)', ['data-engineer']],
    ['Flight Test Data Analyst', ['data-analyst']],
    ['Manager, Data Science', []],
    ['Data Science Tutor/Teacher', []],
    ['Technical Recruiter - Data Engineers', []],
    ['Data Entry Analyst', []],
    ['Research Engineer - Electrolysis', []],
    ['Business Analyst', []],
  ])('takes "%s" for %j', (title, roles) => {
    expect([...titles.rolesOf([title])[0]!].sort()).toEqual([...roles].sort())
  })

  it('gives a reason for each name that it ignores, and names no name twice', () => {
    expect(Object.keys(mapping.ignored).filter((name) => Object.hasOwn(mapping.means, name))).toEqual([])
    for (const reason of Object.values(mapping.ignored)) expect(reason).toMatch(/\w+ \w+/)
  })

  it('is the one by which the curated careers were counted', async () => {
    const text = await readFile(join(seed, 'python-careers/demand.yaml'), 'utf8')
    expect(text.length).toBeLessThan(250_000)
    const { sources, samples } = parse(text)
    expect(sources).toHaveLength(1)
    expect(sources[0]).toMatchObject({
      slug: 'data-jobs-2023',
      title: 'Adverts for data jobs that state a salary, mostly in the United States, 2023',
      publisher: 'Luke Barousse',
      license: 'Apache-2.0',
      url: 'https://huggingface.co/datasets/lukebarousse/data_jobs',
      attribution: expect.stringContaining(mapping.source.sha256!),
    })
    const roles = samples.flatMap(({ role }: { role?: string }) => role ?? [])
    expect(roles.sort()).toEqual(mapping.roles.map(({ role }) => role).sort())
  })
})
