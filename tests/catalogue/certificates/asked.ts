import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { graphql } from 'graphql'
import { backupParts } from '../../../src/backup/backupParts.db.ts'
import { withoutPause } from '../../../src/backup/tables.db.ts'
import { openServer } from '../../../src/db/server.db.ts'
import { type ExportFormat, exportGraph } from '../../../src/export/exportGraph.db.ts'
import { loadSnapshot } from '../../../src/graph/load/load.db.ts'
import { loadDataset } from '../../../src/import/dataset/load.db.ts'
import { schema } from '../../../src/schema.ts'

// Runs in a copy of the project that knows certificates: loads a dataset with some, exports it, loads the export into
// another database, and prints what the API says of both. The connection strings of the two databases are its arguments.

const migrations = join(import.meta.dirname, '../../../prisma/migrations')

const query = `{
  search(query: "pcep") { edges { node { __typename ... on Certificate { slug } } } }
  certificates { totalCount nodes { slug name aliases validYears source { title } earlier { slug } later { slug } roles { title } } }
  certificate(slug: "python-entry") { name }
  role(slug: "certified-developer") { certificates { name } links(kinds: ROLE_CERTIFICATES) { nodes { relation to { label } evidence { locator } } } }
}`

async function loaded(path: string, url: string) {
  const database = openServer(url)
  await database.migrate(migrations)
  const { comparison } = await loadDataset(database, path)
  const snapshot = await loadSnapshot(database)
  await database.close()
  const { data, errors } = await graphql({ schema, source: query, contextValue: { snapshot } })
  return { comparison, data, errors, snapshot }
}

async function exported(snapshot: Awaited<ReturnType<typeof loaded>>['snapshot'], format: ExportFormat) {
  const standardOutput = new PassThrough()
  const whole = text(standardOutput)
  await exportGraph(snapshot, { format, standardOutput })
  standardOutput.end()
  return whole
}

/** Numbers of rows in a backup, by table. */
async function backedUp(url: string): Promise<Record<string, number>> {
  const database = openServer(url)
  const rows: Record<string, number> = {}
  let table = ''
  await database.copyOut(async (copying) => {
    for await (const part of backupParts(copying, '', withoutPause)) {
      if ('table' in part) table = part.table.table
      if ('rows' in part) rows[table] = (rows[table] ?? 0) + part.count
    }
  })
  await database.close()
  return rows
}

const [one, other] = process.argv.slice(2)
const first = await loaded(join(import.meta.dirname, 'careers.yaml'), one!)
// This copy is removed with all that is in it.
const file = join(import.meta.dirname, 'exported.json')
await writeFile(file, await exported(first.snapshot, 'json'))
const second = await loaded(file, other!)
const { snapshot: _first, ...before } = first
const { snapshot: _second, ...after } = second
console.log(
  JSON.stringify({
    before,
    after,
    backup: await backedUp(other!),
    json: await exported(second.snapshot, 'json'),
    turtle: await exported(second.snapshot, 'turtle'),
    graphml: await exported(second.snapshot, 'graphml'),
  }),
)
process.exit(0)
