import { describe, expect, it } from 'vitest'
import { cardsOf } from '../../src/publishing/drawnViews.ts'
import { socialCard } from '../../src/publishing/socialCard.ts'

describe('the card of a page', () => {
  it.each([
    ['/', '', 'start.png'],
    [
      '/overlap',
      '?roles=data-scientist,esco/data-analyst&measure=JACCARD&open=3',
      'overlap.png?roles=data-scientist,esco/data-analyst',
    ],
    ['/overlap', 'roles=a%2Cesco%2Fb', 'overlap.png?roles=a,esco/b'],
    ['/overlap', '?roles=a', 'role.png?slug=a'],
    ['/overlap', '', 'start.png'],
    ['/transition', '?from=a&to=b', 'transition.png?from=a&to=b'],
    ['/transition', '?to=b', 'role.png?slug=b'],
    ['/paths', '?from=a&to=onet/b%26c', 'paths.png?from=a&to=onet/b%26c'],
    ['/paths', '?from=a', 'start.png'],
    ['/roles/esco/data-scientist', '', 'role.png?slug=esco/data-scientist'],
    ['/roles/esco%2Fdata-scientist/', '', 'role.png?slug=esco/data-scientist'],
    ['/skills/c%2B%2B', '', 'skill.png?slug=c%2B%2B'],
    ['/skills/%E0', '', 'skill.png?slug=%25E0'],
    ['/libraries/pandas', '', 'library.png?slug=pandas'],
    ['/libraries/', '', 'start.png'],
    ['/sources', '', 'start.png'],
    ['/constructor/x', '', 'start.png'],
  ])('of %s%s is %s', (path, query, card) => {
    expect(socialCard(path, query)).toBe(`pictures/${card}`)
    const [name, parameters = ''] = card.split('?')
    const drawn = cardsOf[name!.replace('.png', '')]!
    expect(() => drawn(parameters)).not.toThrow()
  })
})
