import { describe, expect, it } from 'vitest'
import { kindName, selected, toggled } from '../../../src/explorer/network/selection.ts'
import { referenceOf, surroundingsOf, type Thing, type Tie } from '../../../src/explorer/network/thing.ts'

const thing = (kind: Thing['kind'], slug: string, asked = false): Thing => ({
  id: `${kind}:${slug}`,
  kind,
  slug,
  label: slug,
  asked,
  colour: asked ? 'role-1' : 'ink',
})
const scientist = thing('role', 'data-scientist', true)
const engineer = thing('role', 'data-engineer')
const python = thing('library', 'python')
const statistics = thing('skill', 'statistics')
const tie = (from: Thing, to: Thing, kind: string, weight: number): Tie => ({ from: from.id, to: to.id, kind, weight })
const ties = [
  tie(scientist, python, 'ROLE_LIBRARIES', 0.9),
  tie(scientist, statistics, 'ROLE_SKILLS', 0.5),
  tie(engineer, scientist, 'ROLE_COLLABORATORS', 0.7),
  tie(engineer, python, 'ROLE_LIBRARIES', 0.8),
]
const all = { things: [scientist, engineer, python, statistics], ties, cut: true }
const shown = (choice: Parameters<typeof selected>[1]) => selected(all, choice).things.map(({ slug }) => slug)

describe('what is shown of the surroundings', () => {
  it('is all of it at first', () => {
    const selection = selected(all, {})
    expect(selection.things).toEqual(all.things)
    expect(selection.ties).toEqual(ties)
    expect(selection.thingKinds).toEqual([
      { name: 'role', count: 1, chosen: true },
      { name: 'skill', count: 1, chosen: true },
      { name: 'library', count: 1, chosen: true },
    ])
    expect(selection.tieKinds.map(({ name, count }) => [name, count])).toEqual([
      ['role-collaborators', 1],
      ['role-libraries', 2],
      ['role-skills', 1],
    ])
  })

  it('is of the chosen kinds; what was asked for always stays', () => {
    expect(shown({ kinds: ['library'] })).toEqual(['data-scientist', 'python'])
    expect(shown({ kinds: ['role-skills'] })).toEqual(['data-scientist', 'statistics'])
    expect(shown({ kinds: ['role', 'role-libraries'] })).toEqual(['data-scientist'])
    expect(shown({ kinds: ['no-such-kind'] })).toEqual(all.things.map(({ slug }) => slug))
  })

  it('leaves out what only weaker links connect, and what is hidden', () => {
    expect(shown({ min: 0.8 })).toEqual(['data-scientist', 'python'])
    const { things, ties, hidden } = selected(all, { hide: ['library/python', 'role/data-scientist'] })
    expect(things.map(({ slug }) => slug)).toEqual(['data-scientist', 'data-engineer', 'statistics'])
    expect(ties).toHaveLength(2)
    expect(hidden).toEqual([python])
  })

  it('names only the kinds that are left, and none when all are shown again', () => {
    const { thingKinds, tieKinds } = selected(all, {})
    const without = toggled('skill', thingKinds, tieKinds)
    expect(without).toEqual(['role', 'library'])
    const now = selected(all, { kinds: without })
    expect(now.thingKinds.find(({ name }) => name === 'skill')?.chosen).toBe(false)
    expect(toggled('skill', now.thingKinds, now.tieKinds)).toBeUndefined()
    expect(toggled(kindName('ROLE_SKILLS'), now.tieKinds, now.thingKinds)).toEqual([
      'role-collaborators',
      'role-libraries',
      'role',
      'library',
    ])
  })
})

describe('an answer', () => {
  it('colours the roles that were asked for, in their order', () => {
    const node = (__typename: 'Role' | 'Skill', id: string) => ({ __typename, id, slug: id, label: id })
    const { things, ties } = surroundingsOf(
      {
        nodes: [node('Skill', 'sql'), node('Role', 'a'), node('Role', 'b'), node('Role', 'c')],
        edges: [{ from: 'a', to: 'gone', kind: 'ROLE_SKILLS', weight: 1 }],
        cut: false,
      },
      ['sql', 'a', 'b'],
      (place) => `role-${place + 1}`,
    )
    expect(things.map(({ asked, colour }) => [asked, colour])).toEqual([
      [true, 'ink'],
      [true, 'role-1'],
      [true, 'role-2'],
      [false, 'ink'],
    ])
    expect(ties).toEqual([])
    expect(referenceOf({ kind: 'role', slug: 'esco/nurse' })).toBe('role/esco/nurse')
  })
})
