import { describe, expect, it } from 'vitest'
import type { NodeRow, SourceRow } from '../../src/graph/rows.ts'
import { esco } from '../../src/import/esco/esco.ts'
import { onet } from '../../src/import/onet/onet.ts'
import { sourceColumns } from '../../src/import/release/sourceColumns.ts'
import { addressOf } from '../../src/sources/addressOf.ts'
import { nodeEvidence } from '../../src/sources/nodeEvidence.ts'

const sourceOf = (release: typeof esco) => sourceColumns(release, '1') as unknown as SourceRow
const [escoSource, onetSource] = [sourceOf(esco), sourceOf(onet)]
const node = (type: NodeRow['type'], values: object) => ({ type, slug: 'a', ...values }) as unknown as NodeRow
const address = (source: SourceRow, locator: string, from: NodeRow, to?: NodeRow) =>
  addressOf({ source, locator, confidence: 1, subject: to ? { from, to } : { from } })

describe('the address of a fact', () => {
  const occupation = node('Role', { code: '15-2051.00', externalId: '15-2051.00', source: onetSource })
  const element = node('Skill', { code: '2.A.1.a', externalId: '2.A.1.a', source: onetSource })
  const task = node('Responsibility', { role: occupation, source: onetSource, locator: 'Task Statements' })
  const software = node('Library', { name: 'C#', source: onetSource })
  const online = 'https://www.onetonline.org'

  it('of ESCO is the URI of the concept', () => {
    const uri = 'http://data.europa.eu/esco/occupation/258e46f9'
    const from = node('Role', { externalId: uri, locator: 'occupations', source: escoSource })
    expect(address(escoSource, 'occupationSkillRelations', from, node('Skill', { externalId: 'b' }))).toBe(uri)
    expect(addressOf(nodeEvidence(from))).toBe(uri)
    const group = node('Skill', { externalId: 'http://data.europa.eu/esco/skill/S1', source: escoSource })
    expect(addressOf(nodeEvidence(group))).toBe('http://data.europa.eu/esco/skill/S1')
  })

  it.each([
    ['Skills', `${online}/link/details/15-2051.00#Skills`],
    ['Essential Skills', `${online}/link/details/15-2051.00#Skills`],
    ['Knowledge', `${online}/link/details/15-2051.00#Knowledge`],
    ['Tasks to DWAs', `${online}/link/details/15-2051.00#DetailedWorkActivities`],
  ])('of O*NET is the section of the occupation: %s', (locator, page) => {
    expect(address(onetSource, locator, occupation, element)).toBe(page)
    expect(address(onetSource, locator, task, element)).toBe(page)
  })

  it('of O*NET is the page of a node', () => {
    const pageOf = (row: NodeRow) => addressOf(nodeEvidence(row))
    const coded = (code: string) => pageOf(node('Skill', { code, externalId: code, source: onetSource }))
    expect(pageOf(node('Role', { ...occupation, locator: 'Occupation Data' }))).toBe(
      `${online}/link/summary/15-2051.00`,
    )
    expect(pageOf(task)).toBe(`${online}/link/details/15-2051.00#Tasks`)
    expect(pageOf(element)).toBe(`${online}/find/descriptor/result/2.A.1.a`)
    expect(coded('4.A.1.a.1')).toBe(`${online}/find/descriptor/result/4.A.1.a.1`)
    expect(coded('2.A')).toBe('https://www.onetcenter.org/content.html/2.A?d=1#cm_2.A')
    expect(coded('4.A.1.a.1.I01.D01')).toMatch(/dwa_reference/)
    expect(pageOf(software)).toBe(`${online}/search/tech/example?e=C%23`)
    expect(address(onetSource, 'Technology Skills', occupation, software)).toBe(
      `${online}/link/details/15-2051.00#TechnologySkills`,
    )
  })

  it('is that in the locator before any other, the description of the file after, and that of the source at last', () => {
    expect(address(escoSource, 'https://a.org/b', element)).toBe('https://a.org/b')
    expect(address(onetSource, 'DWA Reference', element, element)).toMatch(/dictionary.*dwa_reference/)
    expect(address(onetSource, 'elsewhere', element)).toBe(onetSource.url)
    expect(addressOf({ source: onetSource, locator: 'Skills', confidence: 1 })).toBe(onetSource.url)
    expect(address({ ...onetSource, pages: [], url: null }, 'Skills', element)).toBeNull()
  })
})
