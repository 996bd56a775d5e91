import fc from 'fast-check'
import { expect, test } from 'vitest'

import type { RoleRow } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { Overlap } from '../../src/overlap/overlap.ts'
import { randomSnapshot, sketchedSnapshot } from '../support/randomSnapshot.ts'

const featuresOf = ({ features }: Snapshot, role: RoleRow) =>
  new Set(features.ofRole.neighbours(role.index, features.rows))

const graphAndRoles = randomSnapshot.chain((snapshot) =>
  fc.tuple(fc.constant(snapshot), fc.shuffledSubarray([...snapshot.roles.rows], { minLength: 2 })),
)

test('shared and exclusive features of two roles are all their features, each once', () => {
  fc.assert(
    fc.property(graphAndRoles, ([snapshot, roles]) => {
      const pair = roles.slice(0, 2)
      const question = new Overlap(snapshot, pair)
      const found = [question.shared, ...question.exclusive].flatMap(({ all }) => all)
      expect(new Set(found)).toEqual(new Set(pair.flatMap((role) => [...featuresOf(snapshot, role)])))
      expect(found).toHaveLength(new Set(found).size)
    }),
  )
})

test('shared features are those of all roles, exclusive ones those of a single role', () => {
  fc.assert(
    fc.property(graphAndRoles, ([snapshot, roles]) => {
      const question = new Overlap(snapshot, roles)
      const sets = roles.map((role) => featuresOf(snapshot, role))
      const shared = snapshot.features.rows.filter((feature) => sets.every((set) => set.has(feature)))
      expect(new Set(question.shared.all)).toEqual(new Set(shared))
      expect(question.exclusive.map(({ roles }) => roles)).toEqual(roles.map((role) => [role]))
      for (const [place, { all }] of question.exclusive.entries()) {
        const own = [...sets[place]!].filter((feature) => sets.filter((set) => set.has(feature)).length === 1)
        expect(new Set(all)).toEqual(new Set(own))
      }
    }),
  )
})

test('features come by falling sum of weights, skills and libraries apart and together, ties by number', () => {
  const snapshot = sketchedSnapshot([
    { title: 'A', skills: { minor: 0.25, major: 1, even: 0.5, own: 0.5 }, libraries: { tool: 0.75, idle: 0.25 } },
    { title: 'B', skills: { minor: 0.5, major: 0.5, even: 0.25, least: 0.25, most: 1 }, libraries: { tool: 0.5 } },
  ])
  const question = new Overlap(snapshot, snapshot.roles.rows)
  const names = (rows: readonly { name: string }[]) => rows.map(({ name }) => name)
  const shared = question.shared
  expect(names(shared.all)).toEqual(['major', 'tool', 'even', 'minor'])
  expect(names(shared.skills)).toEqual(['major', 'even', 'minor'])
  expect(names(shared.libraries)).toEqual(['tool'])
  const [ofA, ofB] = question.exclusive
  expect([names(ofA!.all), names(ofA!.libraries)]).toEqual([['own', 'idle'], ['idle']])
  expect([names(ofB!.all), names(ofB!.libraries)]).toEqual([['most', 'least'], []])
})
