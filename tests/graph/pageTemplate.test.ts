import { describe, expect, it } from 'vitest'
import { pageTemplate } from '../../src/graph/pageTemplate.ts'
import type { NodeRow } from '../../src/graph/rows.ts'

const role = { type: 'Role', slug: 'data-scientist', code: '15-2051.00', externalId: 'http://example.org/é' } as NodeRow
const skill = { type: 'Skill', slug: 'c-sharp', name: 'C# & more', code: null } as NodeRow
const task = { type: 'Responsibility', slug: 'data-scientist/1', role } as NodeRow

describe('a template of addresses', () => {
  it.each([
    ['https://a.org/{role.code}', 'https://a.org/15-2051.00'],
    ['https://a.org/{from.code}#{to.slug}', 'https://a.org/15-2051.00#c-sharp'],
    ['https://a.org/?e={skill.name}', 'https://a.org/?e=C%23%20%26%20more'],
    ['{+from.externalId}', 'http://example.org/é'],
    ['https://a.org/', 'https://a.org/'],
    ['https://a.org/{skill.code}', undefined],
    ['https://a.org/{library.slug}', undefined],
    ['https://a.org/{role.jobZone}', undefined],
  ])('%s is filled from a fact', (template, address) => {
    expect(pageTemplate(template)!.fill({ from: role, to: skill })).toBe(address)
  })

  it('knows the node around a node', () => {
    expect(pageTemplate('https://a.org/{role.code}')!.fill({ from: task, to: skill })).toBe('https://a.org/15-2051.00')
  })

  it('may be for a locator, in which a star stands for any text', () => {
    const isFor = (template: string, locator: string) => pageTemplate(template)!.isFor(locator)
    expect(isFor('https://a.org/', 'Tasks')).toBe(true)
    expect(isFor('Tasks: https://a.org/', 'Tasks')).toBe(true)
    expect(isFor('Tasks: https://a.org/', 'Tasks to DWAs')).toBe(false)
    expect(isFor('*Skills: https://a.org/', 'Essential Skills')).toBe(true)
    expect(isFor('2.*.*.*: https://a.org/', '2.A.1.a')).toBe(true)
    expect(isFor('2.*.*.*: https://a.org/', '2xA.1')).toBe(false)
    expect(isFor('a (b): https://a.org/', 'a (b)')).toBe(true)
  })

  it.each([
    '',
    'a page',
    'ftp://a.org',
    'https://',
    'https://a.org/{role}',
    'https://a.org/{occupation.code}',
    'https://a.org/{role.cod}',
    'https://a.org/{',
    'https://a.org/ b',
    ': https://a.org/',
  ])('"%s" is none', (text) => {
    expect(pageTemplate(text)).toBeUndefined()
  })
})
