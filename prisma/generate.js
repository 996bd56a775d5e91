import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

// Generates the Prisma client and the descriptions from the models, unless they are as new as the models.
// Plain JavaScript, because it runs before anything is compiled.

const folder = import.meta.dirname
const stamp = join(folder, '../src/db/generated/stamp')
const inputs = readdirSync(folder).filter((name) => name.endsWith('.prisma') || name === 'descriptions.ts')
const hash = createHash('sha256')
for (const name of inputs.sort()) hash.update(readFileSync(join(folder, name)))
hash.update(readFileSync(join(folder, '../package-lock.json')))
const digest = hash.digest('hex')

if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== digest) {
  console.log('Generating the database client from prisma/*.prisma')
  const require = createRequire(import.meta.url)
  const prisma = join(require.resolve('prisma/package.json'), '..', 'build', 'index.js')
  const { status, stderr, stdout } = spawnSync(process.execPath, [prisma, 'generate', '--schema', folder], {
    cwd: join(folder, '..'),
    encoding: 'utf8',
    // Prisma wants the path of a schema engine it never runs here; any executable keeps it from downloading one.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  })
  if (status !== 0) {
    console.error(stdout, stderr)
    process.exit(status ?? 1)
  }
  writeFileSync(stamp, digest)
}
