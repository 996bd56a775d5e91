import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '../generated/client/client.ts'
import type { ComparedSkill } from './overlapOf.ts'
import type { WantedSkill } from './transitionOf.ts'

const names = new Map<string, string>()

/** A name for a statement, so that PostgreSQL prepares it once per connection. */
function statementName({ sql }: { sql: string }): string {
  let name = names.get(sql)
  if (name === undefined) {
    name = `statement ${names.size}`
    names.set(sql, name)
  }
  return name
}

/** The database by way of Prisma, for the peers that use it. */
export const prisma = new PrismaClient({
  adapter: new PrismaPg(
    // Connections outlast the turns of the others.
    { connectionString: process.env['DATABASE_URL']!, max: 10, idleTimeoutMillis: 0 },
    { statementNameGenerator: statementName },
  ),
})

/** A role similar to another, as the function rolesLike gives it. */
export interface SimilarRole {
  readonly slug: string
  readonly title: string
  readonly score: number
  readonly shared: number
}

// Questions that need more than Prisma's query language; its documentation sends them past it, as raw SQL.

/** The skills of two roles, and which of the two asks for each. */
export function comparedSkills(first: string, second: string): Promise<ComparedSkill[]> {
  return prisma.$queryRaw`select slug, name, standing::text, score from "comparedSkills"(${first}, ${second})`
}

/** The roles most similar to one, best first. */
export function rolesLike(slug: string, first: number): Promise<SimilarRole[]> {
  return prisma.$queryRaw`select * from "rolesLike"(${slug}, ${first}::int)`
}

/** The skills of a role, and which of them another role asks for, too. */
export function wantedSkills(from: string, to: string): Promise<WantedSkill[]> {
  return prisma.$queryRaw`select * from "wantedSkills"(${from}, ${to})`
}

/** A role with some words in its title, as the function rolesCalled gives it. */
export interface FoundRole {
  readonly id: number
  readonly slug: string
  readonly title: string
  /** Place among all roles by title. */
  readonly titleOrder: number
}

/** Roles with all words in their title, the best first. */
export function rolesCalled(words: string, first: number): Promise<FoundRole[]> {
  return prisma.$queryRaw`select id, slug, title, "titleOrder" from "rolesCalled"(${words}) limit ${first}::int`
}
