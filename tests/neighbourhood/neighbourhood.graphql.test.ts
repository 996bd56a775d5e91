import { describe, expect, it } from 'vitest'
import { ask } from '../support/ask.ts'
import { sketchedSnapshot } from '../support/sketchedSnapshot.ts'

const snapshot = sketchedSnapshot(
  [
    { title: 'Analyst', skills: { SQL: 1, Statistics: 0.8, Reporting: 0.1 }, libraries: { pandas: 0.5 } },
    { title: 'Engineer', skills: { SQL: 0.9, Cloud: 1 } },
    { title: 'Scientist', skills: { Statistics: 0.6 }, libraries: { pandas: 1 } },
  ],
  ['Python'],
  {
    buildsOn: [['pandas', 'Python']],
    related: [['SQL', 'Reporting']],
    roleMatches: [['Analyst', 'Scientist', 'CLOSE', 0.9]],
  },
)

interface Drawn {
  readonly nodes: string[]
  readonly edges: string[]
  readonly cut: boolean
}

const ids = async (slugs: readonly string[]) => {
  const query =
    'query ($slug: String!) { role(slug: $slug) { id } skill(slug: $slug) { id } library(slug: $slug) { id } }'
  return Promise.all(
    slugs.map(async (slug) => {
      const { role, skill, library } = (await ask(snapshot, query, { slug })).data
      return (role ?? skill ?? library).id
    }),
  )
}

const query = `query ($of: [ID!]!, $depth: Int, $nodes: Int, $edges: Int) {
  neighbourhood(of: $of, depth: $depth, nodes: $nodes, edges: $edges) {
    nodes { ... on Node { id } ... on Linked { slug } }
    edges { from to kind weight }
    cut
  }
}`

/** What is drawn around some nodes, by slug. */
async function drawn(slugs: readonly string[], extent: Record<string, number> = {}): Promise<Drawn> {
  const { data, errors } = await ask(snapshot, query, { of: await ids(slugs), ...extent })
  expect(errors).toEqual([])
  const { nodes, edges, cut } = data.neighbourhood
  const slugOf = new Map(nodes.map(({ id, slug }: { id: string; slug: string }) => [id, slug]))
  return {
    nodes: nodes.map(({ slug }: { slug: string }) => slug),
    edges: edges.map((edge: Record<string, string>) => {
      return `${slugOf.get(edge['from']!)} ${edge['kind']} ${slugOf.get(edge['to']!)} ${edge['weight']}`
    }),
    cut,
  }
}

describe('a neighbourhood', () => {
  it('has the nodes around one, the nearest first, and the links between all of them', async () => {
    expect(await drawn(['analyst'])).toEqual({
      nodes: ['analyst', 'scientist', 'sql', 'statistics', 'pandas', 'reporting'],
      edges: [
        'analyst ROLE_SKILLS sql 1',
        'analyst ROLE_MATCHES scientist 1',
        'scientist ROLE_LIBRARIES pandas 1',
        'reporting RELATED sql 1',
        'analyst ROLE_SKILLS statistics 0.8',
        'scientist ROLE_SKILLS statistics 0.6',
        'analyst ROLE_LIBRARIES pandas 0.5',
        'analyst ROLE_SKILLS reporting 0.1',
      ],
      cut: false,
    })
  })

  it('goes as deep as it is told, against the direction of links, too', async () => {
    expect((await drawn(['python'])).nodes).toEqual(['python', 'pandas'])
    expect((await drawn(['python'], { depth: 2 })).nodes).toEqual(['python', 'pandas', 'scientist', 'analyst'])
    // 0.5 for each of three links: by way of the scientist 1 · 1 · 0.6, of the analyst 0.5 · 1 and 0.5 · 0.8.
    const { nodes } = await drawn(['python'], { depth: 3 })
    expect(nodes).toEqual(['python', 'pandas', 'scientist', 'analyst', 'statistics', 'sql', 'reporting'])
  })

  it('counts the strongest way, not the shortest', async () => {
    // Reporting is worth 0.1 / 2 to the analyst, and 1 / 2 · 1 / 2 by way of SQL.
    const { nodes } = await drawn(['analyst'], { depth: 2 })
    expect(nodes).toEqual(['analyst', 'scientist', 'sql', 'statistics', 'reporting', 'pandas', 'engineer', 'python'])
  })

  it('starts from several nodes, each once, in the order asked', async () => {
    const { nodes } = await drawn(['sql', 'engineer', 'sql'])
    expect(nodes).toEqual(['sql', 'engineer', 'analyst', 'cloud', 'reporting'])
  })

  it('says what is left out', async () => {
    expect(await drawn(['analyst'], { nodes: 3 })).toEqual({
      nodes: ['analyst', 'scientist', 'sql'],
      edges: ['analyst ROLE_SKILLS sql 1', 'analyst ROLE_MATCHES scientist 1'],
      cut: true,
    })
    expect(await drawn(['analyst'], { nodes: 6 })).toMatchObject({ cut: false })
    expect(await drawn(['analyst'], { edges: 0 })).toMatchObject({ edges: [], cut: true })
    expect(await drawn(['sql', 'analyst'], { nodes: 1 })).toMatchObject({ nodes: ['sql'], edges: [], cut: true })
  })

  it('keeps the links that lead to its nodes before heavier ones', async () => {
    const { edges, cut } = await drawn(['analyst'], { edges: 5 })
    expect(edges.map((edge) => edge.split(' ')[2])).toEqual(['sql', 'scientist', 'statistics', 'pandas', 'reporting'])
    expect(cut).toBe(true)
  })

  it('is null, with an error at its own path, for bad input; the rest of the answer comes', async () => {
    const [analyst] = await ids(['analyst'])
    const { data: sources } = await ask(snapshot, '{ sources { id } }')
    const asked = `query ($of: [ID!]!, $depth: Int, $nodes: Int, $edges: Int) {
      stats { roles } neighbourhood(of: $of, depth: $depth, nodes: $nodes, edges: $edges) { cut } }`
    for (const [variables, code, message] of [
      [{ of: [] }, 'BAD_INPUT', 'of has 0 entries; it takes from 1 to 100 global ids.'],
      [{ of: Array(101).fill(analyst) }, 'BAD_INPUT', 'of has 101 entries; it takes from 1 to 100 global ids.'],
      [{ of: ['?'] }, 'BAD_INPUT', '"?" is no global id of this API: take it from a field id.'],
      [
        { of: [sources.sources[0].id] },
        'BAD_INPUT',
        /^of has the global id of a Source; .* Role, Skill, Library, Resp/,
      ],
      [{ of: [btoa('Role:nobody')] }, 'NOT_FOUND', 'There is no Role "nobody", of which "of" has the global id.'],
      [{ of: [analyst], depth: 0 }, 'BAD_INPUT', 'depth is 0; it must be from 1 to 3.'],
      [{ of: [analyst], depth: 4 }, 'BAD_INPUT', 'depth is 4; it must be from 1 to 3.'],
      [{ of: [analyst], nodes: 1001 }, 'BAD_INPUT', 'nodes is 1001; it must be from 1 to 1000.'],
      [{ of: [analyst], edges: -1 }, 'BAD_INPUT', 'edges is -1; it must be from 0 to 5000.'],
    ] as const) {
      const { data, errors } = await ask(snapshot, asked, variables)
      expect(data).toEqual({ stats: { roles: 3 }, neighbourhood: null })
      expect(errors).toEqual([{ code, message: message instanceof RegExp ? expect.stringMatching(message) : message }])
    }
  })
})
