import { describe, expect, test } from 'vitest'
import { listCost } from '../../src/api/listCost.ts'
import { ask } from '../support/ask.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

test('a list costs its length, unless that will be refused', () => {
  expect(listCost(100)).toEqual({ field: 1, multiplier: 100 })
  expect(listCost(20, 50, 20)).toEqual({ field: 50, multiplier: 20 })
  expect(listCost(21, 50, 20)).toEqual({ field: 50, multiplier: 0 })
  expect(listCost(-1)).toEqual({ field: 1, multiplier: 0 })
})

const snapshot = sketchedSnapshot([
  { title: 'A', skills: { Reading: 1, Writing: 1 } },
  { title: 'B', skills: { Reading: 1, Counting: 1 } },
])

const roles = 'edges { node { slug title } }'

describe.each([2_147_483_647, 101, -1, -2_147_483_648])('a list of %d', (size) => {
  test.each([
    ['roles', (size: number) => `roles(first: ${size}) { ${roles} }`],
    ['roles from the end', (size: number) => `roles(last: ${size}) { ${roles} }`],
    ['search', (size: number) => `search(query: "a", first: ${size}) { edges { node { id } } }`],
    ['importRuns', (size: number) => `importRuns(first: ${size}) { nodes { dataset } }`],
    ['changes', (size: number) => `changes(last: ${size}) { nodes { revision } }`],
    ['skills of a role', (size: number) => `role(slug: "a") { skills(first: ${size}) { nodes { slug name } } }`],
    ['similarRoles', (size: number) => `role(slug: "a") { similarRoles(first: ${size}) { edges { score } } }`],
    ['rolesFor', (size: number) => `rolesFor(have: { skills: ["reading"] }, first: ${size}) { readiness }`],
    ['nextToLearn', (size: number) => `nextToLearn(have: { skills: ["reading"] }, first: ${size}) { gain }`],
    ['steps', (size: number) => `transition(from: "a", to: "b") { steps(first: ${size}) { priority } }`],
    ['shared', (size: number) => `overlap(roles: ["a", "b"]) { shared(first: ${size}) { weights } }`],
    ['careerPaths', (size: number) => `careerPaths(from: "a", to: "b", first: ${size}) { effort }`],
    ['demand', (size: number) => `skill(slug: "reading") { demand(first: ${size}) { share } }`],
  ])('%s is refused at its own place', async (_what, field) => {
    const { data, errors } = await ask(snapshot, `{ tried: ${field(size)} other: role(slug: "b") { slug } }`)
    expect(errors).toMatchObject([{ code: 'BAD_INPUT', message: expect.stringContaining(String(size)) }])
    // A list that cannot be null takes the rest of the answer with it.
    if (data) expect(data.other).toEqual({ slug: 'b' })
    else expect(field(size)).toMatch(/^(roles|search)\(/)
  })
})
