import type { Wordings } from './question.ts'

/** The questions as Career Lattice words them, and the peers whose schema is written by hand like it. */
export const graphWordings: Wordings = {
  typename: { document: '{ __typename }', variables: () => ({}), answer: (data) => data },
  role: {
    document: `query ($slug: String!) { role(slug: $slug) {
      slug title skills(first: 20) { edges { weight node { slug name } } } } }`,
    variables: ({ role }) => ({ slug: role.slug }),
    answer: (data) => data,
  },
  nested: {
    document: `query ($after: String) { roles(first: 20, after: $after) { nodes { slug title
      skills(first: 10) { edges { node { slug name roles(first: 5) { edges { node { slug title } } } } } } } } }`,
    variables: (_subject, cursor) => ({ after: cursor }),
    answer: (data) => data,
  },
  overlap: {
    document: `query ($roles: [String!]!) { overlap(roles: $roles) { score(measure: JACCARD)
      sharedSkills { slug name } exclusive { skills { slug name } } } }`,
    variables: ({ role, other }) => ({ roles: [role.slug, other.slug] }),
    answer: (data) => data,
  },
  similar: {
    document: `query ($slug: String!) { role(slug: $slug) {
      similarRoles(first: 10, measure: JACCARD) { edges { score sharedSkillCount node { slug title } } } } }`,
    variables: ({ role }) => ({ slug: role.slug }),
    answer: (data) => data,
  },
  transition: {
    document: `query ($from: String!, $to: String!) { transition(from: $from, to: $to) { readiness
      retained { ... on Skill { slug name } } steps(first: 100) { feature { ... on Skill { slug name } } } } }`,
    variables: ({ role, other }) => ({ from: role.slug, to: other.slug }),
    // Career Lattice alone puts what is missing into an order to learn it in.
    answer: ({ transition: { steps, ...rest } }) => ({
      ...rest,
      missing: steps
        .map(({ feature }: { feature: { slug: string } }) => feature)
        .sort((a: { slug: string }, b: { slug: string }) => (a.slug < b.slug ? -1 : 1)),
    }),
  },
  search: {
    document: `query ($query: String!) { search(query: $query, types: [ROLE], first: 1) {
      nodes { ... on Role { slug title } } } }`,
    variables: ({ role }) => ({ query: role.title }),
    answer: (data) => data,
  },
  page: {
    document: 'query ($after: String) { roles(first: 100, after: $after) { nodes { slug title } } }',
    variables: (_subject, cursor) => ({ after: cursor }),
    answer: (data) => data,
  },
  roles: {
    document:
      'query ($first: Int!, $after: String) { roles(first: $first, after: $after) { edges { cursor node { slug } } } }',
    edges: ({ roles: { edges } }) => edges,
  },
}
