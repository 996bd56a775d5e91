import { Client } from 'pg'

/** A role as far as a question needs it. */
export interface NamedRole {
  readonly slug: string
  readonly title: string
}

/** What one request asks about. */
export interface Subject {
  readonly role: NamedRole
  /** Another role. */
  readonly other: NamedRole
  /** Slug of the role after which a page of up to 100 roles starts. */
  readonly after: string
}

/** Gives the subject of a request by its number, from 0; neighbours have little in common. */
export type Subjects = (number: number) => Subject

const longestPage = 100

/** How many skills Career Lattice tells at most that are missing for a role. */
const mostSteps = 100

/** Reads the roles that ask for anything out of the database; requests take turns with them. */
export async function readSubjects(databaseUrl: string): Promise<Subjects> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  const { rows: all } = await client.query<NamedRole & { asks: boolean }>(
    `select slug, title, (select count(*) from "RoleSkill" where "roleId" = "Role".id) between 1 and $1 and not exists
       (select from "RoleLibrary" where "roleId" = "Role".id) as asks
     from "Role" order by "titleOrder"`,
    [mostSteps],
  )
  await client.end()
  const roles = all.filter(({ asks }) => asks).map(({ slug, title }) => ({ slug, title }))
  const pages = all.length - longestPage - 1
  return (number) => {
    const place = (number * 7919) % roles.length
    const distance = 1 + ((number * 31 + Math.floor(number / roles.length)) % (roles.length - 1))
    return {
      role: roles[place]!,
      other: roles[(place + distance) % roles.length]!,
      after: all[(number * 7919) % pages]!.slug,
    }
  }
}
