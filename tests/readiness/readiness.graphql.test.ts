import { complexityFromQuery } from '@pothos/plugin-complexity'
import { describe, expect, test } from 'vitest'
import { schema } from '../../src/schema.ts'
import { ask } from '../support/ask.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

const snapshot = sketchedSnapshot(
  [
    {
      title: 'Web Developer',
      jobZone: 4,
      skills: { 'Web frameworks': 1, SQL: 0.7 },
      libraries: { django: 1, Python: 1, git: 0.6 },
    },
    { title: 'Data Scientist', jobZone: 5, skills: { Statistics: 1, SQL: 0.8 }, libraries: { Python: 1, pandas: 0.9 } },
    { title: 'Accountant', skills: { Bookkeeping: 1 }, libraries: { Excel: 0.9 } },
    { title: 'Programmers', dataset: 'other', libraries: { Python: 1, git: 1 } },
  ],
  [],
  {
    languageOf: { django: 'Python', pandas: 'Python' },
    served: [['Web frameworks', 'django']],
    aliases: { Statistics: ['stats'] },
  },
)

async function answered(source: string) {
  const { data, errors } = await ask(snapshot, source)
  expect(errors).toEqual([])
  return data
}

const feature = '... on Skill { slug } ... on Library { slug }'

describe('a profile', () => {
  test('tells what is understood, what follows from it and what is not recognised', async () => {
    const { profile } = await answered(`{
      profile(have: {
        skills: ["STATS", "bookeeping"], libraries: ["Django", "panda"], roles: ["web developer", "Acountant"]
        text: "git==2.0"
      }) {
        understood { feature { ${feature} } implied by { ${feature} } }
        roles { slug }
        unrecognized { name closest { ${feature} } closestRoles { slug } }
      }
    }`)
    expect(profile).toEqual({
      understood: [
        { feature: { slug: 'statistics' }, implied: false, by: null },
        { feature: { slug: 'django' }, implied: false, by: null },
        { feature: { slug: 'git' }, implied: false, by: null },
        { feature: { slug: 'web-frameworks' }, implied: true, by: { slug: 'django' } },
        { feature: { slug: 'python' }, implied: true, by: { slug: 'django' } },
      ],
      roles: [{ slug: 'web-developer' }],
      unrecognized: [
        { name: 'bookeeping', closest: [{ slug: 'bookkeeping' }], closestRoles: [] },
        { name: 'panda', closest: [{ slug: 'pandas' }], closestRoles: [] },
        { name: 'Acountant', closest: [], closestRoles: [{ slug: 'accountant' }] },
      ],
    })
  })

  test('answers as the queries do', async () => {
    const rest =
      'rolesFor(first: 2) { role { slug } fit readiness } nextToLearn(first: 2) { feature { __typename } gain }'
    const have = 'have: { libraries: ["django"] }'
    const { profile, rolesFor, nextToLearn } = await answered(`{
      profile(${have}) { ${rest} }
      ${rest.replaceAll('(first', `(${have}, first`)}
    }`)
    expect(profile).toEqual({ rolesFor, nextToLearn })
    expect(rolesFor).not.toEqual([])
    expect(nextToLearn).not.toEqual([])
  })

  test('of nothing is empty', async () => {
    const { profile } = await answered(
      '{ profile(have: {}) { understood { implied } roles { slug } unrecognized { name } rolesFor { fit } } }',
    )
    expect(profile).toEqual({ understood: [], roles: [], unrecognized: [], rolesFor: [] })
  })
})

describe('rolesFor', () => {
  test('shows readiness beside the fit, its parts, and what matches and is missing', async () => {
    const { rolesFor } = await answered(`{
      rolesFor(have: { libraries: ["django"] }, in: ["sketch"]) {
        role { slug } fit readiness reason
        parts { basis share readiness through { slug } }
        matched { ${feature} } missing { ${feature} }
      }
    }`)
    expect(rolesFor.map(({ role }: { role: { slug: string } }) => role.slug)).toEqual([
      'web-developer',
      'data-scientist',
    ])
    const [first] = rolesFor
    expect(first).toMatchObject({ reason: null, missing: [{ slug: 'sql' }, { slug: 'git' }] })
    expect(first.parts.map(({ basis }: { basis: string }) => basis)).toEqual(['SKILLS', 'LIBRARIES'])
    const parts: { share: number; readiness: number }[] = first.parts
    expect(parts.reduce((sum, { share, readiness }) => sum + share * readiness, 0)).toBeCloseTo(first.readiness, 9)
    expect(first.fit).toBeGreaterThan(rolesFor[1].fit)
  })

  test('looks in the datasets named, or in all', async () => {
    const { all, other } = await answered(`{
      all: rolesFor(have: { libraries: ["python"] }) { role { source { dataset } } }
      other: rolesFor(have: { libraries: ["python"] }, in: ["other"]) { role { slug } }
    }`)
    const datasets = all.map(({ role }: { role: { source: { dataset: string } } }) => role.source.dataset)
    expect(new Set(datasets)).toEqual(new Set(['sketch', 'other']))
    expect(other).toEqual([{ role: { slug: 'programmers' } }])
  })

  test('of roles alone ranks others by readiness', async () => {
    const { rolesFor } = await answered(
      '{ rolesFor(have: { roles: ["web-developer"] }) { role { slug } fit readiness } }',
    )
    expect(rolesFor).toEqual([
      { role: { slug: 'data-scientist' }, fit: rolesFor[0].readiness, readiness: expect.any(Number) },
    ])
  })
})

describe('nextToLearn', () => {
  test('brings the targets named closest', async () => {
    const { nextToLearn, none } = await answered(`{
      nextToLearn(have: { libraries: ["python"] }, targets: ["data-scientist", "data-scientist"], first: 100) {
        feature { ${feature} } gain roles { slug } none: roles(first: 0) { slug }
      }
      none: nextToLearn(have: { libraries: ["python"] }, targets: ["data-scientist"], first: 0) { gain }
    }`)
    const slugs = nextToLearn.map(({ feature }: { feature: { slug: string } }) => feature.slug)
    expect(new Set(slugs)).toEqual(new Set(['statistics', 'pandas', 'sql']))
    for (const { roles, none } of nextToLearn) expect([roles, none]).toEqual([[{ slug: 'data-scientist' }], []])
    expect(none).toEqual([])
  })

  test('else those that are nearest, in the datasets named', async () => {
    const { near, other } = await answered(`{
      near: nextToLearn(have: { libraries: ["python"] }) { feature { ${feature} } }
      other: nextToLearn(have: { libraries: ["python"] }, in: ["other"]) { feature { ${feature} } roles { slug } }
    }`)
    expect(near.length).toBeGreaterThan(1)
    expect(other).toEqual([{ feature: { slug: 'git' }, roles: [{ slug: 'programmers' }] }])
  })
})

describe('what cannot be answered is said so:', () => {
  const nothing = 'have names nothing; give skills, libraries, roles or a text.'
  const cases: [query: string, code: string, message: string][] = [
    ['rolesFor(have: {}) { fit }', 'BAD_INPUT', nothing],
    ['rolesFor(have: { skills: [], text: "" }) { fit }', 'BAD_INPUT', nothing],
    [
      'rolesFor(have: { skills: ["bookeeping"], libraries: ["panda", "statistics"], roles: ["acountant"] }) { fit }',
      'NOT_FOUND',
      'There is no skill "bookeeping" (closest: "bookkeeping"); no library "panda" (closest: "pandas"); no library "statistics" but a skill of that name: give it under skills; no role "acountant" (closest: "accountant").',
    ],
    ...[-1, 101].flatMap((first): [string, string, string][] => {
      const message = `first is ${first}; it must be from 0 to 100.`
      return [
        [`rolesFor(have: { skills: ["sql"] }, first: ${first}) { fit }`, 'BAD_INPUT', message],
        [`nextToLearn(have: { skills: ["sql"] }, first: ${first}) { gain }`, 'BAD_INPUT', message],
        [`nextToLearn(have: { skills: ["sql"] }) { roles(first: ${first}) { slug } }`, 'BAD_INPUT', message],
        [`profile(have: { skills: ["sql"] }) { rolesFor(first: ${first}) { fit } }`, 'BAD_INPUT', message],
      ]
    }),
    [
      'rolesFor(have: { skills: ["sql"] }, in: []) { fit }',
      'BAD_INPUT',
      'in names no dataset; leave it out for all datasets.',
    ],
    [
      'rolesFor(have: { skills: ["sql"] }, in: ["onnet"]) { fit }',
      'NOT_FOUND',
      'There is no dataset "onnet" with roles. Those with roles are "other", "sketch".',
    ],
    [
      'nextToLearn(have: { skills: ["sql"] }, in: ["onnet"]) { gain }',
      'NOT_FOUND',
      'There is no dataset "onnet" with roles. Those with roles are "other", "sketch".',
    ],
    ['nextToLearn(have: {}) { gain }', 'BAD_INPUT', nothing],
    ['nextToLearn(have: { skills: ["sqll"] }) { gain }', 'NOT_FOUND', 'There is no skill "sqll" (closest: "sql").'],
    [
      'nextToLearn(have: { skills: ["sql"] }, targets: []) { gain }',
      'BAD_INPUT',
      'targets names no role; leave it out for the nearest roles.',
    ],
    [
      'nextToLearn(have: { skills: ["sql"] }, targets: ["acountant"]) { gain }',
      'NOT_FOUND',
      'There is no role "acountant". Did you mean "accountant"?',
    ],
    [
      `nextToLearn(have: { skills: ["sql"] }, targets: [${'"accountant" '.repeat(101)}]) { gain }`,
      'BAD_INPUT',
      'targets names 101 roles; at most 100 are looked at.',
    ],
    [
      `profile(have: { skills: [${'"sql" '.repeat(501)}] }) { roles { slug } }`,
      'BAD_INPUT',
      'have has 501 names; one question takes at most 500.',
    ],
  ]
  test.each(cases)('%s', async (query, code, message) => {
    expect((await ask(snapshot, `{ ${query} }`)).errors.slice(0, 1)).toEqual([{ code, message }])
  })

  test('but who names one thing that is known is answered', async () => {
    expect(await answered('{ rolesFor(have: { skills: ["sql", "unheard-of"] }, first: 0) { fit } }')).toEqual({
      rolesFor: [],
    })
  })
})

describe('what a query may cost grows with the lists it asks for:', () => {
  const cost = (query: string) => complexityFromQuery(`{ ${query} }`, { schema, ctx: { snapshot } }).complexity
  const have = 'have: { libraries: ["git"] }'
  const cases: [query: (first: number) => string][] = [
    [(first) => `rolesFor(${have}, first: ${first}) { matched { __typename } missing { __typename } }`],
    [(first) => `nextToLearn(${have}, first: ${first}) { gain }`],
    [(first) => `nextToLearn(${have}) { roles(first: ${first}) { slug } }`],
    [(first) => `profile(${have}) { rolesFor(first: ${first}) { fit } }`],
  ]
  test.each(cases)('%s', (query) => {
    expect(cost(query(20)) - cost(query(19))).toBe(cost(query(2)) - cost(query(1)))
    expect(cost(query(2))).toBeGreaterThan(cost(query(1)))
  })
})
