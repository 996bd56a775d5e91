import { complexityFromQuery } from '@pothos/plugin-complexity'
import { graphql } from 'graphql'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/schema.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

const snapshot = sketchedSnapshot(
  [
    { title: 'Data Scientist', skills: { Python: 1, Statistics: 0.5 }, libraries: { pandas: 1, 'scikit-learn': 1 } },
    { title: 'Model Engineer', skills: { Python: 1, Serving: 0.5 }, libraries: { 'scikit-learn': 1, git: 1 } },
    { title: 'Web Developer', skills: { Python: 1, Serving: 1, Templates: 0.5 }, libraries: { django: 1, git: 1 } },
    { title: 'Coder', dataset: 'other', skills: { Coding: 1, Templates: 1 }, libraries: { git: 1 } },
  ],
  [],
  {
    served: [
      ['Serving', 'django'],
      ['Templates', 'django'],
    ],
    prerequisites: [['Serving', 'Templates']],
    matches: [['Python', 'Coding', 'EXACT']],
    aliases: { Statistics: ['stats'] },
  },
)

async function ask(source: string) {
  const { data, errors } = await graphql({ schema, source, contextValue: { snapshot } })
  expect(errors).toBeUndefined()
  return JSON.parse(JSON.stringify(data))
}

const name = '... on Skill { name } ... on Library { name }'

test('transition, from the query and from the role', async () => {
  const fields = `{
    from { slug } to { slug } datasets readiness effort sentence
    retained { ${name} }
    steps { feature { ${name} } priority effort proximity nearest { ${name} } libraries { name } }
  }`
  const { transition, role } = await ask(
    `{ transition(from: "data-scientist", to: "web-developer") ${fields} role(slug: "data-scientist") { transition(to: "web-developer") ${fields} } }`,
  )
  expect(role.transition).toEqual(transition)
  expect(transition).toMatchObject({
    from: { slug: 'data-scientist' },
    to: { slug: 'web-developer' },
    datasets: ['sketch'],
    retained: [{ name: 'Python' }],
    sentence:
      'A Data Scientist already covers 22% of what a Web Developer needs; start with git, then templates, then serving: 2 skills and 2 libraries to learn.',
  })
  expect(transition.readiness).toBeCloseTo(1 / 4.5, 12)
  expect(transition.steps.map(({ feature }: { feature: { name: string } }) => feature.name)).toEqual([
    'git',
    'Templates',
    'Serving',
    'django',
  ])
  expect(transition.steps[2]).toEqual({
    feature: { name: 'Serving' },
    priority: expect.closeTo(Math.log(4 / 3) + 1, 12),
    effort: expect.closeTo(1 / 3, 12),
    proximity: expect.closeTo(2 / 3, 12),
    nearest: { name: 'Python' },
    libraries: [{ name: 'django' }],
  })
})

test('transition between datasets, over what matches tie', async () => {
  const { transition, overlap } = await ask(`{
    transition(from: "coder", to: "data-scientist") { datasets retained { ${name} } }
    overlap(roles: ["coder", "data-scientist"]) { datasets sharedSkills { name } }
  }`)
  expect(transition).toEqual({ datasets: ['other', 'sketch'], retained: [{ name: 'Coding' }] })
  expect(overlap).toEqual({ datasets: ['other', 'sketch'], sharedSkills: [{ name: 'Coding' }] })
})

test('careerPaths, three of up to four hops unless the question says otherwise', async () => {
  const { most, few } = await ask(`{
    most: careerPaths(from: "data-scientist", to: "web-developer") { effort sentence hops { from { slug } to { slug } steps { feature { ${name} } } } }
    few: careerPaths(from: "data-scientist", to: "web-developer", maxHops: 1, first: 20) { hops { to { slug } } }
  }`)
  expect(most.map(({ hops }: { hops: { to: { slug: string } }[] }) => hops.map(({ to }) => to.slug))).toEqual([
    ['web-developer'],
    ['model-engineer', 'web-developer'],
  ])
  expect(most[1].sentence).toBe(
    'A Data Scientist becomes a Model Engineer (1 skill and 1 library to learn), then a Web Developer (1 skill and 1 library to learn).',
  )
  expect(few).toEqual([{ hops: [{ to: { slug: 'web-developer' } }] }])
})

test('rolesFor, over all datasets', async () => {
  const { rolesFor } = await ask(`{
    rolesFor(have: { skills: ["PYTHON", "stats"], libraries: ["Git"] }, first: 3) {
      role { slug } readiness matched { ${name} } missing { ${name} }
    }
  }`)
  expect(rolesFor).toEqual([
    {
      role: { slug: 'coder' },
      readiness: expect.closeTo(2 / 3, 12),
      matched: [{ name: 'Coding' }, { name: 'git' }],
      missing: [{ name: 'Templates' }],
    },
    {
      role: { slug: 'model-engineer' },
      readiness: expect.closeTo(2 / 3.5, 12),
      matched: [{ name: 'Python' }, { name: 'git' }],
      missing: [{ name: 'scikit-learn' }, { name: 'Serving' }],
    },
    expect.objectContaining({ role: { slug: 'web-developer' } }),
  ])
})

test('nextToLearn, for the datasets that what is owned touches, or for the targets named', async () => {
  const { all, some, none } = await ask(`{
    all: nextToLearn(have: { libraries: ["pandas"] }, first: 1) { feature { ${name} } gain roles(first: 2) { slug } }
    some: nextToLearn(have: {}, targets: ["web-developer", "coder", "web-developer"], first: 1) { feature { ${name} } gain roles { slug } }
    none: nextToLearn(have: { skills: ["python", "coding", "templates"], libraries: ["git"] }, targets: ["coder"]) { gain }
  }`)
  expect(all).toEqual([
    {
      feature: { name: 'Python' },
      gain: expect.closeTo(2 / 3.5 + 1 / 4.5, 12),
      roles: [{ slug: 'data-scientist' }, { slug: 'model-engineer' }],
    },
  ])
  expect(some).toEqual([
    {
      feature: { name: 'Coding' },
      gain: expect.closeTo(1 / 3 + 1 / 4.5, 12),
      roles: [{ slug: 'coder' }, { slug: 'web-developer' }],
    },
  ])
  expect(none).toEqual([])
})

describe('what cannot be answered is said so:', () => {
  const cases: [query: string, code: string, message: string][] = [
    [
      'transition(from: "data-scientits", to: "web-developer") { effort }',
      'NOT_FOUND',
      'There is no role "data-scientits". Did you mean "data-scientist"?',
    ],
    ['transition(from: "data-scientist", to: "nobody") { effort }', 'NOT_FOUND', 'There is no role "nobody".'],
    ['role(slug: "data-scientist") { transition(to: "nobody") { effort } }', 'NOT_FOUND', 'There is no role "nobody".'],
    ['careerPaths(from: "data-scientist", to: "nobody") { effort }', 'NOT_FOUND', 'There is no role "nobody".'],
    ['careerPaths(from: "nobody", to: "data-scientist") { effort }', 'NOT_FOUND', 'There is no role "nobody".'],
    [
      'careerPaths(from: "data-scientist", to: "data-scientist") { effort }',
      'BAD_INPUT',
      'from and to are both "data-scientist"; a career path leads from one role to another.',
    ],
    ...[0, 7, -1].map((maxHops): [string, string, string] => [
      `careerPaths(from: "data-scientist", to: "web-developer", maxHops: ${maxHops}) { effort }`,
      'BAD_INPUT',
      `maxHops is ${maxHops}; it must be from 1 to 6.`,
    ]),
    ...[0, 21, -1].map((first): [string, string, string] => [
      `careerPaths(from: "data-scientist", to: "web-developer", first: ${first}) { effort }`,
      'BAD_INPUT',
      `first is ${first}; it must be from 1 to 20.`,
    ]),
    ['rolesFor(have: {}) { readiness }', 'BAD_INPUT', 'have names nothing; give at least one skill or library.'],
    [
      'rolesFor(have: { skills: ["pythonn"], libraries: ["panda-s", "zzzzzzzz"] }) { readiness }',
      'NOT_FOUND',
      'There is no skill "pythonn" (closest: "python"); no library "panda-s" (closest: "pandas"); no library "zzzzzzzz".',
    ],
    [
      'rolesFor(have: { skills: ["python"] }, first: 101) { readiness }',
      'BAD_INPUT',
      'first is 101; it must be from 1 to 100.',
    ],
    [
      'nextToLearn(have: { skills: ["pythonn"] }) { gain }',
      'NOT_FOUND',
      'There is no skill "pythonn" (closest: "python").',
    ],
    ['nextToLearn(have: {}) { gain }', 'BAD_INPUT', 'have names nothing and targets is absent; give at least one.'],
    ['nextToLearn(have: {}, targets: []) { gain }', 'BAD_INPUT', 'targets names no role; leave it out for all roles.'],
    ['nextToLearn(have: {}, targets: ["nobody"]) { gain }', 'NOT_FOUND', 'There is no role "nobody".'],
    [
      'nextToLearn(have: {}, targets: ["data-scientist"], first: 0) { gain }',
      'BAD_INPUT',
      'first is 0; it must be from 1 to 100.',
    ],
    [
      'nextToLearn(have: {}, targets: ["data-scientist"]) { roles(first: 0) { slug } }',
      'BAD_INPUT',
      'first is 0; it must be from 1 to 100.',
    ],
  ]
  test.each(cases)('%s', async (query, code, message) => {
    const { errors } = await graphql({ schema, source: `{ ${query} }`, contextValue: { snapshot } })
    expect(errors).toHaveLength(1)
    expect(errors![0]).toMatchObject({ message, extensions: { code } })
  })

  test('targets missing where no role asks for what is owned', async () => {
    const idle = sketchedSnapshot([{ title: 'A', skills: { one: 1 } }], [], { prerequisites: [['two', 'three']] })
    const source =
      '{ nextToLearn(have: { skills: ["two"] }) { gain } rolesFor(have: { skills: ["two"] }) { readiness } }'
    const { errors } = await graphql({ schema, source, contextValue: { snapshot: idle } })
    expect(errors![0]!.message).toBe(
      'No role asks for anything of have, so it does not tell for which roles; name targets.',
    )
  })
})

describe('what a query may cost grows with the lists it asks for:', () => {
  const cost = (query: string) => complexityFromQuery(`{ ${query} }`, { schema, ctx: { snapshot } }).complexity
  const steps = 'steps { feature { __typename } libraries { slug } }'
  const have = 'have: { libraries: ["git"] }'
  const cases: [query: (first: number) => string][] = [
    [(first) => `careerPaths(from: "a", to: "b", first: ${first}) { hops { ${steps} } }`],
    [(first) => `rolesFor(${have}, first: ${first}) { matched { __typename } missing { __typename } }`],
    [(first) => `nextToLearn(${have}, first: ${first}) { gain }`],
    [(first) => `nextToLearn(${have}) { roles(first: ${first}) { slug } }`],
  ]
  test.each(cases)('%s', (query) => {
    expect(cost(query(20)) - cost(query(19))).toBe(cost(query(2)) - cost(query(1)))
    expect(cost(query(2))).toBeGreaterThan(cost(query(1)))
  })

  test('twenty paths in full are within the limit', async () => {
    await ask(`{ careerPaths(from: "data-scientist", to: "web-developer", first: 20) { hops { ${steps} } } }`)
  })
})
