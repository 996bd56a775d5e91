import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Fastify from 'fastify'
import mercurius from 'mercurius'
import { Pool } from 'pg'
import { announce } from '../announce.ts'
import { type ComparedSkill, overlapOf } from '../overlapOf.ts'
import { transitionOf, type WantedSkill } from '../transitionOf.ts'

// Mercurius with its just-in-time compiler from the first request on, its loaders without their cache (which would
// only serialise keys: a request asks for nothing twice), prepared statements, and no logger.

interface Row {
  readonly id: number
}

interface Listed extends Row {
  readonly titleOrder: number
}

// Connections outlast the turns of the others.
const pool = new Pool({ connectionString: process.env['DATABASE_URL'], max: 10, idleTimeoutMillis: 0 })

/** Runs a statement that PostgreSQL prepares once per connection. */
async function rows<Result extends object>(name: string, text: string, values: unknown[]): Promise<Result[]> {
  return (await pool.query<Result>({ name, text, values })).rows
}

const resolvers = {
  Query: {
    async role(_root: unknown, { slug }: { slug: string }) {
      return (await rows('role', 'select id, slug, title from "Role" where slug = $1', [slug]))[0]
    },
    async roles(_root: unknown, { first, after }: { first: number; after?: string }) {
      const text =
        'select id, slug, title, "titleOrder" from "Role" where "titleOrder" > $1 order by "titleOrder" limit $2'
      return roleConnection(await rows<Listed>('roles', text, [Number(after ?? 0), first]))
    },
    async overlap(_root: unknown, { roles: [first, second] }: { roles: [string, string] }) {
      const text = 'select * from "comparedSkills"($1, $2)'
      return overlapOf(await rows<ComparedSkill>('overlap', text, [first, second]))
    },
    async transition(_root: unknown, { from, to }: { from: string; to: string }) {
      return transitionOf(await rows<WantedSkill>('transition', 'select * from "wantedSkills"($1, $2)', [from, to]))
    },
    async search(_root: unknown, { query, first }: { query: string; first: number }) {
      const text = 'select id, slug, title, "titleOrder" from "rolesCalled"($1) limit $2'
      return roleConnection(await rows<Listed>('search', text, [query, first]))
    },
  },
}

/** What a loader is asked: the object that has the field, and the field's arguments. */
interface Asked {
  readonly obj: Row & { readonly slug: string }
  readonly params: { readonly first: number }
}

const uncached = { cache: false }
const loaders = {
  Role: {
    skills: {
      opts: uncached,
      async loader(asked: Asked[]) {
        const found = await rows<Row & { roleId: number; weight: number }>(
          'skills',
          `select "roleId", top.* from unnest($1::int[]) "roleId" cross join lateral (
             select weight, id, slug, name from "RoleSkill" edge join "Skill" on id = "skillId"
             where edge."roleId" = "roleId".* order by "skillOrder" limit $2) top`,
          [asked.map(({ obj }) => obj.id), asked[0]!.params.first],
        )
        const byRole = Map.groupBy(found, ({ roleId }) => roleId)
        return asked.map(({ obj }) => {
          const nodes = byRole.get(obj.id) ?? []
          return { nodes, edges: nodes.map((node) => ({ weight: node.weight, node })) }
        })
      },
    },
    similarRoles: {
      opts: uncached,
      async loader(asked: Asked[]) {
        return Promise.all(
          asked.map(async ({ obj, params }) => ({
            edges: (
              await rows<{ score: number; shared: number }>('similar', 'select * from "rolesLike"($1, $2)', [
                obj.slug,
                params.first,
              ])
            ).map((node) => ({ score: node.score, sharedSkillCount: node.shared, node })),
          })),
        )
      },
    },
  },
  Skill: {
    roles: {
      opts: uncached,
      async loader(asked: Asked[]) {
        const found = await rows<Listed & { skillId: number }>(
          'rolesOfSkills',
          `select "skillId", top.* from unnest($1::int[]) "skillId" cross join lateral (
             select id, slug, title, "titleOrder" from "RoleSkill" edge join "Role" on id = "roleId"
             where edge."skillId" = "skillId".* order by "roleOrder" limit $2) top`,
          [[...new Set(asked.map(({ obj }) => obj.id))], asked[0]!.params.first],
        )
        const bySkill = Map.groupBy(found, ({ skillId }) => skillId)
        return asked.map(({ obj }) => roleConnection(bySkill.get(obj.id) ?? []))
      },
    },
  },
}

function roleConnection(nodes: Listed[]) {
  return { nodes, edges: nodes.map((node) => ({ cursor: String(node.titleOrder), node })) }
}

const app = Fastify()
app.register(mercurius, {
  schema: readFileSync(join(import.meta.dirname, '../schema.graphql'), 'utf8'),
  resolvers,
  loaders,
  jit: 1,
})
announce(await app.listen({ port: 0, host: '127.0.0.1' }))
