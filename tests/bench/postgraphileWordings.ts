import type { Wordings } from './question.ts'

// PostGraphile names things by the tables and functions it finds; the answers are brought into the common shape here.

interface Named {
  readonly slug: string
  readonly name: string
}
interface Skill extends Named {
  readonly roles?: readonly object[]
}
interface Compared extends Named {
  readonly standing: string
  readonly score: number
}
interface Wanted extends Named {
  readonly known: boolean
  readonly readiness: number
}

const named = ({ slug, name }: Named) => ({ slug, name })

/** The questions as PostGraphile's schema words them. */
export const postgraphileWordings: Wordings = {
  typename: { document: '{ __typename }', variables: () => ({}), answer: (data) => data },
  role: {
    document: `query ($slug: String!) { roleBySlug(slug: $slug) {
      slug title skills: topSkillsList(first: 20) { weight skill: skillBySkillId { slug name } } } }`,
    variables: ({ role }) => ({ slug: role.slug }),
    answer: ({ roleBySlug: { slug, title, skills } }) => ({
      role: {
        slug,
        title,
        skills: {
          edges: skills.map(({ weight, skill }: { weight: number; skill: Named }) => ({ weight, node: skill })),
        },
      },
    }),
  },
  nested: {
    document: `query ($after: Cursor) { allRoles(first: 20, after: $after, orderBy: TITLE_ORDER_ASC) { nodes { slug title
      skills: topSkillsList(first: 10) { skill: skillBySkillId { slug name roles: topRolesList(first: 5) { slug title } } } } } }`,
    variables: (_subject, cursor) => ({ after: cursor }),
    answer: ({ allRoles: { nodes } }) => ({
      roles: {
        nodes: nodes.map(({ skills, ...role }: { skills: { skill: Skill }[] }) => ({
          ...role,
          skills: {
            edges: skills.map(({ skill: { roles, ...skill } }) => ({
              node: { ...skill, roles: { edges: roles?.map((node) => ({ node })) } },
            })),
          },
        })),
      },
    }),
  },
  overlap: {
    document: `query ($first: String!, $second: String!) {
      compared: comparedSkillsList(roleSlug: $first, otherSlug: $second) { slug name standing score } }`,
    variables: ({ role, other }) => ({ first: role.slug, second: other.slug }),
    answer: ({ compared }: { compared: readonly Compared[] }) => {
      const those = (wanted: string) => compared.filter(({ standing }) => standing === wanted).map(named)
      return {
        overlap: {
          score: compared[0]!.score,
          sharedSkills: those('SHARED'),
          exclusive: [{ skills: those('ONLY_FIRST') }, { skills: those('ONLY_SECOND') }],
        },
      }
    },
  },
  similar: {
    document: `query ($slug: String!) {
      similar: rolesLikeList(roleSlug: $slug, count: 10) { slug title score sharedSkillCount: shared } }`,
    variables: ({ role }) => ({ slug: role.slug }),
    answer: ({ similar }) => ({
      role: {
        similarRoles: {
          edges: similar.map(({ score, sharedSkillCount, ...node }: { score: number; sharedSkillCount: number }) => ({
            score,
            sharedSkillCount,
            node,
          })),
        },
      },
    }),
  },
  transition: {
    document: `query ($from: String!, $to: String!) {
      wanted: wantedSkillsList(fromSlug: $from, toSlug: $to) { slug name known readiness } }`,
    variables: ({ role, other }) => ({ from: role.slug, to: other.slug }),
    answer: ({ wanted }: { wanted: readonly Wanted[] }) => ({
      readiness: wanted[0]!.readiness,
      retained: wanted.filter(({ known }) => known).map(named),
      missing: wanted
        .filter(({ known }) => !known)
        .map(named)
        .sort((a, b) => (a.slug < b.slug ? -1 : 1)),
    }),
  },
  search: {
    document: 'query ($query: String!) { found: rolesCalledList(words: $query, first: 1) { slug title } }',
    variables: ({ role }) => ({ query: role.title }),
    answer: ({ found }) => ({ search: { nodes: found } }),
  },
  page: {
    document:
      'query ($after: Cursor) { roles: allRoles(first: 100, after: $after, orderBy: TITLE_ORDER_ASC) { nodes { slug title } } }',
    variables: (_subject, cursor) => ({ after: cursor }),
    answer: (data) => data,
  },
  roles: {
    document: `query ($first: Int!, $after: Cursor) {
      roles: allRoles(first: $first, after: $after, orderBy: TITLE_ORDER_ASC) { edges { cursor node { slug } } } }`,
    edges: ({ roles: { edges } }) => edges,
  },
}
