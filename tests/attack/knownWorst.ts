import { globalId } from '../../src/api/globalId.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import type { Attack } from './probe.ts'

/** A costly question, and the codes of the errors that may be its answer, if it is not answered. */
export interface KnownAttack extends Attack {
  readonly what: string
  readonly codes: readonly string[]
}

const many = (times: number, field: (number: number) => string) =>
  Array.from({ length: times }, (_, number) => `a${number}: ${field(number)}`).join(' ')

/** The costliest questions that were found, about the largest things of a graph: no answer may take long. */
export function knownWorst({ roles, skills, features }: Snapshot): KnownAttack[] {
  const size = ({ index }: { index: number }) => features.ofRole.degree(index)
  const largest = [...roles.rows].sort((a, b) => size(b) - size(a) || a.index - b.index)
  const dataset = features.datasetOfRole[largest[0]!.index]!
  const slugs = largest.filter(({ index }) => features.datasetOfRole[index] === dataset).map(({ slug }) => slug)
  const commonness = ({ index }: { index: number }) => features.toRole.degree(index)
  const common = [...skills.rows].sort((a, b) => commonness(b) - commonness(a)).map(({ slug }) => slug)
  const ids = largest.slice(0, 100).map(({ slug }) => globalId('Role', slug))
  const ofNodes = (times: number, field: string) =>
    `query ($ids: [ID!]!) { ${many(times, () => `nodes(ids: $ids) { ... on Role { ${field} } }`)} }`
  const expensive = ['TOO_EXPENSIVE']
  return [
    {
      what: '2,500 misspelt slugs',
      query: ofNodes(25, 'transition(to: "role-000000x") { effort }'),
      variables: { ids },
      codes: ['NOT_FOUND', 'TOO_EXPENSIVE'],
    },
    {
      what: 'a filter with thousands of names',
      query: `query ($l: [String!]) { ${many(25, () => 'roles(filter: { hasSkill: $l }) { totalCount }')} }`,
      variables: { l: Array.from({ length: 1_800 }, () => common[0]) },
      codes: ['BAD_INPUT'],
    },
    {
      what: 'filters with as many names as they take',
      query: `query ($l: [String!]) { ${many(25, () => 'roles(filter: { hasSkill: $l }) { totalCount }')} }`,
      variables: { l: common.slice(0, 100) },
      codes: [],
    },
    {
      what: 'hundreds of filters with as many names as they take',
      query: `query ($l: [String!]) { ${many(300, () => 'roles(filter: { hasSkill: $l }) { totalCount }')} }`,
      variables: { l: common.slice(0, 100) },
      codes: expensive,
    },
    {
      what: 'paths between the largest roles',
      query: `{ ${many(25, (number) => `careerPaths(from: "${slugs[0]}", to: "${slugs[number + 1]}", first: 1, maxHops: 6) { effort }`)} }`,
      codes: expensive,
    },
    {
      what: 'paths between roles of middle size',
      query: `{ ${many(25, (number) => `careerPaths(from: "${slugs.at(-1)}", to: "${slugs[(slugs.length >> 1) + number]}", first: 1, maxHops: 6) { effort }`)} }`,
      codes: expensive,
    },
    {
      what: 'searches for a letter',
      query: `{ ${many(25, () => 'search(query: "s", first: 1) { totalCount edges { score } }')} }`,
      codes: expensive,
    },
    {
      what: 'filters by a letter',
      query: `{ ${many(25, () => 'skills(filter: { query: "s k" }, first: 1) { totalCount }')} }`,
      codes: [],
    },
    {
      what: 'comparisons of twenty roles in every way',
      query: `query ($r: [String!]!) { ${many(25, () => 'overlap(roles: $r) { score c: score(measure: COSINE) matrix { score } explanation { contribution } sharedSkills { slug } exclusive { role { slug } } sentence }')} }`,
      variables: { r: slugs.slice(0, 20) },
      codes: expensive,
    },
    {
      what: 'how many roles are similar, for each of many',
      query: ofNodes(
        3,
        'similarRoles(last: 1, measure: COSINE, minScore: 0.01) { totalCount edges { sharedSkillCount } }',
      ),
      variables: { ids },
      codes: expensive,
    },
    {
      what: 'transitions to a large role',
      query: ofNodes(20, `transition(to: "${slugs[0]}") { effort steps { proximity } }`),
      variables: { ids },
      codes: expensive,
    },
    {
      what: 'all that somebody has, and what to learn next for whom',
      query: `query ($h: [String!]) { ${many(25, () => 'nextToLearn(have: { skills: $h }, first: 1) { gain roles(first: 100) { slug } }')} }`,
      variables: { h: common.slice(0, 500) },
      codes: expensive,
    },
    ...(['nextToLearn', 'rolesFor'] as const).flatMap((field) =>
      [0, 40].map((count) => ({
        what: `${field} of a few skills and ${count} roles, many times`,
        query: `query ($have: HaveInput!) { ${many(300, () => `${field}(have: $have, first: 100) { __typename }`)} }`,
        variables: { have: { skills: [common.at(-1), ...common.slice(100, 140)], roles: slugs.slice(0, count) } },
        codes: expensive,
      })),
    ),
    {
      what: 'roles for one rare skill, many times',
      query: `query ($have: HaveInput!) { ${many(300, () => 'rolesFor(have: $have) { readiness }')} }`,
      variables: { have: { skills: [common.at(-1)] } },
      codes: expensive,
    },
    {
      what: 'pages of skills by name',
      query: ofNodes(
        8,
        'skills(first: 1, orderBy: NAME) { totalCount } b: skills(first: 1, orderBy: RARITY) { totalCount }',
      ),
      variables: { ids },
      codes: expensive,
    },
    {
      what: 'an error for each of many, behind many lines',
      query: `${'\n'.repeat(1_900)}${ofNodes(25, 'skills(first: 1000) { totalCount }')}`,
      variables: { ids },
      codes: ['BAD_INPUT', 'TOO_EXPENSIVE'],
    },
    {
      what: 'a name that is longer than all',
      query: `query ($s: String!) { ${many(25, () => 'transition(from: $s, to: $s) { effort }')} }`,
      variables: { s: 'a b '.repeat(220_000) },
      codes: ['NOT_FOUND', 'TOO_EXPENSIVE'],
    },
    {
      what: 'a null for each of many, where a default value lets it pass, behind many lines',
      query: `${'\n'.repeat(1_900)}query ($ids: [ID!]!, $to: String = "x") { ${many(25, () => 'nodes(ids: $ids) { ... on Role { transition(to: $to) { effort } } }')} }`,
      variables: { ids, to: null },
      codes: ['BAD_INPUT'],
    },
    {
      what: 'thousands of values of another type',
      query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }',
      variables: { ids: Array.from({ length: 240_000 }, () => [1]) },
      codes: ['BAD_INPUT'],
    },
    {
      what: 'the whole schema, many times',
      query: `{ ${many(25, () => '__schema { types { name description fields { name description args { name description type { name ofType { name ofType { name } } } defaultValue } type { name ofType { name ofType { name ofType { name } } } } } } }')} }`,
      codes: expensive,
    },
    {
      what: 'the names of the whole schema, many times over',
      query: `{ __schema { types { fields { ${many(300, () => 'name')} } } } }`,
      codes: [],
    },
    {
      what: 'variables by the thousand that nobody asked for',
      query: '{ __typename }',
      variables: Object.fromEntries(Array.from({ length: 80_000 }, (_, number) => [`k${number}`, 1])),
      codes: [],
    },
    {
      what: 'ids that are none',
      query: `query ($ids: [ID!]!) { ${many(300, () => 'nodes(ids: $ids) { id }')} }`,
      variables: { ids: Array.from({ length: 100 }, () => 'none') },
      codes: ['BAD_INPUT', 'TOO_EXPENSIVE'],
    },
  ]
}
