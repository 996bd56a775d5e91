import { cp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '../..')

/** What the next version changes: a column, a table, and a row, so that nodes of the version before notice. */
const migration = `
alter table "Role" add column "next" text;
create table "Next" ("id" serial primary key, "roleId" integer not null references "Role" ("id"));
insert into "Next" ("roleId") select "id" from "Role";
update "Role" set "title" = 'Scientist of Data' where "slug" = 'data-scientist';
`

/**
 * Makes a copy of the compiled program, as a next version that changes the tables.
 *
 * @param folder an empty one
 * @returns the entry module
 */
export async function nextVersion(folder: string): Promise<string> {
  await cp(join(root, 'dist'), join(folder, 'dist'), { recursive: true })
  await cp(join(root, 'prisma/migrations'), join(folder, 'prisma/migrations'), { recursive: true })
  const added = join(folder, 'prisma/migrations/29990101000000_next')
  await mkdir(added)
  await writeFile(join(added, 'migration.sql'), migration)
  for (const path of ['node_modules', 'package.json', 'schema', 'src', 'prisma/seed']) {
    await symlink(join(root, path), join(folder, path))
  }
  return join(folder, 'dist/main.js')
}
