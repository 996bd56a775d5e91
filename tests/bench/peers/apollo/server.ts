import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ApolloServer } from '@apollo/server'
import fastifyApollo, { fastifyApolloDrainPlugin } from '@as-integrations/fastify'
import DataLoader from 'dataloader'
import Fastify from 'fastify'
import { announce } from '../announce.ts'
import { comparedSkills, prisma, rolesCalled, rolesLike, wantedSkills } from '../database.ts'
import { overlapOf } from '../overlapOf.ts'
import { transitionOf } from '../transitionOf.ts'

// Apollo Server over Prisma, on Fastify, with data loaders that live as long as a request, one per field and page size.

interface Node {
  readonly id: number
  readonly slug: string
}

interface Listed extends Node {
  readonly titleOrder: number
}

/** Loads a list per object; the loaders of one request. */
type Loaders = Map<string, DataLoader<number, unknown>>

/** The loader of a field for a page size, made when it is first asked for. */
function loader<Item>(
  loaders: Loaders,
  field: string,
  first: number,
  load: (ids: number[], first: number) => Promise<Map<number, Item[]>>,
): DataLoader<number, Item[]> {
  const name = `${field} ${first}`
  let found = loaders.get(name) as DataLoader<number, Item[]> | undefined
  if (!found) {
    found = new DataLoader(async (ids: readonly number[]) => {
      const lists = await load([...ids], first)
      return ids.map((id) => lists.get(id) ?? [])
    })
    loaders.set(name, found)
  }
  return found
}

const node = { id: true, slug: true } as const
const listed = { ...node, title: true, titleOrder: true } as const

async function skillsOfRoles(ids: number[], first: number) {
  const found = await prisma.role.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      skills: {
        orderBy: { skillOrder: 'asc' },
        take: first,
        select: { weight: true, skill: { select: { ...node, name: true } } },
      },
    },
  })
  return new Map(found.map(({ id, skills }) => [id, skills.map(({ weight, skill }) => ({ weight, node: skill }))]))
}

async function rolesOfSkills(ids: number[], first: number) {
  const found = await prisma.skill.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      roles: {
        orderBy: { roleOrder: 'asc' },
        take: first,
        select: { role: { select: listed } },
      },
    },
  })
  return new Map(found.map(({ id, roles }) => [id, roles.map(({ role }) => role)]))
}

const resolvers = {
  Query: {
    role: (_root: unknown, { slug }: { slug: string }) =>
      prisma.role.findUnique({ where: { slug }, select: { ...node, title: true } }),
    async roles(_root: unknown, { first, after }: { first: number; after?: string }) {
      const where = { titleOrder: { gt: Number(after ?? 0) } }
      const orderBy = { titleOrder: 'asc' } as const
      return roleConnection(await prisma.role.findMany({ where, orderBy, take: first, select: listed }))
    },
    overlap: async (_root: unknown, { roles: [first, second] }: { roles: [string, string] }) =>
      overlapOf(await comparedSkills(first, second)),
    transition: async (_root: unknown, { from, to }: { from: string; to: string }) =>
      transitionOf(await wantedSkills(from, to)),
    search: async (_root: unknown, { query, first }: { query: string; first: number }) =>
      roleConnection(await rolesCalled(query, first)),
  },
  Role: {
    async skills({ id }: Node, { first }: { first: number }, { loaders }: { loaders: Loaders }) {
      const edges = await loader(loaders, 'skills', first, skillsOfRoles).load(id)
      return { edges, nodes: edges.map(({ node }) => node) }
    },
    async similarRoles({ slug }: Node, { first }: { first: number }) {
      const similar = await rolesLike(slug, first)
      return { edges: similar.map((node) => ({ score: node.score, sharedSkillCount: node.shared, node })) }
    },
  },
  Skill: {
    async roles({ id }: Node, { first }: { first: number }, { loaders }: { loaders: Loaders }) {
      return roleConnection(await loader(loaders, 'roles', first, rolesOfSkills).load(id))
    },
  },
}

function roleConnection(nodes: Listed[]) {
  return { nodes, edges: nodes.map((node) => ({ cursor: String(node.titleOrder), node })) }
}

const app = Fastify()
const server = new ApolloServer<{ loaders: Loaders }>({
  typeDefs: readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'),
  resolvers,
  plugins: [fastifyApolloDrainPlugin(app)],
})
await server.start()
await app.register(fastifyApollo(server), { context: async () => ({ loaders: new Map() }) })
announce(await app.listen({ port: 0, host: '127.0.0.1' }))
