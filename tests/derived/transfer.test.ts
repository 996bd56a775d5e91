import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { derived, memosOf } from '../../src/derived/derived.ts'
import { Decoder } from '../../src/derived/transfer/decoder.ts'
import { pack } from '../../src/derived/transfer/pack.ts'
import type { SkillRow } from '../../src/graph/rows.ts'
import { nameIndex } from '../../src/names/nameIndex.ts'
import { precompute } from '../../src/program/precompute.ts'
import { randomSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'
import { targetsOf, weightsOf } from '../support/weightsOf.ts'

/** What comes out on the other side; buffers are really handed over. */
function handedOver<Root extends object>(
  root: Root,
  known: ConstructorParameters<typeof Decoder>[0] = () => undefined,
): Root {
  const unpacking = new Decoder(known)
  pack(root, (parcel, transfer) => unpacking.take(structuredClone(parcel, { transfer: [...transfer] })))
  return unpacking.root as Root
}

const sum = derived((numbers: { all: number[] }) => ({ sum: numbers.all.reduce((a, b) => a + b), numbers }), 'a sum')

describe('handing over', () => {
  it('gives the same snapshot on the other side', () => {
    fc.assert(
      fc.property(randomSnapshot, (snapshot) => {
        const copy = structuredClone({ rows: snapshot.roles.rows, skills: targetsOf(snapshot.features.ofRole) })
        const weights = [...weightsOf(snapshot.edges.roleSkills.backward)]
        const edges = [...snapshot.edges.roleSkills.backward.edges]
        precompute(snapshot, 2)
        const received = handedOver(snapshot)
        expect(received.roles.rows).toEqual(copy.rows)
        expect(targetsOf(received.features.ofRole)).toEqual(copy.skills)
        expect([...weightsOf(received.edges.roleSkills.backward)]).toEqual(weights)
        expect([...received.edges.roleSkills.backward.edges]).toEqual(edges)
        for (const role of received.roles.rows) {
          expect(received.roles.bySlug.get(role.slug)).toBe(role)
          expect(received.sources.rows).toContain(role.source)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('hands over what was worked out', () => {
    const snapshot = sketchedSnapshot([{ title: 'Cook', skills: { 'Cooking soup': 1 } }])
    const { vocabulary } = nameIndex(snapshot.skills)
    const received = handedOver(snapshot)
    expect(memosOf(received.skills).map(({ name }) => name)).toEqual(['names'])
    expect(nameIndex(received.skills).vocabulary.numberOf('soup')).toBe(vocabulary.numberOf('soup'))
  })

  it('keeps what is one object one object, also where a value leads back to what it was worked out for', () => {
    const numbers = { all: [1, 2, 3] }
    sum(numbers)
    const [first, second] = handedOver([{ numbers }, { numbers }])
    expect(first!.numbers).toBe(second!.numbers)
    expect(memosOf(first!.numbers)[0]?.value).toBe(sum(first!.numbers))
    expect(sum(first!.numbers).numbers).toBe(first!.numbers)
  })

  it('takes what texts are still the same from what the receiver has', () => {
    const skills = [
      { id: 1, name: 'Cooking', aliases: ['to cook', 'boiling'], note: null },
      { id: 2, name: 'Frying', aliases: ['to fry'], note: 'hot' },
      { id: 3, name: 'Baking', aliases: [], note: 'new' },
    ]
    const before = [
      { id: 1, name: 'Cooking', aliases: ['to cook', 'boiling'], note: 'old' },
      { id: 2, name: 'Frying', aliases: ['to fry', 'to roast'], note: ['hot'] },
    ]
    const received = handedOver(skills, ({ id }) => before.find((row) => row.id === id))
    expect(received).toEqual(skills)
    expect(received[0]!.aliases).toBe(before[0]!.aliases)
    expect(received[1]!.aliases).not.toBe(before[1]!.aliases)
  })

  it('hands over maps whose keys stand in their values', () => {
    const rows = Array.from({ length: 5_000 }, (_, id) => ({ id, slug: `row-${id}`, name: 'row' }))
    const [bySlug, byId, byName] = handedOver([
      new Map(rows.map((row) => [row.slug, row])),
      new Map(rows.map((row) => [row.id, row])),
      new Map<unknown, unknown>([
        ['row', rows[0]],
        ['none', null],
        ['text', 'row'],
      ]),
    ])
    expect([...bySlug!].every(([slug, row]) => (row as (typeof rows)[0]).slug === slug)).toBe(true)
    expect([...bySlug!.values()]).toEqual(rows)
    expect(byId!.get(4_999)).toBe(bySlug!.get('row-4999'))
    expect([...byName!.keys()]).toEqual(['row', 'none', 'text'])
  })

  it('hands over rows that take each other’s place', () => {
    const { skills } = sketchedSnapshot([{ title: 'Cook', skills: { Cooking: 1, Frying: 1 } }])
    const [a, b] = skills.rows as [SkillRow, SkillRow]
    Object.assign(a, { replacedBy: b })
    Object.assign(b, { replacedBy: a })
    const [receivedA, receivedB] = handedOver(skills).rows
    expect(receivedA!.replacedBy).toBe(receivedB)
    expect(receivedB!.replacedBy).toBe(receivedA)
  })

  it('hands over collections of any size, mixed as they may be', () => {
    const shared = { name: 'shared' }
    const numbers = new Uint16Array(10_000).map((_, place) => place)
    const all = {
      long: Array.from({ length: 10_000 }, (_, place) => `text ${place}`),
      mixed: [1, null, shared, 'two', [shared], undefined, true],
      map: new Map<string, unknown>([...Array(5_000).keys()].map((key) => [`${key}`, key % 2 ? [key] : shared])),
      set: new Set([shared, 1, 'x']),
      part: numbers.subarray(10, 20),
      numbers,
    }
    const expected = structuredClone(all)
    const received = handedOver(all)
    expect(received).toEqual(expected)
    expect(received.mixed[2]).toBe(received.map.get('0'))
    expect(received.part.buffer).toBe(received.numbers.buffer)
    // They went over; nothing was copied.
    expect(numbers.length).toBe(0)
  })

  it('tells objects and collections apart, whatever their properties are called', () => {
    const odd = [{ 2: 'a' }, [{ 'x,y': 1 }, { x: 1, y: 2 }, { '': null }], { 2: 'b', 4: 'c' }, { 2: null }]
    expect(handedOver(odd)).toEqual(odd)
  })

  it('does so in parcels of bounded size', () => {
    const sizes: number[] = []
    const rows = Array.from({ length: 5_000 }, (_, id) => ({ id, name: `row ${id}`, text: 'x'.repeat(500) }))
    pack(rows, (parcel) => sizes.push(JSON.stringify(parcel).length))
    expect(sizes.length).toBeGreaterThan(10)
    expect(Math.max(...sizes)).toBeLessThan(300_000)
  })

  it('refuses what cannot travel', () => {
    expect(() => handedOver({ run: function running() {} })).toThrow(
      'The function running cannot go to another thread.',
    )
    expect(() => handedOver({ since: new Date() })).toThrow('A Date cannot go to another thread.')
    expect(() => derived((_: object) => 1, 'a sum')).toThrow('Two memoised functions are called "a sum".')
  })
})
