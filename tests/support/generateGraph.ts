import type { Run } from '../../src/db/database.ts'

/** How large a generated graph is, and what it is called. */
export interface GeneratedSize {
  readonly dataset: string
  readonly roles: number
  readonly skills: number
  /** How many skills each role draws. It has a few fewer, since some are drawn twice. */
  readonly skillsOfRole: number
}

/**
 * Adds a graph to a database, as large as you like, in a few statements: roles and skills `<dataset>-0000001` and so
 * on. A few skills are asked for by many roles and most by few, as in the graphs that people make.
 */
export async function generateGraph(run: Run, { dataset, roles, skills, skillsOfRole }: GeneratedSize): Promise<void> {
  const [source] = await run<[number]>(
    `insert into "Source" ("slug", "dataset", "title", "license")
     values ($1, $1, 'Generated', 'CC0-1.0') returning "id"`,
    [dataset],
  )
  const [sourceId] = source!
  await run(
    `insert into "Role" ("slug", "title", "summary", "aliases", "sourceId", "locator")
     select $3 || '-' || number, 'Role ' || number || ' of ' || $3, repeat('A summary. ', 20), array['Alias ' || number],
       $1, 'row ' || number
     from (select lpad(n::text, 7, '0') as number from generate_series(1, $2::int) n)`,
    [sourceId, roles, dataset],
  )
  await run(
    `insert into "Skill" ("slug", "name", "kind", "description", "aliases", "sourceId")
     select $3 || '-' || number, 'Skill ' || number || ' of ' || $3, 'SKILL', repeat('A description. ', 20),
       array['Other ' || number], $1
     from (select lpad(n::text, 7, '0') as number from generate_series(1, $2::int) n)`,
    [sourceId, skills, dataset],
  )
  await run(
    `insert into "RoleSkill" ("roleId", "skillId", "sourceId", "locator", "requirement", "weight", "confidence")
     select distinct on (r."id", s."id") r."id", s."id", $1, r."slug" || '/' || k, 'ESSENTIAL', (1 + k % 8) / 8.0, 1
     from (select "id", "slug", row_number() over (order by "id") as n from "Role" where "sourceId" = $1) r
     cross join generate_series(1, $2::int) k
     join (select "id", row_number() over (order by "id") as n from "Skill" where "sourceId" = $1) s
       on s.n = 1 + floor($3::int * power((r.n * 7919 + k * 104729) % 1000003 / 1000003.0, 3))`,
    [sourceId, skillsOfRole, skills],
  )
}
