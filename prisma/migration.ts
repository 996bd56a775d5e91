import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readMigrations, readModels, schemaEngine } from './schemaEngine.ts'

// npm run migration -- name     writes a migration of the differences between the models and the migrations
// npm run migration -- --check  fails if there are differences

const folder = import.meta.dirname
const migrations = join(folder, 'migrations')
const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true })

const models = await readModels(folder)
const engine = await schemaEngine(models)
const difference = await engine.diff({
  from: { tag: 'migrations', ...(await readMigrations(migrations)) },
  to: { tag: 'schemaDatamodel', files: models },
  script: true,
  exitCode: true,
  filters: { externalTables: [], externalEnums: [] },
})
const differs = difference.exitCode === 2
const sql = difference.stdout ?? ''

if (values.check) {
  if (differs) {
    console.error(`The models and the migrations differ. Run: npm run migration -- <name>\n\n${sql}`)
    process.exit(1)
  }
} else {
  const name = positionals[0]
  if (!name || !/^[a-z0-9_]+$/.test(name)) {
    console.error('Name the migration in lower case, digits and underscores: npm run migration -- add_certificates')
    process.exit(1)
  }
  if (!differs) {
    console.log('Nothing to do: the migrations already say what the models say.')
  } else {
    // Every table of the graph has triggers that check ranges and write the change log (see the first migration).
    const tables = [...sql.matchAll(/^CREATE TABLE "(\w+)"/gm)].map((match) => match[1])
    const guards = tables.map((table) => `SELECT guard_table('${table}');\n`).join('')
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
    const path = join(migrations, `${stamp}_${name}`)
    await mkdir(path, { recursive: true })
    await writeFile(join(path, 'migration.sql'), guards ? `${sql}\n-- Guards\n${guards}` : sql)
    console.log(`Wrote ${path}/migration.sql. Read it, then commit it.`)
  }
}
process.exit(0)
