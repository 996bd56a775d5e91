import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

// Generates the peers' Prisma client, with joins in the database, and the types of Pothos' plugin, from the models of
// Career Lattice, the columns that database.sql adds to them, and the settings in schema.prisma beside this file.

const root = join(import.meta.dirname, '../../../..')
const generated = join(import.meta.dirname, '../../generated')
const models = join(generated, 'models')

rmSync(generated, { recursive: true, force: true })
mkdirSync(models, { recursive: true })
for (const name of readdirSync(join(root, 'prisma')).filter((name) => name.endsWith('.prisma'))) {
  const text = readFileSync(join(root, 'prisma', name), 'utf8')
  writeFileSync(join(models, name), withAddedColumns(text))
}
cpSync(join(import.meta.dirname, 'schema.prisma'), join(models, 'schema.prisma'))

const prisma = join(createRequire(import.meta.url).resolve('prisma/package.json'), '../build/index.js')
const { status, stdout, stderr } = spawnSync(process.execPath, [prisma, 'generate', '--schema', models], {
  cwd: join(import.meta.dirname, '../..'),
  encoding: 'utf8',
  // Prisma wants the path of a schema engine it never runs here; any executable keeps it from downloading one.
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
})
if (status !== 0) {
  rmSync(generated, { recursive: true, force: true })
  console.error(stdout, stderr)
  process.exitCode = status ?? 1
}

function withAddedColumns(models: string): string {
  return models
    .replace('model Role {', '$&\n  titleOrder Int @unique')
    .replace('model RoleSkill {', '$&\n  skillOrder Int\n  roleOrder Int')
}
