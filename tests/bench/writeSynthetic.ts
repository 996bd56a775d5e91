import { Client } from 'pg'
import { weightsOf } from '../support/weightsOf.ts'
import { escoSize, syntheticSnapshot } from './syntheticSnapshot.ts'

/** Writes a generated graph into a migrated database. */
export async function writeSynthetic(databaseUrl: string): Promise<void> {
  const { sources, roles, skills, edges } = syntheticSnapshot(escoSize)
  const { offsets, targets } = edges.roleSkills.forward
  const weights = weightsOf(edges.roleSkills.forward)
  const froms = roles.rows.flatMap(({ id, index }) => Array<number>(offsets[index + 1]! - offsets[index]!).fill(id))
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const insert = (text: string, ...columns: unknown[][]) => client.query(text, columns)
    await insert(
      `insert into "Source" (id, slug, dataset, title, license)
       select id, slug, slug, slug, license from unnest($1::int[], $2::text[], $3::text[]) as given (id, slug, license)`,
      ...columns(sources.rows, 'id', 'slug', 'license'),
    )
    await insert(
      `insert into "Role" (id, slug, title, locator, aliases, "sourceId")
       select *, '{}', 1 from unnest($1::int[], $2::text[], $3::text[], $4::text[])`,
      ...columns(roles.rows, 'id', 'slug', 'title', 'locator'),
    )
    await insert(
      `insert into "Skill" (id, slug, name, kind, aliases, "sourceId")
       select *, 'SKILL', '{}', 1 from unnest($1::int[], $2::text[], $3::text[])`,
      ...columns(skills.rows, 'id', 'slug', 'name'),
    )
    await insert(
      `insert into "RoleSkill" ("roleId", "skillId", weight, "sourceId", requirement, locator, confidence)
       select *, 1, 'ESSENTIAL', 'generated', 0.9 from unnest($1::int[], $2::int[], $3::float8[])`,
      froms,
      Array.from(targets, (skill) => skills.rows[skill]!.id),
      Array.from(weights),
    )
    for (const table of ['Source', 'Role', 'Skill']) {
      await client.query(`select setval(pg_get_serial_sequence('"${table}"', 'id'), max(id)) from "${table}"`)
    }
  } finally {
    await client.end()
  }
}

function columns<Row extends object>(rows: readonly Row[], ...names: (keyof Row)[]): unknown[][] {
  return names.map((name) => rows.map((row) => row[name]))
}
