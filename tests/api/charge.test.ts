import { describe, expect, test } from 'vitest'
import { charge, maxWork } from '../../src/api/charge.ts'
import { careerPaths } from '../../src/paths/careerPaths.ts'
import { ask } from '../support/ask.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

// A hundred skills under one, asked for by three roles.
const names = Array.from({ length: 100 }, (_, number) => `Skill ${number}`)
const weights = (from: number, to: number) => Object.fromEntries(names.slice(from, to).map((name) => [name, 1]))
const snapshot = sketchedSnapshot(
  [
    { title: 'A', skills: weights(0, 50) },
    { title: 'B', skills: weights(25, 75) },
    { title: 'C', skills: weights(40, 100) },
  ],
  [],
  { broader: names.map((name) => [name, 'General'] as const) },
)

/** The skills below those above a skill, so often. */
const upAndDown = (times: number): string => (times === 0 ? 'slug' : `narrower { broader { ${upAndDown(times - 1)} } }`)

describe('a request', () => {
  test('works up to its budget, and no more', () => {
    const context = { snapshot }
    charge(context, maxWork)
    expect(() => charge(context, 1)).toThrow(/takes more than 100000 steps/)
  })

  test('is charged for lists without pages in the response, even of a query with few fields', async () => {
    const query = (times: number) => `{ skill(slug: "general") { ${upAndDown(times)} } }`
    for (let time = 0; time < 3; time++) expect((await ask(snapshot, query(2))).errors).toEqual([])
    expect((await ask(snapshot, query(4))).errors).toMatchObject([{ code: 'TOO_EXPENSIVE' }])
  })

  test.each([
    ['similarRoles', 'role(slug: "a") { similarRoles(first: 1) { edges { score } } }'],
    ['overlap', 'overlap(roles: ["a", "b"]) { score }'],
    ['transition', 'transition(from: "a", to: "b") { readiness }'],
    ['careerPaths', 'careerPaths(from: "a", to: "b", first: 1) { effort }'],
    ['rolesFor', 'rolesFor(have: { skills: ["skill-1"] }) { readiness }'],
    ['nextToLearn', 'nextToLearn(have: { skills: ["skill-1"] }) { gain }'],
  ])('is charged for %s', async (_what, query) => {
    expect((await ask(snapshot, `{ ${query} }`)).errors).toEqual([])
    const { errors } = await ask(snapshot, `{ ${query} }`, {}, { snapshot, work: maxWork })
    expect(errors).toMatchObject([{ code: 'TOO_EXPENSIVE' }])
  })
})

test('a page of similar roles is charged by how far down it is', async () => {
  const roles = Array.from({ length: 40 }, (_, number) => ({ title: `Role ${number}`, skills: { SQL: 1 } }))
  const similar = sketchedSnapshot(roles)
  const cost = async (page: string) => {
    const context = { snapshot: similar, work: 0 }
    const { errors } = await ask(
      similar,
      `{ role(slug: "role-0") { similarRoles(${page}) { totalCount } } }`,
      {},
      context,
    )
    expect(errors).toEqual([])
    return context.work
  }
  const [first, further, last] = [await cost('first: 1'), await cost('first: 30'), await cost('last: 1')]
  expect(further - first).toBeCloseTo(29 / 4)
  // All are counted first, and then ranked.
  expect(last).toBeGreaterThan(further)
})

test('a path search charges its work as it proceeds, and can be aborted', () => {
  const [from, to] = snapshot.roles.rows
  let spent = 0
  careerPaths(snapshot, from!, to!, 3, 5, (work) => {
    spent += work
  })
  const end = (work: number) => {
    spent -= work
    if (spent < 0) throw new Error('enough')
  }
  expect(spent).toBeGreaterThan(0)
  spent /= 2
  expect(() => careerPaths(snapshot, from!, to!, 3, 5, end)).toThrow('enough')
})
