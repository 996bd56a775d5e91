import type { Run } from '../../src/db/database.ts'

/** How large a generated graph is. */
export interface GeneratedSize {
  readonly roles: number
  readonly skills: number
  /** How many skills each role has. */
  readonly skillsOfRole: number
}

/** Adds a graph to a database, as large as you like, in a few statements: `generated-1` and so on, evenly spread. */
export async function generateGraph(run: Run, { roles, skills, skillsOfRole }: GeneratedSize): Promise<void> {
  const [source] = await run<[number]>(
    `insert into "Source" ("slug", "dataset", "title", "license")
     values ('generated', 'generated', 'Generated', 'CC0-1.0') returning "id"`,
  )
  const [sourceId] = source!
  await run(
    `insert into "Role" ("slug", "title", "summary", "aliases", "sourceId", "locator")
     select 'generated-' || n, 'Generated role ' || n, repeat('A summary. ', 20), array['Alias ' || n], $1, 'row ' || n
     from generate_series(1, $2::int) n`,
    [sourceId, roles],
  )
  await run(
    `insert into "Skill" ("slug", "name", "kind", "description", "aliases", "sourceId")
     select 'generated-' || n, 'Generated skill ' || n, 'SKILL', repeat('A description. ', 20), array['Other ' || n], $1
     from generate_series(1, $2::int) n`,
    [sourceId, skills],
  )
  await run(
    `insert into "RoleSkill" ("roleId", "skillId", "sourceId", "locator", "requirement", "weight", "confidence")
     select r."id", s."id", $1, r."slug" || '/' || k, 'ESSENTIAL', 1, 1
     from (select "id", "slug", row_number() over (order by "id") as n from "Role" where "sourceId" = $1) r
     cross join generate_series(1, $2::int) k
     join (select "id", row_number() over (order by "id") as n from "Skill" where "sourceId" = $1) s
       on s.n = 1 + (r.n * 7919 + k * 104729) % $3::int`,
    [sourceId, skillsOfRole, skills],
  )
}
