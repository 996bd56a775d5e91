import { complexityFromQuery } from '@pothos/plugin-complexity'
import { describe, expect, test } from 'vitest'
import type { Context } from '../../src/api/context.ts'
import { schema } from '../../src/schema.ts'
import { ask } from '../support/ask.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

const snapshot = sketchedSnapshot(
  [
    {
      title: 'Data Scientist',
      jobZone: 5,
      skills: { Python: 1, Statistics: 0.8 },
      libraries: { pandas: 1, 'scikit-learn': 0.9 },
    },
    {
      title: 'Model Engineer',
      jobZone: 4,
      skills: { Python: 1, Serving: 0.8 },
      libraries: { 'scikit-learn': 1, git: 0.8 },
    },
    {
      title: 'Web Developer',
      jobZone: 4,
      skills: { Python: 1, Serving: 0.8, Templates: 0.7 },
      libraries: { django: 1, flask: 0.5, git: 0.8 },
    },
    { title: 'Coder', dataset: 'other', skills: { Coding: 1 } },
    { title: 'Web coder', dataset: 'other', skills: { 'Web coding': 1 } },
  ],
  [],
  {
    served: [
      ['Serving', 'django'],
      ['Templates', 'django'],
    ],
    alternatives: [['flask', 'django']],
    prerequisites: [['Serving', 'Templates']],
    roleMatches: [['Web coder', 'Web Developer', 'EXACT']],
    aliases: { Statistics: ['stats'] },
  },
)

async function answered(source: string) {
  const { data, errors } = await ask(snapshot, source)
  expect(errors).toEqual([])
  return data
}

const name = '... on Skill { name } ... on Library { name }'
const fields = `{
  from { slug } to { slug } datasets readiness reason effort sentence stepCount
  parts { basis share readiness through { slug } }
  retained { ${name} }
  steps {
    feature { ${name} } basis requirement importance priority levelNow levelNeeded effort proximity
    nearest { ${name} } alternatives { name } libraries { name } evidence { source { dataset } }
  }
}`

describe('a transition', () => {
  test('is the same from the query, from the role and from a profile', async () => {
    const { transition, role, profile } = await answered(`{
      transition(from: "data-scientist", to: "web-developer") ${fields}
      role(slug: "data-scientist") { transition(to: "web-developer") ${fields} }
      profile(have: { roles: ["data-scientist"] }) { transition(to: "web-developer") ${fields} }
    }`)
    expect(role.transition).toEqual(transition)
    expect(profile.transition).toEqual(transition)
    expect(transition).toMatchObject({
      from: { slug: 'data-scientist' },
      to: { slug: 'web-developer' },
      datasets: ['sketch'],
      reason: null,
      stepCount: 4,
      parts: [
        { basis: 'SKILLS', share: 0.5, through: [] },
        { basis: 'LIBRARIES', share: 0.5, readiness: 0, through: [] },
      ],
      retained: [{ name: 'Python' }],
    })
    expect(transition.steps.map((step: { feature: { name: string } }) => step.feature.name)).toEqual([
      'django',
      'Templates',
      'Serving',
      'git',
    ])
    expect(transition.steps[0]).toMatchObject({
      basis: 'LIBRARIES',
      requirement: null,
      importance: 1,
      priority: 1,
      levelNow: null,
      levelNeeded: null,
      proximity: 0,
      nearest: null,
      alternatives: [{ name: 'flask' }],
      libraries: [],
      evidence: [{ source: { dataset: 'sketch' } }],
    })
    expect(transition.steps[2]).toMatchObject({
      basis: 'SKILLS',
      requirement: 'ESSENTIAL',
      libraries: [{ name: 'django' }],
    })
    expect(transition.effort).toBeCloseTo((1 - transition.readiness) * 3, 12)
  })

  test('from what somebody has, alone and beside a role', async () => {
    const { alone, beside, nobody } = await answered(`{
      alone: transition(have: { skills: ["PYTHON"], libraries: ["flask"] }, to: "web-developer") {
        from { slug } readiness sentence steps { feature { ${name} } nearest { ${name} } proximity }
      }
      beside: transition(from: "data-scientist", have: { libraries: ["django"] }, to: "web-developer") {
        from { slug } sentence retained { ${name} } steps { feature { ${name} } }
      }
      nobody: transition(from: "data-scientist", have: { libraries: ["unheard-of"] }, to: "web-developer") { readiness }
    }`)
    expect(alone.from).toBeNull()
    expect(alone.sentence).toMatch(/^What you have covers about /)
    expect(alone.steps).not.toContainEqual(expect.objectContaining({ feature: { name: 'Python' } }))
    // Most of Django is known by who knows Flask.
    expect(alone.steps).not.toContainEqual(expect.objectContaining({ feature: { name: 'django' } }))
    expect(beside.from).toEqual({ slug: 'data-scientist' })
    expect(beside.sentence).toMatch(/^A data scientist who also knows what you named already covers /)
    expect(beside.steps).toEqual([{ feature: { name: 'git' } }])
    expect(beside.retained.map((row: { name: string }) => row.name).sort()).toEqual([
      'Python',
      'Serving',
      'Templates',
      'django',
    ])
    expect(nobody.readiness).toBeGreaterThan(0)
  })

  test('has as many steps as there are, and none if none are asked for', async () => {
    const { transition } = await answered(`{
      transition(from: "data-scientist", to: "web-developer") {
        stepCount none: steps(first: 0) { effort } two: steps(first: 2) { effort } all: steps(first: 100) { effort }
      }
    }`)
    expect(transition.none).toEqual([])
    expect(transition.two).toEqual(transition.all.slice(0, 2))
    expect(transition.all).toHaveLength(transition.stepCount)
  })

  test('to the same job in another vocabulary leaves nothing to learn', async () => {
    const { transition } = await answered(
      '{ transition(from: "web-coder", to: "web-developer") { readiness reason effort stepCount sentence } }',
    )
    expect(transition).toEqual({
      readiness: 1,
      reason: null,
      effort: 0,
      stepCount: 0,
      sentence: 'A web coder (other) and a web developer (sketch) are the same job in two vocabularies.',
    })
  })

  test('where nothing can be compared says why', async () => {
    const { transition } = await answered(
      '{ transition(from: "coder", to: "web-developer") { readiness reason effort parts { basis } stepCount sentence } }',
    )
    const reason =
      'What a coder needs and what a web developer needs is told in different terms, and nothing connects them yet.'
    expect(transition).toEqual({
      readiness: null,
      reason,
      effort: null,
      parts: [],
      // What the target asks for in its own terms.
      stepCount: 5,
      sentence: reason,
    })
    expect(transition.sentence).not.toMatch(/nothing in common/)
  })

  test('for a profile of nothing recognised is null', async () => {
    const { profile } = await answered(
      '{ profile(have: { skills: ["unheard-of"] }) { transition(to: "web-developer") { readiness } } }',
    )
    expect(profile.transition).toBeNull()
  })
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
    [
      'profile(have: { skills: ["python"] }) { transition(to: "nobody") { effort } }',
      'NOT_FOUND',
      'There is no role "nobody".',
    ],
    [
      'transition(to: "web-developer") { effort }',
      'BAD_INPUT',
      'Neither from nor have is given; name the role to start from, or what you have.',
    ],
    [
      'transition(have: {}, to: "web-developer") { effort }',
      'BAD_INPUT',
      'have names nothing; give skills, libraries, roles or a text.',
    ],
    [
      'transition(have: { skills: [], libraries: [], roles: [], text: "" }, to: "web-developer") { effort }',
      'BAD_INPUT',
      'have names nothing; give skills, libraries, roles or a text.',
    ],
    [
      'transition(have: { skills: ["pythonn"] }, to: "web-developer") { effort }',
      'NOT_FOUND',
      'There is no skill "pythonn" (closest: "python").',
    ],
    ...[-1, 101].map((first): [string, string, string] => [
      `transition(from: "data-scientist", to: "web-developer") { steps(first: ${first}) { effort } }`,
      'BAD_INPUT',
      `first is ${first}; it must be from 0 to 100.`,
    ]),
  ]
  test.each(cases)('%s', async (query, code, message) => {
    expect((await ask(snapshot, `{ ${query} }`)).errors).toEqual([{ code, message }])
  })
})

describe('what a plan costs', () => {
  const cost = (query: string) => complexityFromQuery(`{ ${query} }`, { schema, ctx: { snapshot } }).complexity

  test('grows with the steps that are asked for', () => {
    const query = (first: number) =>
      `transition(from: "a", to: "b") { steps(first: ${first}) { effort libraries { slug } } }`
    expect(cost(query(20)) - cost(query(19))).toBe(cost(query(2)) - cost(query(1)))
    expect(cost(query(2))).toBeGreaterThan(cost(query(1)))
  })

  test('is charged', async () => {
    const context: Context = { snapshot }
    await ask(snapshot, '{ transition(from: "data-scientist", to: "web-developer") { readiness } }', {}, context)
    expect(context.work).toBeGreaterThan(60)
  })
})
