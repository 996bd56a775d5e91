import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { buildBundles, digestOf } from './bundles.js'

// node prisma/build.js --generate        generates the Prisma client and the descriptions from the models
// node prisma/build.js                   does so, compiles the program, and builds the explorer page and the custom elements
// node prisma/build.js --package         does so and compiles the client too, from nothing, for npm pack
// node prisma/build.js --explorer        builds the explorer page and the custom elements alone
// node prisma/build.js <command> …       does so and runs the program
// Each step is left out where its result is as new as what it is made from. The program runs in this very process, so
// that whoever started it (npm, a shell, a supervisor) stops it by a signal to what was started.
// Plain JavaScript, because it runs before anything is compiled.

const folder = import.meta.dirname
const root = join(folder, '..')
const require = createRequire(import.meta.url)

generate()
if (process.argv[2] === '--package') {
  // What sources that are gone were compiled to is not packed, nor are maps, whose sources stay here.
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  // The program's types are checked by npm run check; those of the client are part of what is packed.
  console.log('Compiling the program and the client')
  await compiler('-p', join(root, 'tsconfig.build.json'), '--noCheck', '--incremental', 'false', '--sourceMap', 'false')
  await compiler('-p', join(root, 'src/client'))
  await buildBundles()
} else if (process.argv[2] === '--explorer') {
  await buildBundles()
} else if (process.argv[2] !== '--generate') {
  console.log('Compiling what changed')
  await Promise.all([compiler('-b', join(root, 'tsconfig.build.json')), buildBundles()])
  if (process.argv.length > 2) await import('../dist/main.js')
}

function generate() {
  const stamp = join(root, 'src/db/generated/stamp')
  const inputs = readdirSync(folder).filter((name) => name.endsWith('.prisma') || name === 'descriptions.ts')
  const digest = digestOf(inputs.map((name) => join('prisma', name)))
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return

  console.log('Generating the database client from prisma/*.prisma')
  const prisma = join(require.resolve('prisma/package.json'), '..', 'build', 'index.js')
  const { status, stderr, stdout } = spawnSync(process.execPath, [prisma, 'generate', '--schema', folder], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // The generator of descriptions is run by tsx.
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
      // Prisma wants the path of a schema engine it never runs here; any executable keeps it from downloading one.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  })
  if (status !== 0) {
    console.error(stdout, stderr)
    process.exit(status ?? 1)
  }
  writeFileSync(stamp, digest)
}

async function compiler(...words) {
  const program = join(require.resolve('typescript/package.json'), '..', 'bin', 'tsc')
  const [status] = await once(spawn(process.execPath, [program, ...words], { stdio: 'inherit' }), 'exit')
  if (status !== 0) process.exit(status ?? 1)
}
