import { describe, expect, it } from 'vitest'
import { type DisputedFact, disputeOf, issueAddress } from '../../../src/explorer/dispute/disputedFact.ts'

const fact: DisputedFact = {
  statement: 'Data Scientist needs SQL',
  from: { noun: 'role', slug: 'data-scientist' },
  to: { noun: 'skill', slug: 'sql' },
  evidence: [
    { source: { slug: 'article', title: 'An article' }, locator: 'Data Scientist, 3', url: 'https://a.example' },
  ],
}
const pages = 'https://careers.example/lattice/'

describe('disputeOf', () => {
  it('says the fact, both ends, source and place, revision, the page about it and its file', () => {
    const { title, body } = disputeOf(fact, pages, 7)
    expect(title).toBe('Disputed: Data Scientist needs SQL')
    expect(body.split('\n')).toEqual(
      expect.arrayContaining([
        'Fact: Data Scientist needs SQL',
        'About: role data-scientist → skill sql',
        'Source: article (An article), Data Scientist, 3 (https://a.example)',
        'Revision: 7',
        'Page: https://careers.example/lattice/roles/data-scientist',
        'File: prisma/seed/python-careers/careers/data-scientist.yaml',
      ]),
    )
  })

  it('names no file of careers that come from a dataset, and no page of what has none', () => {
    const esco = disputeOf({ ...fact, from: { noun: 'role', slug: 'esco/data-scientist' } }, pages, undefined).body
    expect(esco).toContain('Page: https://careers.example/lattice/roles/esco/data-scientist')
    expect(esco).not.toMatch(/File:|Revision:/)
    const alone = { ...fact, from: { noun: 'responsibility', slug: 'data-scientist/1' }, to: undefined } as const
    expect(disputeOf(alone, pages, 7).body).not.toContain('Page:')
  })

  it('stays short', () => {
    const evidence = Array.from({ length: 40 }, () => fact.evidence[0]!)
    const { title, body } = disputeOf({ ...fact, statement: 'x'.repeat(400), evidence }, pages, 7)
    expect(title).toHaveLength(120)
    expect(body).toContain('and 35 more sources')
    expect(issueAddress('https://forge.example/new', { title, body }).length).toBeLessThan(4000)
  })
})

describe('issueAddress', () => {
  const dispute = { title: 'a & b', body: 'c\n$& d' }

  it('adds title and body', () => {
    expect(issueAddress('https://forge.example/issues/new', dispute)).toBe(
      'https://forge.example/issues/new?title=a%20%26%20b&body=c%0A%24%26%20d',
    )
    expect(issueAddress('https://forge.example/new?labels=data', dispute)).toContain('?labels=data&title=a%20%26')
  })

  it('writes them where the template says', () => {
    expect(issueAddress('https://forge.example/new?issue[title]={title}&issue[description]={body}', dispute)).toBe(
      'https://forge.example/new?issue[title]=a%20%26%20b&issue[description]=c%0A%24%26%20d',
    )
  })
})
