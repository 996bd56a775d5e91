import { expect } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { ask } from '../support/ask.ts'
import type { GoldAnswer } from './gold.ts'

const feature = 'feature { ... on Skill { slug } ... on Library { slug } }'

const queries = {
  rolesFor: 'query ($have: HaveInput!, $in: [String!]) { rolesFor(have: $have, in: $in, first: 8) { role { slug } } }',
  nextToLearn: `query ($have: HaveInput!, $in: [String!], $targets: [String!]) {
    nextToLearn(have: $have, in: $in, targets: $targets, first: 8) { ${feature} }
  }`,
  transition: `query ($have: HaveInput, $from: String, $to: String!) {
    transition(have: $have, from: $from, to: $to) { steps(first: 8) { ${feature} } }
  }`,
  readiness: `query ($have: HaveInput, $from: String, $to: String!) {
    transition(have: $have, from: $from, to: $to) { readiness }
  }`,
}

/**
 * How the answer of the schema differs from a gold answer: one line for each list that it does not agree with; none if it
 * is right.
 *
 * @param dataset whose roles are looked for where the answer does not say
 */
export async function disagreements(snapshot: Snapshot, answer: GoldAnswer, dataset: string): Promise<string[]> {
  const asked = async (query: keyof typeof queries, variables: Record<string, unknown>) => {
    const { data, errors } = await ask(snapshot, queries[query], variables)
    expect(errors).toEqual([])
    return data
  }
  const readinessOf = async (variables: Record<string, unknown>): Promise<number> =>
    (await asked('readiness', variables)).transition.readiness ?? 0

  if (answer.ask === 'comparison') {
    const [readier, than] = [answer.readier, answer.than].map(([from, to]) => ({ from, to }))
    const [more, less] = [await readinessOf(readier!), await readinessOf(than!)]
    return more > less ? [] : [`readiness ${more.toFixed(2)} is not above ${less.toFixed(2)}`]
  }
  const slugs = await slugsOf(answer, dataset, asked)
  const found = against(answer, slugs)
  if (answer.ask === 'rolesFor') {
    for (const [to, least] of Object.entries(answer.readiness ?? {})) {
      const readiness = await readinessOf({ have: answer.have, to })
      if (readiness < least) found.push(`readiness for ${to} is ${readiness.toFixed(2)}, not ${least}`)
    }
  }
  return found
}

type Ranked = Exclude<GoldAnswer, { ask: 'comparison' }>

async function slugsOf(
  answer: Ranked,
  dataset: string,
  asked: (query: keyof typeof queries, variables: Record<string, unknown>) => Promise<Record<string, never>>,
): Promise<string[]> {
  const featuresOf = (rows: readonly { feature: { slug: string } }[]) => rows.map((row) => row.feature.slug)
  if (answer.ask === 'transition') {
    const { have, from, to } = answer
    const { steps } = (await asked('transition', { have, from, to }))['transition']!
    return featuresOf(steps)
  }
  const variables = { have: answer.have, in: answer.in ?? [dataset] }
  if (answer.ask === 'rolesFor') {
    const { rolesFor } = await asked('rolesFor', variables)
    return (rolesFor! as readonly { role: { slug: string } }[]).map(({ role }) => role.slug)
  }
  const { nextToLearn } = await asked('nextToLearn', { ...variables, targets: answer.targets })
  return featuresOf(nextToLearn!)
}

function against({ first1, first3, first5, all3, not3, not5 }: Ranked, slugs: readonly string[]): string[] {
  const [three, five] = [slugs.slice(0, 3), slugs.slice(0, 5)]
  const found: string[] = []
  const wanted = (what: string, any: readonly string[] | undefined, among: readonly string[]) => {
    if (any !== undefined && !any.some((slug) => among.includes(slug))) found.push(`${what}: ${among.join(', ')}`)
  }
  const refused = (what: string, none: readonly string[] | undefined, among: readonly string[]) => {
    const there = among.filter((slug) => none?.includes(slug))
    if (there.length > 0) found.push(`${what}: ${there.join(', ')} in ${among.join(', ')}`)
  }
  wanted('first1', first1, slugs.slice(0, 1))
  wanted('first3', first3, three)
  wanted('first5', first5, five)
  const absent = (all3 ?? []).filter((slug) => !three.includes(slug))
  if (absent.length > 0) found.push(`all3: no ${absent.join(', ')} in ${three.join(', ')}`)
  refused('not3', not3, three)
  refused('not5', not5, five)
  return found
}
